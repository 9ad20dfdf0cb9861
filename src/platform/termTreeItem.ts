import * as vscode from 'vscode';
import type { Term } from '../core/knowledge/knowledgeData.ts';
import { treeItemKinds } from './contributions.ts';
import { pageCommand } from './pageCommand.ts';

/** A term as a line of a tree: its definition beside it, its page a click away. */
export function createTermTreeItem(term: Term): vscode.TreeItem {
  const treeItem = new vscode.TreeItem(term.label, vscode.TreeItemCollapsibleState.None);
  treeItem.iconPath = new vscode.ThemeIcon('symbol-keyword');
  treeItem.description = term.definition ?? '';
  treeItem.contextValue = treeItemKinds.term;
  treeItem.command = pageCommand({ kind: 'term', id: term.id, scope: term.scope });
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Term: {0}. {1}', term.label, term.definition ?? '') };
  return treeItem;
}
