import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { largestIgnoreFile } from '../core/walk/limits.ts';
import type { EntryKind, Listing, Tree, Unread } from '../core/walk/tree.ts';
import { readTextFile } from './readTextFile.ts';

const ignoreFileName = '.gitignore';

/** A folder on the disk as a tree. */
export class FolderTree implements Tree {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async list(folder: string): Promise<Listing | Unread> {
    const path = join(this.#root, folder);
    try {
      const listed = await readdir(path, { withFileTypes: true });
      const entries = await Promise.all(
        listed.map(async entry => ({ name: entry.name, kind: await kindOf(entry, path) })),
      );
      return { entries, ...(await readIgnoreFile(path, entries)) };
    } catch (error) {
      return unreadBecause(error);
    }
  }

  now(): number {
    return performance.now();
  }

  pause(): Promise<void> {
    return setImmediate();
  }
}

/** Git does not follow a link in its place. */
async function readIgnoreFile(path: string, entries: Listing['entries']): Promise<Partial<Listing>> {
  if (!entries.some(({ name, kind }) => name === ignoreFileName && kind === 'file')) {
    return {};
  }
  const read = await readTextFile(join(path, ignoreFileName), largestIgnoreFile);
  switch (read.kind) {
    case 'text':
      return { ignoreText: read.text };
    case 'tooLarge':
    case 'gone':
      return { ignoreUnread: read.kind };
    default:
      return { ignoreUnread: 'failed' };
  }
}

async function kindOf(entry: Dirent, folder: string): Promise<EntryKind> {
  if (!entry.isSymbolicLink()) {
    return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
  }
  const target: Stats | undefined = await stat(join(folder, entry.name)).catch(() => undefined);
  if (!target) {
    return 'brokenLink';
  }
  return target.isFile() ? 'linkedFile' : target.isDirectory() ? 'linkedFolder' : 'other';
}

function unreadBecause(error: unknown): Unread {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'noPermission';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'gone';
    default:
      return 'failed';
  }
}
