import * as vscode from 'vscode';
import type { KnowledgeFile } from '../../core/knowledge/parseNote.ts';

/**
 * Creates files in a folder, and the folders that they need. A file that is there stays as it is.
 *
 * @returns whether all of them were created
 */
export async function createFiles(folder: vscode.Uri, files: readonly KnowledgeFile[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text } of files) {
    const uri = vscode.Uri.joinPath(folder, path);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  }
  return vscode.workspace.applyEdit(edit);
}

/** Says why the commands do nothing in Restricted Mode; they are hidden there, but keys may lead to them. */
export function isReadyForKnowledge(): boolean {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The workspace's own knowledge is in use once the workspace is trusted."),
    );
  } else if (!vscode.workspace.workspaceFolders?.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: knowledge is kept in one.'));
  } else {
    return true;
  }
  return false;
}

/** Opens a file with the cursor at an offset. */
export async function openAt(uri: vscode.Uri, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
}
