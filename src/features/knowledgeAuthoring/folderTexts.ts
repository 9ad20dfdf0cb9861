import * as vscode from 'vscode';
import { knowledgeFolderName, knowledgeLimits } from '../../core/knowledge/limits.ts';
import { listKnowledgeFiles } from '../../platform/listKnowledgeFiles.ts';
import { readAhead } from '../../platform/readAhead.ts';
import { readTextFile } from '../../platform/readTextFile.ts';
import { isFolder } from './nearestFolder.ts';

export interface ReadTexts {
  /** By path within the folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** False where the folder holds more than is compiled at each pause in typing. */
  readonly isWhole: boolean;
}

/** What is compiled anew at each pause in typing, in less than a second. Beyond, open files are checked alone. */
const most = { files: 300, characters: 600_000 };

/** The texts of knowledge folders as they are on the disk, kept until something in the folder changes. */
export class FolderTexts implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #deleted = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly onDidDelete = this.#deleted.event;
  readonly #kept = new Map<string, Promise<ReadTexts>>();
  readonly #watcher: vscode.FileSystemWatcher;

  constructor() {
    this.#watcher = vscode.workspace.createFileSystemWatcher(`**/${knowledgeFolderName}/**`);
    const forget = (uri: vscode.Uri) => this.#forget(uri);
    this.#watcher.onDidChange(forget);
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidDelete(uri => {
      this.#deleted.fire(uri);
      forget(uri);
    });
  }

  of(folder: vscode.Uri): Promise<ReadTexts> {
    const key = folder.toString();
    const reading = this.#kept.get(key) ?? readTexts(folder);
    this.#kept.set(key, reading);
    return reading;
  }

  /** For when a change has come to light that the watcher has missed. */
  clear(): void {
    this.#kept.clear();
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#changed.dispose();
    this.#deleted.dispose();
  }

  #forget(uri: vscode.Uri): void {
    for (const key of [...this.#kept.keys()]) {
      if (uri.toString().startsWith(key)) {
        this.#kept.delete(key);
      }
    }
    this.#changed.fire();
  }
}

async function readTexts(folder: vscode.Uri): Promise<ReadTexts> {
  const listed = (await isFolder(folder)) ? await listKnowledgeFiles(folder) : undefined;
  const files = listed?.files ?? [];
  const texts = new Map<string, string>();
  if (files.length > most.files) {
    return { texts, isWhole: false };
  }
  let characters = 0;
  const read = (path: string) =>
    readTextFile(vscode.Uri.joinPath(folder, path), { largest: knowledgeLimits.fileBytes });
  for await (const [path, file] of readAhead(files, read)) {
    if (file.kind === 'text') {
      texts.set(path, file.text);
      characters += file.text.length;
    }
    if (characters > most.characters) {
      return { texts: new Map(), isWhole: false };
    }
  }
  return { texts, isWhole: true };
}
