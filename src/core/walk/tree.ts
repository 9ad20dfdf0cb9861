/** A tree of folders, wherever it is. Paths are relative to its root, with forward slashes; the root is `''`. */
export interface Tree {
  /** Never rejects. */
  list(folder: string): Promise<Listing | Unread>;
  /** Milliseconds since some moment. */
  now(): number;
  /** Comes back when whoever else waits for the thread has had it. */
  pause(): Promise<void>;
}

export interface Listing {
  readonly entries: readonly ListedEntry[];
  /** The text of the `.gitignore` in the folder, or why there is none although there is such a file. */
  readonly ignoreText?: string | undefined;
  readonly ignoreUnread?: Unread | undefined;
}

export interface ListedEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** Links are kinds of their own; a `brokenLink` leads to nothing; `other` is a socket, a device, a pipe. */
export type EntryKind = 'file' | 'folder' | 'linkedFile' | 'linkedFolder' | 'brokenLink' | 'other';

/** Why a folder could not be listed, or a `.gitignore` not be read. */
export type Unread = 'noPermission' | 'gone' | 'tooLarge' | 'failed';

/** Why something in a tree is not among what a walk finds; a folder stands for all below it. */
export type LeftOut = 'excluded' | 'ignored' | 'link' | 'special' | 'tooDeep' | Unread;

export interface FoundEntry {
  readonly path: string;
  readonly kind: 'file' | 'linkedFile' | 'folder';
}

/** A folder that a walk has yet to come to. */
export interface PendingFolder {
  readonly path: string;
  /** Steps below the root. */
  readonly level: number;
}

/** A stop that somebody else may call. */
export interface Cancellation {
  readonly isCancelled: boolean;
  /** Comes back when it is. */
  readonly whenCancelled: Promise<void>;
}

export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
