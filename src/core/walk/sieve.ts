import type { Excludes } from './excludes.ts';
import { IgnoreRules } from './ignoreRules.ts';
import type { Pace } from './pace.ts';
import {
  type Cancellation,
  type FoundEntry,
  joinPath,
  type LeftOut,
  type ListedEntry,
  type Listing,
  type PendingFolder,
} from './tree.ts';

export interface SieveOptions {
  readonly excludes: Excludes;
  readonly cancellation: Cancellation;
  /** The deepest level of a folder that is entered; the root is 0. */
  readonly levels: number;
  /** Whether an entry is to be found. Folders are gone through either way. */
  wants(path: string, kind: FoundEntry['kind']): boolean;
  /** Whether a folder within the tree is a root of its own, and no part of it. */
  isRoot(path: string): boolean;
  onDidLeaveOut(path: string, reason: LeftOut): void;
}

/** What a walk takes of a folder, by name. */
export interface Sifted {
  readonly files: readonly FoundEntry[];
  readonly folders: readonly PendingFolder[];
}

/** Decides what a walk takes. Folders are to be sifted before those within them. */
export class Sieve {
  readonly #options: SieveOptions;
  readonly #pace: Pace;
  readonly #ignores = new IgnoreRules();

  constructor(options: SieveOptions, pace: Pace) {
    this.#options = options;
    this.#pace = pace;
  }

  /** Stops where it is when it is cancelled. */
  async sift(folder: PendingFolder, { entries, ignoreText, ignoreUnread }: Listing): Promise<Sifted> {
    const { cancellation, onDidLeaveOut } = this.#options;
    this.#ignores.add(folder.path, ignoreText ?? '');
    if (ignoreUnread) {
      onDidLeaveOut(joinPath(folder.path, '.gitignore'), ignoreUnread);
    }
    const files: FoundEntry[] = [];
    const folders: PendingFolder[] = [];
    const hasSibling = findSiblings(entries);
    for (const entry of entries) {
      if (this.#pace.isDue) {
        await this.#pace.rest();
      }
      if (cancellation.isCancelled) {
        break;
      }
      this.#sort(entry, folder, { files, folders, hasSibling });
    }
    return { files: files.sort(byPath), folders: folders.sort(byPath) };
  }

  #sort(
    { name, kind }: ListedEntry,
    { path: parent, level }: PendingFolder,
    { files, folders, hasSibling }: { files: FoundEntry[]; folders: PendingFolder[]; hasSibling: HasSibling },
  ): void {
    const { levels, wants, isRoot, onDidLeaveOut } = this.#options;
    const path = joinPath(parent, name);
    const reason = isName(name) ? this.#objectTo(path, kind, hasSibling) : 'special';
    if (kind === 'folder' && isRoot(path)) {
      return;
    }
    if (reason) {
      onDidLeaveOut(path, reason);
    } else if (kind === 'folder' && level === levels) {
      onDidLeaveOut(path, 'tooDeep');
    } else if (kind === 'folder') {
      folders.push({ path, level: level + 1 });
    } else if ((kind === 'file' || kind === 'linkedFile') && wants(path, kind)) {
      files.push({ path, kind });
    }
  }

  /** The settings go first: they are what a reader has chosen. */
  #objectTo(path: string, kind: ListedEntry['kind'], hasSibling: HasSibling): LeftOut | undefined {
    if (this.#options.excludes.isExcluded(path, hasSibling)) {
      return 'excluded';
    }
    if (this.#ignores.isIgnored(path, kind === 'folder')) {
      return 'ignored';
    }
    return kind === 'linkedFolder' || kind === 'brokenLink' ? 'link' : kind === 'other' ? 'special' : undefined;
  }
}

type HasSibling = (name: string) => boolean;

/** The names are gathered when they are first asked for. */
function findSiblings(entries: readonly ListedEntry[]): HasSibling {
  let names: ReadonlySet<string> | undefined;
  return name => {
    names ??= new Set(entries.map(entry => entry.name));
    return names.has(name);
  };
}

/** What a file system should not list, but one that an extension brings may. */
function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}
