import * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

/** What an id of a model can be; anything else is not put on the clipboard. */
const id = /^[\w~@][\w./:@~+-]{0,159}$/;
const shownMilliseconds = 4000;

/** The command behind *Copy pinned id* on a card. */
export function registerCopyPinned(failures: Failures): vscode.Disposable {
  return registerCommands(failures, {
    [commandIds.copyPinned]: async (argument: unknown) => {
      const pinned = (argument as { id?: unknown } | null)?.id;
      if (typeof pinned === 'string' && id.test(pinned)) {
        await vscode.env.clipboard.writeText(pinned);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', pinned), shownMilliseconds);
      }
    },
  });
}
