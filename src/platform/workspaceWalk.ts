import * as vscode from 'vscode';
import { Excludes } from '../core/walk/excludes.ts';
import { walkLimits } from '../core/walk/limits.ts';
import type { Cancellation, FoundEntry } from '../core/walk/tree.ts';
import { TreeWalk, type WalkRoom } from '../core/walk/treeWalk.ts';
import { WalkSummary } from './walkSummary.ts';
import { WorkspaceTree } from './workspaceTree.ts';

export interface WalkOptions {
  readonly token: vscode.CancellationToken;
  /** These instead of all folders of the workspace. */
  readonly folders?: readonly vscode.WorkspaceFolder[];
  /**
   * Whether to find an entry, by its path within its folder: asked for each file, and for each folder but the root,
   * whose content follows it. Folders are gone through either way. Without it, all files are found and no folder.
   */
  readonly wanted?: (path: string, type: vscode.FileType) => boolean;
  /** Whether `.gitignore` files are applied; without it, as the setting `search.useIgnoreFiles` says. */
  readonly ignoreFiles?: boolean;
  readonly limits?: Partial<WalkLimits>;
}

export interface WalkLimits {
  /** Entries that are found, in all folders together. */
  readonly entries: number;
  /** Folders that are listed, in all together. */
  readonly folders: number;
  /** The deepest level of a folder that is listed; a workspace folder is level 0. */
  readonly levels: number;
}

export interface WalkEntry {
  readonly uri: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** `File`, `File | SymbolicLink` or `Directory`. A linked file may lie outside of the workspace. */
  readonly type: vscode.FileType;
}

/**
 * Goes through the workspace, or some folders of it; the walk begins when it is iterated over, once. It needs nothing but
 * `readDirectory` of the file system, and works in every host and scheme.
 *
 * - The order is stable: folder by folder, files before the folders beside them, by name. A workspace folder within
 *   another one is gone through once, as itself.
 * - `files.exclude`, `search.exclude` and nested `.gitignore` files are applied as VS Code's search and git do; files
 *   outside of the folder (`.gitignore` above it, the user's own) are not looked for.
 * - Links to folders are counted and never entered: VS Code gives no way, on any scheme, to tell where a link leads, so
 *   none can be known to be new. A linked file is found once, where the link is.
 * - Folders that cannot be listed are counted and named in `summary`; nothing is thrown.
 * - After `token` is cancelled, no folder is listed and no `.gitignore` read any more, nothing is found, and the walk
 *   ends at once, even while a file system does not answer.
 * - A few folders are listed ahead, and the walk pauses every few milliseconds; whoever iterates paces their own work.
 */
export function walkWorkspace(options: WalkOptions): WorkspaceWalk {
  return new WorkspaceWalk(options);
}

export class WorkspaceWalk implements AsyncIterable<WalkEntry> {
  readonly summary = new WalkSummary();
  readonly #options: WalkOptions;

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<WalkEntry, void, undefined> {
    const { token, folders: roots = vscode.workspace.workspaceFolders ?? [], limits } = this.#options;
    const room = { entries: limits?.entries ?? walkLimits.entries, folders: limits?.folders ?? walkLimits.folders };
    const cancellation = new TokenCancellation(token);
    try {
      for (const root of roots) {
        yield* this.#walk(root, { roots, room, cancellation });
      }
    } finally {
      this.summary.isCancelled = token.isCancellationRequested;
      cancellation.dispose();
    }
  }

  async *#walk(folder: vscode.WorkspaceFolder, shared: SharedByFolders): AsyncGenerator<WalkEntry, void, undefined> {
    const { token, wanted = isFile, ignoreFiles, limits } = this.#options;
    const search = vscode.workspace.getConfiguration('search', folder.uri);
    const files = vscode.workspace.getConfiguration('files', folder.uri);
    const readsIgnoreFiles = ignoreFiles ?? search.get('useIgnoreFiles') !== false;
    const tree = new WorkspaceTree({ root: folder.uri, token, readsIgnoreFiles });
    const rootsWithin = findRootsWithin(folder.uri, shared.roots);
    const walk = new TreeWalk({
      tree,
      excludes: new Excludes(files.get('exclude'), search.get('exclude')),
      room: shared.room,
      cancellation: shared.cancellation,
      levels: limits?.levels ?? walkLimits.levels,
      wants: (path, kind) => wanted(path, typeOf(kind)),
      isRoot: path => rootsWithin.has(path),
      onDidList: () => this.summary.listed++,
      onDidLeaveOut: (path, reason) => this.summary.leaveOut(reason, () => ({ uri: tree.uriOf(path), folder, path })),
      onDidFill: limit => this.summary.fill(limit),
    });
    for await (const { path, kind } of walk.find()) {
      this.summary.found++;
      yield { uri: tree.uriOf(path), folder, path, type: typeOf(kind) };
    }
  }
}

interface SharedByFolders {
  readonly roots: readonly vscode.WorkspaceFolder[];
  readonly room: WalkRoom;
  readonly cancellation: Cancellation;
}

class TokenCancellation implements Cancellation, vscode.Disposable {
  readonly whenCancelled: Promise<void>;
  readonly #token: vscode.CancellationToken;
  #listener: vscode.Disposable | undefined;

  constructor(token: vscode.CancellationToken) {
    this.#token = token;
    this.whenCancelled = new Promise(resolve => {
      this.#listener = token.onCancellationRequested(() => resolve());
    });
  }

  get isCancelled(): boolean {
    return this.#token.isCancellationRequested;
  }

  dispose(): void {
    this.#listener?.dispose();
  }
}

/** The paths, within a folder, of the other roots that lie in it. */
function findRootsWithin(folder: vscode.Uri, roots: readonly vscode.WorkspaceFolder[]): ReadonlySet<string> {
  const above = folder.path.replace(/\/?$/, '/');
  const within = roots.filter(
    ({ uri }) => uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(above),
  );
  return new Set(within.map(({ uri }) => uri.path.slice(above.length).replace(/\/$/, '')).filter(path => path !== ''));
}

function isFile(_path: string, type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

function typeOf(kind: FoundEntry['kind']): vscode.FileType {
  const { File, Directory, SymbolicLink } = vscode.FileType;
  return { file: File, linkedFile: File | SymbolicLink, folder: Directory }[kind];
}
