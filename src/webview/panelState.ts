import type { PageAddress } from '../core/knowledge/pageAddress.ts';
import type { PanelHistory } from '../protocol.ts';

/** Where a reader was in a page, and how they had set it. */
export interface ReadingPlace {
  /** How far down, from 0 to 1. */
  readonly scroll?: number;
  /** The link that they followed, by its position among all in the page. */
  readonly link?: number;
  /** The values of the filter of the claims, by field. */
  readonly filter?: Readonly<Record<string, string>>;
}

/** What outlives a reload: the history, and a place for each page in it. */
export interface SavedPanel extends PanelHistory {
  readonly places?: Readonly<Record<string, ReadingPlace>>;
}

interface Storage {
  getState(): SavedPanel | undefined;
  setState(state: SavedPanel): SavedPanel;
}

/** Keeps the reader's places by page. They never leave the webview but for VS Code's own state of the panel. */
export class PanelState {
  readonly #storage: Storage;
  #history: PanelHistory = { pages: [], index: -1 };
  #places: Readonly<Record<string, ReadingPlace>>;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#places = storage.getState()?.places ?? {};
  }

  /** The page in view. */
  get current(): PageAddress | undefined {
    return this.#history.pages[this.#history.index];
  }

  get history(): PanelHistory {
    return this.#history;
  }

  get place(): ReadingPlace {
    return this.#places[this.#key] ?? {};
  }

  /** Pages that fell out of the history lose their places. */
  turnTo(history: PanelHistory): void {
    this.#history = history;
    const kept = new Set(history.pages.map(keyOf));
    this.#places = Object.fromEntries(Object.entries(this.#places).filter(([key]) => kept.has(key)));
    this.#save();
  }

  keep(change: ReadingPlace): void {
    if (this.current) {
      this.#places = { ...this.#places, [this.#key]: { ...this.place, ...change } };
      this.#save();
    }
  }

  /** The page in view begins anew. */
  forget(): void {
    const { [this.#key]: _, ...others } = this.#places;
    this.#places = others;
    this.#save();
  }

  get #key(): string {
    return this.current ? keyOf(this.current) : '';
  }

  #save(): void {
    this.#storage.setState({ ...this.#history, places: this.#places });
  }
}

function keyOf(address: PageAddress): string {
  return JSON.stringify(address);
}
