import * as vscode from 'vscode';

export interface TextFile {
  readonly name: string;
  readonly languageId: 'markdown' | 'html';
  readonly text: string;
}

/** Saves a text where the reader says; where nothing can be written, it opens in an editor, unsaved. */
export async function saveAs(file: TextFile): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const isReadOnly = folder && vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false;
  if (isReadOnly) {
    await openUnsaved(file);
    return;
  }
  const uri = await vscode.window.showSaveDialog({
    ...(folder
      ? { defaultUri: vscode.Uri.joinPath(folder, file.name) }
      : { defaultUri: vscode.Uri.file(`/${file.name}`) }),
    filters:
      file.languageId === 'html' ? { [vscode.l10n.t('HTML')]: ['html'] } : { [vscode.l10n.t('Markdown')]: ['md'] },
    title: vscode.l10n.t('Export Note'),
  });
  if (!uri) {
    return;
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.text));
  void offerToOpen(uri, file);
}

async function openUnsaved({ text, languageId }: TextFile): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content: text, language: languageId });
  await vscode.window.showTextDocument(document, { preview: false });
}

async function offerToOpen(uri: vscode.Uri, { languageId, name }: TextFile): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Exported: {0}', name), open)) !== open) {
    return;
  }
  const isOutside = languageId === 'html' && uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
  if (!isOutside || !(await openFile(uri))) {
    await vscode.window.showTextDocument(uri);
  }
}

/** Opens a file with what the system has for its kind; false where that failed. */
export async function openFile(uri: vscode.Uri): Promise<boolean> {
  return vscode.env.openExternal(uri);
}
