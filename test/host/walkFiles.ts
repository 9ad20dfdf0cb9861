import * as vscode from 'vscode';

/** What a test puts into a file system of its own. */
export interface TestEntry {
  readonly type?: vscode.FileType;
  readonly bytes?: Uint8Array;
  /** Thrown when it is listed or read. */
  readonly failure?: vscode.FileSystemError;
  /** Called when it is listed or read, before the answer. */
  readonly onRead?: () => void;
}

/** A file system in memory that notes every call, and has links, locks and whatever else a test wants. */
export class TestFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  /** Each as `readDirectory /path` or `readFile /path`. */
  readonly calls: string[] = [];
  readonly #entries = new Map<string, TestEntry & { readonly mtime: number }>();
  #time = 0;

  /** Puts a file (its text), a folder (`null`) or an entry of any other kind at a path; folders above it come along. */
  put(path: string, content: string | null | TestEntry): void {
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (parent !== '' && !this.#entries.has(parent)) {
      this.put(parent, null);
    }
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array();
    const type = content === null ? vscode.FileType.Directory : vscode.FileType.File;
    const entry = typeof content === 'object' && content !== null ? content : {};
    this.#entries.set(path, { type, bytes, ...entry, mtime: ++this.#time });
  }

  remove(path: string): void {
    this.#entries.delete(path);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const { type = vscode.FileType.File, bytes, mtime } = this.#find(path);
    return { type, ctime: 0, mtime, size: bytes?.byteLength ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    this.calls.push(`readDirectory ${path}`);
    this.#read(path);
    const start = path === '/' ? path : `${path}/`;
    const within = [...this.#entries].filter(
      ([key]) => key.startsWith(start) && !key.slice(start.length).includes('/'),
    );
    return within.map(([key, { type = vscode.FileType.File }]) => [key.slice(start.length), type]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    this.calls.push(`readFile ${path}`);
    return this.#read(path).bytes ?? new Uint8Array();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #read(path: string): TestEntry {
    const entry = this.#find(path);
    entry.onRead?.();
    if (entry.failure) {
      throw entry.failure;
    }
    return entry;
  }

  #find(path: string): TestEntry & { readonly mtime: number } {
    const entry = path === '/' ? { type: vscode.FileType.Directory, mtime: 0 } : this.#entries.get(path);
    if (!entry) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    return entry;
  }
}
