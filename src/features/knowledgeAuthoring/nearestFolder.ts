import * as vscode from 'vscode';
import { knowledgeFolderName } from '../../core/knowledge/limits.ts';
import { knowledgePlaceOf } from './knowledgePlace.ts';

/**
 * The knowledge folder that is nearest to the document in the editor, within its workspace folder; where there is none,
 * the one to be made in the workspace folder. Undefined where the reader picks no workspace folder.
 */
export async function nearestFolder(): Promise<vscode.Uri | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const root = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? (await pickWorkspaceFolder());
  if (!root) {
    return undefined;
  }
  const place = uri && knowledgePlaceOf(uri);
  if (place) {
    return place.folder;
  }
  const isWithin = uri !== undefined && vscode.workspace.getWorkspaceFolder(uri) === root;
  for (const folder of isWithin ? parentsOf(uri, root.uri) : []) {
    const candidate = vscode.Uri.joinPath(folder, knowledgeFolderName);
    if (await isFolder(candidate)) {
      return candidate;
    }
  }
  return vscode.Uri.joinPath(root.uri, knowledgeFolderName);
}

/** The one there is, or the one that the reader picks. */
export async function pickWorkspaceFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  return others.length === 0
    ? first
    : vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('In which folder?') });
}

/** Whether a folder is there; a link to one does not count, for it may lead out of the workspace. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}

/** The folders above a file up to the workspace folder, the nearest first. */
function parentsOf(uri: vscode.Uri, root: vscode.Uri): readonly vscode.Uri[] {
  const parents: vscode.Uri[] = [];
  const shortest = root.path.replace(/\/$/, '').length;
  for (let path = uri.path; path.length > shortest; ) {
    path = path.slice(0, path.lastIndexOf('/'));
    parents.push(uri.with({ path: path === '' ? '/' : path, query: '', fragment: '' }));
  }
  return parents;
}
