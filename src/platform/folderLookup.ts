import * as vscode from 'vscode';
import { knowledgeFolderName } from '../core/knowledge/limits.ts';

/** Folders above a file that are looked at. Java comes to 15 levels. */
const mostLevels = 40;

/**
 * Finds the folders that hold knowledge, from a folder up to that of its workspace: by asking for each one's
 * `.open-vs-closed` once, and again only when somebody says that it may have come or gone.
 */
export class FolderLookup {
  readonly #holders = new Map<string, Promise<boolean>>();

  /** The addresses of the folders that hold knowledge, the nearest last. Nothing outside of `root` is looked at. */
  async holdersAbove(folder: vscode.Uri, root: vscode.Uri): Promise<readonly string[]> {
    const asked = foldersUpTo(folder, root).map(async above =>
      (await this.holds(above, root)) ? [above.toString()] : [],
    );
    return (await Promise.all(asked)).flat().reverse();
  }

  /** Whether a folder holds knowledge. */
  holds(folder: vscode.Uri, root: vscode.Uri): Promise<boolean> {
    const key = folder.toString();
    const known = this.#holders.get(key) ?? this.#look(folder, root, key);
    this.#holders.set(key, known);
    return known;
  }

  /** To be called when a folder, or what lies below it, may hold knowledge or hold it no more. */
  forget(folder: vscode.Uri): void {
    const key = folder.toString();
    for (const known of this.#holders.keys()) {
      if (isAtOrBelow(known, key)) {
        this.#holders.delete(known);
      }
    }
  }

  async #look(folder: vscode.Uri, root: vscode.Uri, key: string): Promise<boolean> {
    try {
      return (await isOwnFolder(vscode.Uri.joinPath(folder, knowledgeFolderName))) && (await isWithin(folder, root));
    } catch (error) {
      // A file system that is not ready yet is asked again, by the next folder or after the next change.
      if (!(error instanceof vscode.FileSystemError && /^FileNot(?:Found|ADirectory)$/.test(error.code))) {
        this.#holders.delete(key);
      }
      return false;
    }
  }
}

/** Whether one address is another one, or of something below it. */
export function isAtOrBelow(address: string, folder: string): boolean {
  return address === folder || address.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** A link may lead out of the workspace: nothing behind one is read. */
async function isOwnFolder(uri: vscode.Uri): Promise<boolean> {
  return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
}

async function isWithin(folder: vscode.Uri, root: vscode.Uri): Promise<boolean> {
  const between = foldersUpTo(folder, root).slice(0, -1);
  return (await Promise.all(between.map(isOwnFolder))).every(Boolean);
}

/** A folder and those above it, up to `root`; none where it does not lie there. */
export function foldersUpTo(folder: vscode.Uri, root: vscode.Uri): readonly vscode.Uri[] {
  const folders: vscode.Uri[] = [];
  const top = root.path.replace(/\/$/, '');
  for (let above = folder; folders.length < mostLevels; above = vscode.Uri.joinPath(above, '..')) {
    folders.push(above);
    if (above.path.replace(/\/$/, '') === top) {
      return folders;
    }
    if (above.path === '/' || above.path === '') {
      return [];
    }
  }
  return [];
}
