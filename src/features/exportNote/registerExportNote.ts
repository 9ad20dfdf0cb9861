import type * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { TargetContext } from '../../platform/pickTarget.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

export interface ExportNoteParts extends TargetContext {
  readonly failures: Failures;
  readonly version: string;
  /** A folder of the extension's own, for the page that is printed. */
  readonly storageUri: vscode.Uri;
}

/** *Export Note as Markdown...*, *Export Note as HTML...* and *Print Note*. */
export function registerExportNote(parts: ExportNoteParts): vscode.Disposable {
  const load = () => import('./exportNote.ts');
  return registerCommands(parts.failures, {
    [commandIds.exportMarkdown]: async item => (await load()).exportNote(item, 'markdown', parts),
    [commandIds.exportHtml]: async item => (await load()).exportNote(item, 'html', parts),
    [commandIds.printNote]: async item => (await load()).printNote(item, parts),
  });
}
