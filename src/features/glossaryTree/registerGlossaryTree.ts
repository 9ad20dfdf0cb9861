import * as vscode from 'vscode';
import { viewIds } from '../../platform/contributions.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { GlossaryTree } from './glossaryTree.ts';

/** The view *Glossary*: the terms by topic. */
export function registerGlossaryTree(knowledge: KnowledgeStore): vscode.Disposable {
  return vscode.window.createTreeView(viewIds.glossary, {
    treeDataProvider: new GlossaryTree(knowledge),
    showCollapseAll: true,
  });
}
