import type { Listing, PendingFolder, Tree, Unread } from './tree.ts';

/** Listings under way at once: enough to hide the way to a remote host, few enough not to crowd out others. */
const listingsAtOnce = 8;

/** A listing that was asked for. */
export interface AskedListing {
  readonly listing: Promise<Listing | Unread>;
  isThere: boolean;
}

/** Has the folders listed that come next while the first of them is waited for. */
export class ListAhead {
  readonly #tree: Tree;
  readonly #ahead = new Map<PendingFolder, AskedListing>();
  #underWay = 0;

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /**
   * @param pending what comes after the folder, the next one last
   * @param most how many of those may be listed at all
   */
  take(folder: PendingFolder, pending: readonly PendingFolder[], most: number): AskedListing {
    const taken = this.#ahead.get(folder) ?? this.#ask(folder);
    this.#ahead.delete(folder);
    for (const next of pending.slice(1 - listingsAtOnce).reverse()) {
      if (!this.#ahead.has(next) && this.#underWay < listingsAtOnce && this.#ahead.size < most) {
        this.#ahead.set(next, this.#ask(next));
      }
    }
    return taken;
  }

  #ask({ path }: PendingFolder): AskedListing {
    this.#underWay++;
    const listing = this.#tree.list(path).then(listed => {
      this.#underWay--;
      asked.isThere = true;
      return listed;
    });
    const asked: AskedListing = { listing, isThere: false };
    return asked;
  }
}
