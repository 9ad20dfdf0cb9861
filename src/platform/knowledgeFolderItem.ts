import * as vscode from 'vscode';
import { folderLabel } from './folderLabel.ts';

/** Lines below a folder up to which it is open from the start: more would hide what comes after. */
const mostOpen = 10;

/** A folder with knowledge of its own as a line of a tree: how many lines lie below it, and in words, what. */
export function createKnowledgeFolderItem(
  scope: string,
  { count, holds }: { readonly count: number; readonly holds: string },
): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label = folderLabel(scope);
  const treeItem = new vscode.TreeItem(label, count > mostOpen ? Collapsed : Expanded);
  treeItem.iconPath = new vscode.ThemeIcon('root-folder');
  treeItem.description = holds;
  treeItem.tooltip = vscode.l10n.t('Knowledge of {0}, for this folder and everything below', label);
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Knowledge of {0}, {1}', label, holds) };
  return treeItem;
}
