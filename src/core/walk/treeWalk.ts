import { type AskedListing, ListAhead } from './listAhead.ts';
import { Pace } from './pace.ts';
import { Sieve, type SieveOptions } from './sieve.ts';
import type { FoundEntry, Listing, PendingFolder, Tree, Unread } from './tree.ts';

export interface TreeWalkOptions extends SieveOptions {
  readonly tree: Tree;
  readonly room: WalkRoom;
  onDidList(folder: string): void;
  /** There was no room for what would have come next: the walk ends. */
  onDidFill(limit: keyof WalkRoom): void;
}

/** How much may still be found and listed; walks that share one count it down together. */
export interface WalkRoom {
  entries: number;
  folders: number;
}

/**
 * Goes through a tree: in each folder the files first, then the folders, both by name, so that the order is the same
 * every time although folders are listed ahead. Links to folders are not entered, since nothing tells whether they lead
 * in a circle. Once it is cancelled, it lists and finds nothing more, and ends.
 */
export class TreeWalk {
  readonly #options: TreeWalkOptions;
  readonly #pace: Pace;
  readonly #ahead: ListAhead;
  readonly #sieve: Sieve;
  /** The next is the last. */
  readonly #pending: PendingFolder[] = [{ path: '', level: 0 }];

  constructor(options: TreeWalkOptions) {
    const { tree } = options;
    this.#options = options;
    this.#pace = new Pace(
      () => tree.now(),
      () => tree.pause(),
    );
    this.#ahead = new ListAhead(tree);
    this.#sieve = new Sieve(options, this.#pace);
  }

  async *find(): AsyncGenerator<FoundEntry, void, undefined> {
    for (let folder = this.#pending.pop(); folder && this.#hasRoomFor('folders'); folder = this.#pending.pop()) {
      for (const entry of await this.#open(folder)) {
        if (!this.#hasRoomFor('entries')) {
          return;
        }
        const takeBack = this.#pace.lend();
        yield entry;
        takeBack();
        if (this.#pace.isDue) {
          await this.#pace.rest();
        }
      }
    }
  }

  /** Takes up room, if there is any and the walk is to go on. */
  #hasRoomFor(limit: keyof WalkRoom): boolean {
    const { cancellation, room, onDidFill } = this.#options;
    if (cancellation.isCancelled) {
      return false;
    }
    if (room[limit] <= 0) {
      onDidFill(limit);
      return false;
    }
    room[limit]--;
    return true;
  }

  /** What is found in a folder, behind the folder itself where that is wanted. Its folders come next. */
  async #open(folder: PendingFolder): Promise<readonly FoundEntry[]> {
    const { room, wants, onDidList, onDidLeaveOut } = this.#options;
    const { path } = folder;
    const itself: readonly FoundEntry[] = path !== '' && wants(path, 'folder') ? [{ path, kind: 'folder' }] : [];
    const listing = await this.#waitFor(this.#ahead.take(folder, this.#pending, room.folders));
    if (listing === undefined) {
      return [];
    }
    if (typeof listing === 'string') {
      onDidLeaveOut(path, listing);
      return itself;
    }
    onDidList(path);
    const { files, folders } = await this.#sieve.sift(folder, listing);
    for (const next of folders.toReversed()) {
      this.#pending.push(next);
    }
    return [...itself, ...files];
  }

  /** Nothing when it is cancelled meanwhile: a file system may take its time. */
  async #waitFor({ listing, isThere }: AskedListing): Promise<Listing | Unread | undefined> {
    if (isThere) {
      return listing;
    }
    const { whenCancelled } = this.#options.cancellation;
    const taken = await Promise.race([listing, whenCancelled.then(() => undefined)]);
    this.#pace.restart();
    return taken;
  }
}
