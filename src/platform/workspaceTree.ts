import * as vscode from 'vscode';
import { largestIgnoreFile } from '../core/walk/limits.ts';
import type { EntryKind, Listing, Tree, Unread } from '../core/walk/tree.ts';
import { readTextFile } from './readTextFile.ts';

export interface WorkspaceTreeOptions {
  readonly root: vscode.Uri;
  readonly token: vscode.CancellationToken;
  /** Whether the `.gitignore` files come with the listings. */
  readonly readsIgnoreFiles: boolean;
}

const ignoreFileName = '.gitignore';

/** A workspace folder as a tree, over whatever file system it is in. */
export class WorkspaceTree implements Tree {
  readonly #options: WorkspaceTreeOptions;

  constructor(options: WorkspaceTreeOptions) {
    this.#options = options;
  }

  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#options.root, path);
  }

  async list(folder: string): Promise<Listing | Unread> {
    try {
      const listed = await vscode.workspace.fs.readDirectory(this.uriOf(folder));
      const entries = listed.map(([name, type]) => ({ name, kind: kindOf(type) }));
      return { entries, ...(await this.#readIgnoreFile(folder, entries)) };
    } catch (error) {
      return unreadBecause(error);
    }
  }

  now(): number {
    return performance.now();
  }

  pause(): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, 0));
  }

  /** Git does not follow a link in its place. */
  async #readIgnoreFile(folder: string, entries: Listing['entries']): Promise<Partial<Listing>> {
    const { token, readsIgnoreFiles } = this.#options;
    const isThere = entries.some(({ name, kind }) => name === ignoreFileName && kind === 'file');
    if (!isThere || !readsIgnoreFiles || token.isCancellationRequested) {
      return {};
    }
    const uri = vscode.Uri.joinPath(this.uriOf(folder), ignoreFileName);
    const read = await readTextFile(uri, { largest: largestIgnoreFile, token });
    switch (read.kind) {
      case 'text':
        return { ignoreText: read.text };
      case 'unreadable':
        return { ignoreUnread: read.reason };
      case 'tooLarge':
      case 'gone':
        return { ignoreUnread: read.kind };
      default:
        return { ignoreUnread: 'failed' };
    }
  }
}

function kindOf(type: vscode.FileType): EntryKind {
  const { File, Directory, SymbolicLink } = vscode.FileType;
  const isLink = (type & SymbolicLink) !== 0;
  if ((type & Directory) !== 0) {
    return isLink ? 'linkedFolder' : 'folder';
  }
  if ((type & File) !== 0) {
    return isLink ? 'linkedFile' : 'file';
  }
  return isLink ? 'brokenLink' : 'other';
}

function unreadBecause(error: unknown): Unread {
  const code = error instanceof vscode.FileSystemError ? error.code : undefined;
  return code === 'NoPermissions' ? 'noPermission' : code === 'FileNotFound' ? 'gone' : 'failed';
}
