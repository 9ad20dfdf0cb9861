import type * as vscode from 'vscode';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { GlossaryItem } from './glossaryItems.ts';

/** The lines of the view *Glossary*. What they are made of is loaded when the view first shows. */
export class GlossaryTree implements vscode.TreeDataProvider<GlossaryItem> {
  readonly #knowledge: KnowledgeStore;

  constructor(knowledge: KnowledgeStore) {
    this.#knowledge = knowledge;
  }

  async getChildren(item?: GlossaryItem): Promise<GlossaryItem[]> {
    const [knowledge, { childItems }] = await Promise.all([
      this.#knowledge.knowledgeFor(),
      import('./glossaryItems.ts'),
    ]);
    return [...childItems(item, knowledge)];
  }

  getParent({ topic, term }: GlossaryItem): GlossaryItem | undefined {
    return term ? { topic } : undefined;
  }

  async getTreeItem(item: GlossaryItem): Promise<vscode.TreeItem> {
    const { createTreeItem } = await import('./glossaryItems.ts');
    return createTreeItem(item);
  }

  async resolveTreeItem(treeItem: vscode.TreeItem, { term }: GlossaryItem): Promise<vscode.TreeItem> {
    if (term) {
      const { termTooltip } = await import('../../platform/tooltips.ts');
      treeItem.tooltip = termTooltip(term, await this.#knowledge.knowledgeFor());
    }
    return treeItem;
  }
}
