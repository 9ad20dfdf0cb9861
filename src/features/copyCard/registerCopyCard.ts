import * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { addressOf, type TargetContext } from '../../platform/pickTarget.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

export interface CopyCardParts extends TargetContext {
  readonly contexts: ModelContexts;
  readonly failures: Failures;
}

/** *Copy Card as Markdown*: the card of a line of a tree, of the page in view, or of the place of the cursor. */
export function registerCopyCard(parts: CopyCardParts): vscode.Disposable {
  return registerCommands(parts.failures, {
    [commandIds.copyCard]: async item => {
      const { cardAtCursor, cardOfPage } = await import('./cardMarkdown.ts');
      const address = addressOf(item) ?? parts.activePage();
      const text = address ? await cardOfPage(address, parts.knowledge) : await cardAtCursor(parts);
      if (text === undefined) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('There is no card here: place the cursor on a word that shows one, or open a note or a term.'),
        );
        return;
      }
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Card copied.'), 4000);
    },
  });
}
