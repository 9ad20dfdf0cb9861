import * as vscode from 'vscode';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { knowledgeFolderName } from '../core/knowledge/limits.ts';
import { FolderLookup, foldersUpTo, isAtOrBelow } from './folderLookup.ts';
import { type KnowledgeChange, KnowledgeChanges } from './knowledgeChanges.ts';
import { type BuiltInKnowledge, KnowledgeLayers, type OwnKnowledge } from './knowledgeLayers.ts';
import type { MergedKnowledge } from './mergedKnowledge.ts';
import { waitAtMost } from './waitAtMost.ts';
import { walkWorkspace } from './workspaceWalk.ts';

export interface KnowledgeFoldersOptions {
  readonly builtIn: BuiltInKnowledge;
  /** Called when any of what was handed out may be another one now. */
  readonly onDidChange: () => void;
  readonly onDidFail: (error: unknown) => void;
}

/** A folder for whose files somebody has asked. */
interface Place {
  readonly folder: vscode.Uri;
  readonly root: vscode.Uri;
  readonly ready: Promise<void>;
  /** Undefined until it was read for the first time. */
  merged: MergedKnowledge | undefined;
  /** Whether somebody was answered before it was ready. */
  isLate: boolean;
}

/** Whoever asks first waits so long for the knowledge of a folder, and is told when it is there. In milliseconds. */
const patience = 250;

/** While the workspace is looked through, what was found is told so often. In milliseconds. */
const telling = 250;

