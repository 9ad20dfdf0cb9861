import * as vscode from 'vscode';

/** The line of a tree that says why a workspace's own knowledge is not there, and leads to where that is changed. */
export function createRestrictedItem(): vscode.TreeItem {
  const treeItem = new vscode.TreeItem(vscode.l10n.t('Restricted Mode'), vscode.TreeItemCollapsibleState.None);
  const why = vscode.l10n.t("This workspace's own knowledge is not loaded until you trust the workspace.");
  treeItem.id = 'restricted';
  treeItem.description = why;
  treeItem.tooltip = why;
  treeItem.iconPath = new vscode.ThemeIcon('shield');
  treeItem.command = { command: 'workbench.trust.manage', title: vscode.l10n.t('Manage Workspace Trust') };
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Restricted Mode. {0}', why) };
  return treeItem;
}
