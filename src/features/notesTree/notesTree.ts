import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { builtInScope } from '../../core/knowledge/knowledgeData.ts';
import type { PageAddress } from '../../core/knowledge/pageAddress.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { NotesItem } from './noteItems.ts';

/** The lines of the view *Notes*. What they are made of is loaded when the view first shows. */
export class NotesTree implements vscode.TreeDataProvider<NotesItem>, vscode.Disposable {
  readonly #knowledge: KnowledgeStore;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #listening: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(knowledge: KnowledgeStore) {
    this.#knowledge = knowledge;
    this.#listening = knowledge.onDidChangeKnowledge(() => this.#changed.fire(undefined));
  }

  async getChildren(item?: NotesItem): Promise<NotesItem[]> {
    const [knowledge, { childItems, rootItems }] = await Promise.all([
      this.#knowledgeOf(item),
      import('./noteItems.ts'),
    ]);
    if (item) {
      return [...childItems(item, knowledge)];
    }
    // Asked for while the view shows only; what is found comes with a change.
    void this.#knowledge.findOwnKnowledge();
    return [...rootItems(knowledge, await this.#knowledge.ownKnowledge())];
  }

  getParent(item: NotesItem): NotesItem | undefined {
    return 'parent' in item ? item.parent : undefined;
  }

  async getTreeItem(item: NotesItem): Promise<vscode.TreeItem> {
    const { createTreeItem } = await import('./noteItems.ts');
    return createTreeItem(item);
  }

  async resolveTreeItem(treeItem: vscode.TreeItem, item: NotesItem): Promise<vscode.TreeItem> {
    const { noteTooltip, sourceTooltip, termTooltip } = await import('../../platform/tooltips.ts');
    switch (item.kind) {
      case 'note':
        treeItem.tooltip = noteTooltip(item.note);
        break;
      case 'term':
        treeItem.tooltip = termTooltip(item.term, await this.#knowledgeOf(item));
        break;
      case 'source':
        treeItem.tooltip = sourceTooltip(item.source);
        break;
      default:
        break;
    }
    return treeItem;
  }

  /** The line of a note where it stands by verdict, or in its folder. */
  async findNote({ id, scope }: PageAddress): Promise<NotesItem | undefined> {
    const roots = await this.getChildren();
    const groups = roots.filter(({ kind }) => kind === 'verdict' || kind === 'folder');
    const below = await Promise.all(groups.map(item => this.getChildren(item)));
    return [...roots, ...below.flat()].find(
      item => item.kind === 'note' && item.note.id === id && item.note.scope === scope,
    );
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  /** That in which an entry was found: its relations are looked up there. */
  #knowledgeOf(item: NotesItem | undefined): Promise<KnowledgeBase> {
    const entry = item && ('note' in item ? item.note : 'term' in item ? item.term : undefined);
    return this.#knowledge.knowledgeOfScope(entry?.scope ?? builtInScope);
  }
}
