import * as vscode from 'vscode';
import { knowledgeFolderName } from '../../core/knowledge/limits.ts';
import { commandIds } from '../../platform/contributions.ts';

export interface CheckedCounts {
  readonly folders: number;
  readonly files: number;
  readonly problems: number;
}

/** Says what *Check Knowledge* has found, and offers the way on. */
export async function tellChecked({ folders, files, problems }: CheckedCounts): Promise<void> {
  if (folders === 0) {
    const add = vscode.l10n.t('Add Knowledge Folder');
    const none = vscode.l10n.t('There is no knowledge folder ({0}) in this workspace.', knowledgeFolderName);
    if ((await vscode.window.showInformationMessage(none, add)) === add) {
      await vscode.commands.executeCommand(commandIds.addKnowledgeFolder);
    }
    return;
  }
  const counts = vscode.l10n.t('Knowledge folders: {0}, files: {1}, problems: {2}.', folders, files, problems);
  if (problems === 0) {
    void vscode.window.showInformationMessage(counts);
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  if ((await vscode.window.showWarningMessage(counts, show)) === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
