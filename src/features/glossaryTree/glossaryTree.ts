import * as vscode from 'vscode';
import { builtInScope } from '../../core/knowledge/knowledgeData.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { GlossaryItem } from './glossaryItems.ts';

/** The lines of the view *Glossary*. What they are made of is loaded when the view first shows. */
export class GlossaryTree implements vscode.TreeDataProvider<GlossaryItem>, vscode.Disposable {
  readonly #knowledge: KnowledgeStore;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #listening: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(knowledge: KnowledgeStore) {
    this.#knowledge = knowledge;
    this.#listening = knowledge.onDidChangeKnowledge(() => this.#changed.fire(undefined));
  }

  async getChildren(item?: GlossaryItem): Promise<GlossaryItem[]> {
    const [builtIn, { childItems, rootItems }] = await Promise.all([
      this.#knowledge.knowledgeOfScope(builtInScope),
      import('./glossaryItems.ts'),
    ]);
    if (item) {
      return [...childItems(item, builtIn)];
    }
    // Asked for while the view shows only; what is found comes with a change.
    void this.#knowledge.findOwnKnowledge();
    return [...rootItems(builtIn, await this.#knowledge.ownKnowledge())];
  }

  getParent(item: GlossaryItem): GlossaryItem | undefined {
    switch (item.kind) {
      case 'term':
        return { kind: 'topic', topic: item.topic, folder: item.folder };
      case 'topic':
        return item.folder && { kind: 'folder', folder: item.folder };
      default:
        return undefined;
    }
  }

  async getTreeItem(item: GlossaryItem): Promise<vscode.TreeItem> {
    const { createTreeItem } = await import('./glossaryItems.ts');
    return createTreeItem(item);
  }

  async resolveTreeItem(treeItem: vscode.TreeItem, item: GlossaryItem): Promise<vscode.TreeItem> {
    if (item.kind === 'term') {
      const { termTooltip } = await import('../../platform/tooltips.ts');
      treeItem.tooltip = termTooltip(item.term, await this.#knowledge.knowledgeOfScope(item.term.scope));
    }
    return treeItem;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}