/** The workspace's own knowledge: looked for where somebody asks, kept, and kept true. */
export class KnowledgeFolders implements vscode.Disposable {
  readonly #options: KnowledgeFoldersOptions;
  readonly #lookup = new FolderLookup();
  readonly #layers: KnowledgeLayers;
  readonly #changes = new KnowledgeChanges({
    apply: changes => this.#applyAll(changes),
    isAbove: folder => this.#asked.has(folder.toString()),
  });
  readonly #registered: vscode.Disposable;
  readonly #stop = new vscode.CancellationTokenSource();
  /** By the address of the folder. */
  readonly #places = new Map<string, Place>();
  /** The addresses of the places, and of the folders above them within their workspace folder. */
  readonly #asked = new Set<string>();
  /** Places that are getting their knowledge just now. */
  #refreshing = 0;
  #walk: Promise<void> | undefined;

  constructor(options: KnowledgeFoldersOptions) {
    this.#options = options;
    this.#layers = new KnowledgeLayers(options.builtIn);
    this.#registered = vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => this.#forgetPlaces(removed));
  }

  /** What applies to a file, or to a folder of the workspace; undefined where it lies in none. */
  async knowledgeFor(file: vscode.Uri): Promise<KnowledgeBase | undefined> {
    const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
    if (!root) {
      return undefined;
    }
    const isRoot = file.toString() === root.toString();
    const place = this.#placeOf(isRoot ? root : vscode.Uri.joinPath(file, '..'), root);
    if (!place.merged) {
      await waitAtMost(place.ready, patience);
      place.isLate = place.merged === undefined;
    }
    return place.merged?.current;
  }

  /** What applies in a folder that holds knowledge, as soon as it is there; undefined where the folder holds none. */
  async knowledgeOfScope(scope: string): Promise<KnowledgeBase | undefined> {
    const folder = readAddress(scope);
    const root = folder && vscode.workspace.getWorkspaceFolder(folder)?.uri;
    if (!folder || !root || !(await this.#lookup.holds(folder, root))) {
      return undefined;
    }
    const place = this.#placeOf(folder, root);
    await place.ready;
    return this.#layers.isRead(scope) ? place.merged?.current : undefined;
  }

  /** The folders with knowledge that have been read. */
  list(): readonly OwnKnowledge[] {
    return this.#layers.list();
  }

  /** Looks through the whole workspace, once; what is found comes into the list when it has been read. */
  findAll(): Promise<void> {
    this.#walk ??= this.#findAll().catch(error => {
      this.#walk = undefined;
      this.#options.onDidFail(error);
    });
    return this.#walk;
  }

  dispose(): void {
    this.#stop.cancel();
    this.#stop.dispose();
    this.#registered.dispose();
    this.#changes.dispose();
  }

  async #findAll(): Promise<void> {
    const wanted = (path: string, type: vscode.FileType) =>
      type === vscode.FileType.Directory && (path === knowledgeFolderName || path.endsWith(`/${knowledgeFolderName}`));
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      this.#changes.watch(uri);
    }
    let toldAt = Number.NEGATIVE_INFINITY;
    let isOwing = false;
    for await (const { uri, folder } of walkWorkspace({ token: this.#stop.token, wanted, ignoreFiles: false })) {
      await this.#placeOf(vscode.Uri.joinPath(uri, '..'), folder.uri).ready;
      isOwing = performance.now() - toldAt < telling;
      if (!isOwing) {
        this.#options.onDidChange();
        toldAt = performance.now();
      }
    }
    if (isOwing) {
      this.#options.onDidChange();
    }
  }

  #placeOf(folder: vscode.Uri, root: vscode.Uri): Place {
    const key = folder.toString();
    const known = this.#places.get(key);
    if (known) {
      return known;
    }
    this.#changes.watch(root);
    const fill = async () => {
      await this.#refresh(place).catch(this.#options.onDidFail);
      if (place.isLate) {
        this.#options.onDidChange();
      }
    };
    const ready = Promise.resolve().then(fill);
    const place: Place = { folder, root, ready, merged: undefined, isLate: false };
    this.#places.set(key, place);
    for (const above of foldersUpTo(folder, root)) {
      this.#asked.add(above.toString());
    }
    return place;
  }

  /** Gives a place the knowledge of the folders above it, once that is ready. */
  async #refresh(place: Place): Promise<void> {
    this.#refreshing++;
    try {
      const scopes = await this.#lookup.holdersAbove(place.folder, place.root);
      place.merged = await this.#layers.mergedOf(scopes);
    } finally {
      this.#refreshing--;
    }
  }

  async #applyAll(changes: readonly KnowledgeChange[]): Promise<void> {
    const applied = [];
    for (const change of changes) {
      applied.push(await this.#apply(change).catch(this.#options.onDidFail));
    }
    if (applied.some(Boolean)) {
      this.#options.onDidChange();
    }
  }

  /** Whether anything that is in use was changed. */
  async #apply({ holder, paths }: KnowledgeChange): Promise<boolean> {
    const root = vscode.workspace.getWorkspaceFolder(holder)?.uri;
    const scope = holder.toString();
    const isKnown = this.#layers.isRead(scope);
    if (isKnown && paths) {
      await this.#layers.update(scope, paths);
      return true;
    }
    this.#lookup.forget(holder);
    const places = [...this.#places].flatMap(([key, place]) => (isAtOrBelow(key, scope) ? [place] : []));
    if (root && this.#walk && (await this.#lookup.holds(holder, root))) {
      places.push(this.#placeOf(holder, root));
    }
    if (places.length === 0) {
      return false;
    }
    await this.#layers.update(scope, undefined);
    for (const place of places) {
      await place.ready;
      await this.#refresh(place);
    }
    this.#prune();
    return true;
  }

  /** Not while a place is yet to get what has been read for it; the next change comes to it again. */
  #prune(): void {
    if (this.#refreshing > 0) {
      return;
    }
    this.#layers.prune(new Set([...this.#places.values()].flatMap(({ merged }) => merged ?? [])));
  }

  /** Which folders count for a place depends on the folders of the workspace; what has been read is kept. */
  #forgetPlaces(removed: readonly vscode.WorkspaceFolder[]): void {
    const places = [...this.#places.values()];
    this.#places.clear();
    this.#asked.clear();
    this.#walk = undefined;
    for (const { uri } of removed) {
      this.#changes.unwatch(uri);
      this.#lookup.forget(uri);
    }
    for (const { folder } of places) {
      const root = vscode.workspace.getWorkspaceFolder(folder)?.uri;
      if (root) {
        this.#placeOf(folder, root);
      }
    }
    void Promise.all([...this.#places.values()].map(({ ready }) => ready)).then(() => {
      this.#prune();
      this.#options.onDidChange();
    });
  }
}

/** The address of a folder, from a link or from saved state: just as we write it, so that nothing can lead out of it. */
function readAddress(scope: string): vscode.Uri | undefined {
  try {
    const uri = vscode.Uri.parse(scope, true);
    const isPlain = !uri.path.split('/').some(part => part === '..' || part === '.') && !uri.path.includes('\\');
    return isPlain && uri.toString() === scope && uri.query === '' && uri.fragment === '' ? uri : undefined;
  } catch {
    return undefined;
  }
}
