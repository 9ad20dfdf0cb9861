import * as vscode from 'vscode';
import { knowledgeFolderName } from '../core/knowledge/limits.ts';

/** Something that has changed in the knowledge of a folder. */
export interface KnowledgeChange {
  /** The folder that holds the `.open-vs-closed`; or one above, where that has come or gone as a whole. */
  readonly holder: vscode.Uri;
  /** The files that may have changed, by their paths within `.open-vs-closed`; undefined where any may have. */
  readonly paths: ReadonlySet<string> | undefined;
}

export interface KnowledgeChangesOptions {
  /** Must not reject. */
  apply(changes: readonly KnowledgeChange[]): Promise<void>;
  /** Whether a folder is one whose knowledge somebody has asked for, or lies above one. */
  isAbove(folder: vscode.Uri): boolean;
}

/**
 * Of a folder that comes with all that it holds, VS Code may tell the folder alone, and before the rest is there: it is
 * looked at once more after so long. In milliseconds.
 */
const secondLook = 1000;

/** Changes that come together, as by `git checkout`, are gathered for so long. In milliseconds. */
const gathering = 20;

/**
 * Watches the folders `.open-vs-closed` of a workspace, from when they are first asked for, and hands on what changes,
 * one change after the other.
 */
export class KnowledgeChanges implements vscode.Disposable {
  readonly #options: KnowledgeChangesOptions;
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #registered: vscode.Disposable;
  /** By the address of the holder. */
  #gathered = new Map<string, { readonly holder: vscode.Uri; paths: Set<string> | undefined }>();
  #isWorking = false;
  /** The second looks that are to come, by the address of the holder. */
  readonly #looks = new Map<string, unknown>();

  constructor(options: KnowledgeChangesOptions) {
    this.#options = options;
    const noteAll = ({ files }: { readonly files: readonly vscode.Uri[] }) => {
      for (const file of files) {
        this.#note(file);
      }
    };
    this.#registered = vscode.Disposable.from(
      // The watchers see these too, but later, not in every file system, and nothing of the folders above.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => (findHolder(uri) ? this.#note(uri) : undefined)),
      vscode.workspace.onDidCreateFiles(noteAll),
      vscode.workspace.onDidDeleteFiles(noteAll),
      vscode.workspace.onDidRenameFiles(({ files }) =>
        noteAll({ files: files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]) }),
      ),
    );
  }

  /** Watches a folder of the workspace, if that is not done already. */
  watch(root: vscode.Uri): void {
    const key = root.toString();
    if (this.#watchers.has(key)) {
      return;
    }
    const note = (uri: vscode.Uri) => this.#note(uri);
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(root, `**/${knowledgeFolderName}/**`),
    );
    // Of a folder that goes or comes as a whole, that alone is told, or a change where it is made again at once.
    const above = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**'));
    const noteAbove = (uri: vscode.Uri) => (this.#options.isAbove(uri) ? this.#note(uri) : undefined);
    this.#watchers.set(
      key,
      vscode.Disposable.from(
        watcher,
        watcher.onDidChange(note),
        watcher.onDidCreate(note),
        watcher.onDidDelete(note),
        above,
        above.onDidChange(noteAbove),
        above.onDidCreate(noteAbove),
        above.onDidDelete(noteAbove),
      ),
    );
  }

  unwatch(root: vscode.Uri): void {
    this.#watchers.get(root.toString())?.dispose();
    this.#watchers.delete(root.toString());
  }

  dispose(): void {
    this.#registered.dispose();
    for (const watcher of this.#watchers.values()) {
      watcher.dispose();
    }
    this.#watchers.clear();
    this.#gathered.clear();
    for (const look of this.#looks.values()) {
      clearTimeout(look);
    }
  }

  #note(uri: vscode.Uri, isSecond = false): void {
    const { holder, path } = findHolder(uri) ?? { holder: uri, path: '' };
    const key = holder.toString();
    const before = this.#gathered.get(key);
    const known = before ? before.paths : new Set<string>();
    // What is no file of a kind that is read may be a folder of them.
    const paths = known && /\.(?:md|ya?ml)$/.test(path) ? known.add(path) : undefined;
    this.#gathered.set(key, { holder, paths });
    if (!paths && !isSecond) {
      clearTimeout(this.#looks.get(key));
      this.#looks.set(
        key,
        setTimeout(() => this.#note(uri, true), secondLook),
      );
    }
    if (!this.#isWorking) {
      this.#isWorking = true;
      setTimeout(() => void this.#work(), gathering);
    }
  }

  async #work(): Promise<void> {
    while (this.#gathered.size > 0) {
      const changes = [...this.#gathered.values()];
      this.#gathered = new Map();
      await this.#options.apply(changes);
    }
    this.#isWorking = false;
  }
}

/** The folder that holds a `.open-vs-closed`, and the path within that, of something in it. */
function findHolder(uri: vscode.Uri): { readonly holder: vscode.Uri; readonly path: string } | undefined {
  const parts = uri.path.split('/');
  const index = parts.indexOf(knowledgeFolderName);
  if (index < 0) {
    return undefined;
  }
  const path = parts.slice(0, index).join('/');
  return { holder: uri.with({ path: path === '' ? '/' : path }), path: parts.slice(index + 1).join('/') };
}
