import * as vscode from 'vscode';
import { viewIds } from '../../platform/contributions.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { GlossaryTree } from './glossaryTree.ts';

/** The view *Glossary*: the terms by topic, and those of the workspace by folder. */
export function registerGlossaryTree(knowledge: KnowledgeStore): vscode.Disposable {
  const tree = new GlossaryTree(knowledge);
  const view = vscode.window.createTreeView(viewIds.glossary, { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(view, tree);
}
