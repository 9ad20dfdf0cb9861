import * as vscode from 'vscode';
import { plainLabel } from './plainLabel.ts';

/** A folder of the workspace as a reader knows it: `web`, `web/checkout`. */
export function folderLabel(address: string): string {
  const uri = vscode.Uri.parse(address, true);
  const root = vscode.workspace.getWorkspaceFolder(uri);
  return plainLabel(
    root ? `${root.name}${uri.path.slice(root.uri.path.replace(/\/$/, '').length)}`.replace(/\/$/, '') : uri.path,
  );
}
