import * as vscode from 'vscode';
import { exampleFolder } from '../../core/knowledge/authoring/exampleFolder.ts';
import { knowledgeFolderName } from '../../core/knowledge/limits.ts';
import { today } from '../../platform/today.ts';
import { createFiles, isReadyForKnowledge, openAt } from './createFiles.ts';
import { pickWorkspaceFolder } from './nearestFolder.ts';

/** *Add Knowledge Folder*: a folder `.open-vs-closed` with an example that explains itself. */
export async function addKnowledgeFolder(): Promise<void> {
  const root = isReadyForKnowledge() ? await pickWorkspaceFolder() : undefined;
  if (!root) {
    return;
  }
  const folder = vscode.Uri.joinPath(root.uri, knowledgeFolderName);
  if (await isThere(folder)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is a knowledge folder already: {0} in {1}.', knowledgeFolderName, root.name),
    );
    return;
  }
  const files = exampleFolder(today());
  if (await createFiles(folder, files)) {
    const first = files[0]?.path ?? '';
    await openAt(vscode.Uri.joinPath(folder, first), 0);
  } else {
    void vscode.window.showErrorMessage(vscode.l10n.t('The knowledge folder could not be created.'));
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
