import * as vscode from 'vscode';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { FileContent } from './fileContent.ts';
import type { ThisFileItem } from './thisFileItems.ts';

/** The lines of the view *This File*: of what it was last told to show, and none before the first. */
export class ThisFileTree implements vscode.TreeDataProvider<ThisFileItem> {
  readonly #knowledge: KnowledgeStore;
  readonly #changed = new vscode.EventEmitter<void>();
  #content: FileContent | undefined;
  /** Settled with the first content: until then the view shows progress, not that there is nothing. */
  readonly #first: Promise<void>;
  #settleFirst: () => void = () => undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(knowledge: KnowledgeStore) {
    this.#knowledge = knowledge;
    this.#first = new Promise(resolve => {
      this.#settleFirst = resolve;
    });
  }

  /** Without a content, there are no lines. */
  show(content: FileContent | undefined): void {
    this.#content = content;
    this.#settleFirst();
    this.#changed.fire();
  }

  async getChildren(item?: ThisFileItem): Promise<ThisFileItem[]> {
    await this.#first;
    const { childItems, rootItems } = await import('./thisFileItems.ts');
    return item ? [...childItems(item)] : this.#content ? [...rootItems(this.#content)] : [];
  }

  async getTreeItem(item: ThisFileItem): Promise<vscode.TreeItem> {
    const { createTreeItem } = await import('./createTreeItem.ts');
    return createTreeItem(item);
  }

  async resolveTreeItem(treeItem: vscode.TreeItem, item: ThisFileItem): Promise<vscode.TreeItem> {
    const { siteTooltip, termTooltip } = await import('../../platform/tooltips.ts');
    const { document, sites } = item.content;
    if (item.kind === 'site') {
      const knowledge = await this.#knowledge.knowledgeFor(document.uri);
      treeItem.tooltip = siteTooltip(item.site, { written: item.label, sites, knowledge });
    } else if (item.kind === 'term') {
      treeItem.tooltip = termTooltip(item.term, await this.#knowledge.knowledgeFor(document.uri));
    }
    return treeItem;
  }

  dispose(): void {
    this.#settleFirst();
    this.#changed.dispose();
  }
}
