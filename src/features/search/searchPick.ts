import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { longestQuery } from '../../core/knowledge/pageAddress.ts';
import { readSearchQuery } from '../../core/search/searchQuery.ts';
import { commandIds } from '../../platform/contributions.ts';
import { describeNote } from '../../platform/pickNote.ts';
import { type KnowledgeSearch, searchIndexOf } from '../../platform/searchIndexOf.ts';
import { type Choice, describeHit, type SearchItem, sideButton } from './searchItems.ts';

/** Hits in the pick; all are on the page. */
const mostInPick = 40;

/** Milliseconds after a key in which another one takes its place: a fast typist's pause between two. */
const delay = 40;

/** A pick that searches anew with each key. It has one question, and is gone once that is answered. */
export class SearchPick {
  readonly #knowledge: KnowledgeBase;
  readonly #search: KnowledgeSearch;
  // VS Code would put the items into an order of its own; this is not in its types, and passed over where it is not known.
  readonly #pick: vscode.QuickPick<SearchItem> & { sortByLabel?: boolean } =
    vscode.window.createQuickPick<SearchItem>();
  #timer: unknown;
  #isGone = false;

  constructor(knowledge: KnowledgeBase) {
    this.#knowledge = knowledge;
    this.#search = searchIndexOf(knowledge);
    this.#pick.title = vscode.l10n.t('Open vs Closed: search');
    this.#pick.placeholder = vscode.l10n.t('Words of a note, a term, a model, a source; "term: weights" for one kind');
    this.#pick.matchOnDetail = true;
    this.#pick.sortByLabel = false;
  }

  /** What the reader chose, as the command that opens it. */
  ask(query: string): Promise<Choice | undefined> {
    const pick = this.#pick;
    pick.value = query;
    return new Promise(resolve => {
      const choose = (choice: Choice | undefined) => {
        resolve(choice);
        pick.hide();
      };
      pick.onDidChangeValue(() => this.#updateSoon());
      pick.onDidAccept(() => choose(pick.selectedItems[0]?.choice));
      pick.onDidTriggerItemButton(({ item: { choice } }) =>
        choose(choice && { ...choice, command: commandIds.openToSide }),
      );
      pick.onDidHide(() => {
        clearTimeout(this.#timer);
        this.#isGone = true;
        resolve(undefined);
        pick.dispose();
      });
      this.#update();
      pick.show();
      this.#updateWhenFilled();
    });
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), delay);
  }

  #updateWhenFilled(): void {
    this.#pick.busy = true;
    const update = () => {
      if (!this.#isGone) {
        this.#pick.busy = false;
        this.#update();
      }
    };
    // Where the index could not be filled, it finds what is in it.
    this.#search.whenFilled.then(update, update);
  }

  #update(): void {
    const query = this.#pick.value.trim().slice(0, longestQuery);
    this.#pick.items = query === '' ? this.#suggest() : this.#find(query);
  }

  /** Before anything is typed: the notes. */
  #suggest(): readonly SearchItem[] {
    return this.#knowledge.notes.map(note => {
      const { address, ...item } = describeNote(note);
      return { ...item, choice: { command: commandIds.openPage, argument: address }, buttons: [sideButton()] };
    });
  }

  #find(query: string): readonly SearchItem[] {
    const { words, kinds } = readSearchQuery(query);
    const { hits, total } = this.#search.index.search(words, { kinds, limit: mostInPick });
    if (total === 0) {
      return [{ label: vscode.l10n.t('Nothing is found'), detail: hintWithoutHits(), alwaysShow: true }];
    }
    const all: SearchItem = {
      label: vscode.l10n.t('Show all results in the panel'),
      iconPath: new vscode.ThemeIcon('list-unordered'),
      alwaysShow: true,
      choice: { command: commandIds.openPage, argument: { kind: 'search', id: query, scope: this.#knowledge.scope } },
    };
    const separator = { label: '', kind: vscode.QuickPickItemKind.Separator };
    return [...hits.map(describeHit), separator, all];
  }
}

function hintWithoutHits(): string {
  return vscode.l10n.t('Fewer words, or another way to write them, may find more.');
}
