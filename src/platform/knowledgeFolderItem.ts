import * as vscode from 'vscode';
import { folderLabel } from './folderLabel.ts';

/** A folder with knowledge of its own as a line of a tree; `holds` says what it holds. */
export function createKnowledgeFolderItem(scope: string, holds: string): vscode.TreeItem {
  const label = folderLabel(scope);
  const treeItem = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  treeItem.iconPath = new vscode.ThemeIcon('root-folder');
  treeItem.description = holds;
  treeItem.tooltip = vscode.l10n.t('Knowledge of {0}, for this folder and everything below', label);
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Knowledge of {0}, {1}', label, holds) };
  return treeItem;
}
