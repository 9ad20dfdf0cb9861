import * as vscode from 'vscode';
import type { PageAddress } from '../../core/knowledge/pageAddress.ts';
import { commandIds, viewIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import type { NotesItem } from './noteItems.ts';
import { NotesTree } from './notesTree.ts';

export interface NotesTreeView extends vscode.Disposable {
  /** Selects a note in the tree, where the tree is showing; the focus stays where it is. */
  reveal(address: PageAddress): void;
}

/** The view *Notes*: the overview, the notes by what openness changes, and those of the workspace by folder. */
export function registerNotesTree(knowledge: KnowledgeStore, failures: Failures): NotesTreeView {
  const tree = new NotesTree(knowledge);
  const view = vscode.window.createTreeView<NotesItem>(viewIds.notes, {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const registered = vscode.Disposable.from(
    view,
    tree,
    registerCommands(failures, { [commandIds.openSource]: openSource }),
  );
  return {
    reveal: address => {
      if (view.visible && address.kind === 'note') {
        tree.findNote(address).then(
          item => item && view.reveal(item, { select: true, focus: false }),
          error => failures.report(vscode.l10n.t('The note could not be shown in the tree.'), error),
        );
      }
    },
    dispose: () => registered.dispose(),
  };
}

/** Opens the page of a source; VS Code asks before it follows a link to a site that is not trusted. */
async function openSource(item: unknown): Promise<void> {
  const source = (item as { source?: { url?: unknown } } | undefined)?.source;
  if (typeof source?.url === 'string' && source.url.startsWith('https://')) {
    await vscode.env.openExternal(vscode.Uri.parse(source.url, true));
  }
}
