import type * as vscode from 'vscode';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { NotesItem } from './noteItems.ts';

/** The lines of the view *Notes*. What they are made of is loaded when the view first shows. */
export class NotesTree implements vscode.TreeDataProvider<NotesItem> {
  readonly #knowledge: KnowledgeStore;

  constructor(knowledge: KnowledgeStore) {
    this.#knowledge = knowledge;
  }

  async getChildren(item?: NotesItem): Promise<NotesItem[]> {
    const [knowledge, { childItems, rootItems }] = await Promise.all([
      this.#knowledge.knowledgeFor(),
      import('./noteItems.ts'),
    ]);
    return [...(item ? childItems(item, knowledge) : rootItems(knowledge))];
  }

  getParent(item: NotesItem): NotesItem | undefined {
    return item.kind === 'verdict' ? undefined : item.parent;
  }

  async getTreeItem(item: NotesItem): Promise<vscode.TreeItem> {
    const { createTreeItem } = await import('./noteItems.ts');
    return createTreeItem(item);
  }

  async resolveTreeItem(treeItem: vscode.TreeItem, item: NotesItem): Promise<vscode.TreeItem> {
    const { noteTooltip, sourceTooltip, termTooltip } = await import('../../platform/tooltips.ts');
    switch (item.kind) {
      case 'verdict':
        break;
      case 'note':
        treeItem.tooltip = noteTooltip(item.note);
        break;
      case 'term':
        treeItem.tooltip = termTooltip(item.term, await this.#knowledge.knowledgeFor());
        break;
      case 'source':
        treeItem.tooltip = sourceTooltip(item.source);
        break;
    }
    return treeItem;
  }

  /** The line of a note where it stands by verdict. */
  async findNote(id: string): Promise<NotesItem | undefined> {
    const roots = await this.getChildren();
    const below = await Promise.all(roots.filter(item => item.kind === 'verdict').map(item => this.getChildren(item)));
    return [...roots, ...below.flat()].find(item => item.kind === 'note' && item.note.id === id);
  }
}
