import * as vscode from 'vscode';
import type { ProjectPackage } from '../core/context/modelContext.ts';
import {
  findProjectPackage,
  isProjectManifest,
  largestManifest,
  manifestGlob,
  mostProjectFolders,
} from '../core/context/projectPackage.ts';
import { waitAtMost } from './waitAtMost.ts';

/** A folder, as far as it may be the one of a project. */
interface Folder {
  readonly hasManifest: boolean;
  readonly package?: ProjectPackage | undefined;
}

/** What a file's project is known to have, and the time in which the first to ask waits for more. */
interface Lookup {
  readonly firstWait: Promise<void>;
  found?: ProjectPackage | undefined;
}

/** A file system that takes longer is not waited for; once it has answered, the next to ask have it. */
const patienceMilliseconds = 150;

const mostManifests = 8;
const nothing: Folder = { hasManifest: false };

/**
 * The packages for models that projects depend on, by the files in which they list them. Each folder is read once, and
 * again when such a file may have changed.
 */
export class ProjectPackages implements vscode.Disposable {
  readonly #folders = new Map<string, Promise<Folder>>();
  readonly #lookups = new Map<string, Lookup>();
  readonly #registered: vscode.Disposable;

  constructor() {
    const forget = () => {
      this.#folders.clear();
      this.#lookups.clear();
    };
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${manifestGlob}`);
    this.#registered = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      // The watcher sees these too, but later, and not in every file system.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => (isProjectManifest(nameOf(uri)) ? forget() : undefined)),
      vscode.workspace.onDidCreateFiles(forget),
      vscode.workspace.onDidDeleteFiles(forget),
      vscode.workspace.onDidRenameFiles(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /** Goes by the nearest folder, from the file's own upward, that has such a file; not beyond the workspace's. */
  async packageOf(file: vscode.Uri): Promise<ProjectPackage | undefined> {
    const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
    if (!root) {
      return undefined;
    }
    const folder = vscode.Uri.joinPath(file, '..');
    const key = folder.toString();
    const lookup = this.#lookups.get(key) ?? this.#lookUp(folder, root);
    this.#lookups.set(key, lookup);
    await lookup.firstWait;
    return lookup.found;
  }

  dispose(): void {
    this.#registered.dispose();
  }

  #lookUp(folder: vscode.Uri, root: vscode.Uri): Lookup {
    const finding = this.#find(folder, root).then(found => {
      lookup.found = found;
    });
    const lookup: Lookup = { firstWait: waitAtMost(finding, patienceMilliseconds) };
    return lookup;
  }

  async #find(start: vscode.Uri, root: vscode.Uri): Promise<ProjectPackage | undefined> {
    let folder = start;
    for (let level = 0; level < mostProjectFolders && folder.path.length >= root.path.length; level++) {
      const found = await this.#read(folder);
      if (found.hasManifest) {
        return found.package;
      }
      folder = vscode.Uri.joinPath(folder, '..');
    }
    return undefined;
  }

  #read(folder: vscode.Uri): Promise<Folder> {
    const key = folder.toString();
    const known = this.#folders.get(key) ?? readFolder(folder).catch(() => nothing);
    this.#folders.set(key, known);
    return known;
  }
}

async function readFolder(folder: vscode.Uri): Promise<Folder> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const names = entries.filter(([name, type]) => isProjectManifest(name) && (type & vscode.FileType.File) !== 0);
  const manifests = names
    .map(([name]) => name)
    .sort()
    .slice(0, mostManifests)
    .map(name => vscode.Uri.joinPath(folder, name));
  const packages = await Promise.all(manifests.map(manifest => readManifest(manifest).catch(() => undefined)));
  return { hasManifest: manifests.length > 0, package: packages.find(found => found !== undefined) };
}

async function readManifest(manifest: vscode.Uri): Promise<ProjectPackage | undefined> {
  const { size } = await vscode.workspace.fs.stat(manifest);
  if (size > largestManifest) {
    return undefined;
  }
  const bytes = await vscode.workspace.fs.readFile(manifest);
  return findProjectPackage(new TextDecoder().decode(bytes), nameOf(manifest));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
