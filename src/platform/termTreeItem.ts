import * as vscode from 'vscode';
import type { Term } from '../core/knowledge/knowledgeData.ts';
import { treeItemKinds } from './contributions.ts';
import { pageCommand } from './pageCommand.ts';
import { plainLabel } from './plainLabel.ts';

/** A term as a line of a tree: its definition beside it, behind a mark if there is one; its page a click away. */
export function createTermTreeItem(term: Term, mark?: string): vscode.TreeItem {
  const { definition = '' } = term;
  const words = mark === undefined ? definition : `${mark} · ${definition}`;
  const treeItem = new vscode.TreeItem(plainLabel(term.label), vscode.TreeItemCollapsibleState.None);
  treeItem.iconPath = new vscode.ThemeIcon('symbol-keyword');
  treeItem.description = plainLabel(words);
  treeItem.contextValue = treeItemKinds.term;
  treeItem.command = pageCommand({ kind: 'term', id: term.id, scope: term.scope });
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Term: {0}. {1}', term.label, words) };
  return treeItem;
}
