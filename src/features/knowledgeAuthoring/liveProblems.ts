import * as vscode from 'vscode';
import type { Problem } from '../../core/knowledge/problem.ts';
import type { FolderCompiler, FolderState } from './folderCompiler.ts';
import type { KnowledgePlace } from './knowledgePlace.ts';
import { knowledgePlaceOf } from './knowledgePlace.ts';
import { toDiagnostics } from './problemDiagnostic.ts';

/** Milliseconds without a change after which a folder is compiled anew. */
const pause = 250;

/** Times that a state is asked for again, while one change follows the other. */
const mostAttempts = 5;

interface Running {
  readonly signature: string;
  readonly source: vscode.CancellationTokenSource;
  readonly result: Promise<FolderState>;
}

/** Keeps the diagnostics of open knowledge files true while somebody writes, and hands out what they were made from. */
export class LiveProblems implements vscode.Disposable {
  readonly #collection: vscode.DiagnosticCollection;
  readonly #compiler: FolderCompiler;
  readonly #report: (error: unknown) => void;
  /** Addresses of files that *Check Knowledge* has reported on. */
  readonly #checked = new Set<string>();
  readonly #timers = new Map<string, unknown>();
  readonly #states = new Map<string, FolderState>();
  readonly #running = new Map<string, Running>();
  /** Counts what has changed beside the open documents. */
  #surroundings = 0;

  constructor(collection: vscode.DiagnosticCollection, compiler: FolderCompiler, report: (error: unknown) => void) {
    this.#collection = collection;
    this.#compiler = compiler;
    this.#report = report;
  }

  /** Compiles the folder of a place once nothing has changed for a moment. */
  schedule(place: KnowledgePlace): void {
    const key = place.folder.toString();
    clearTimeout(this.#timers.get(key));
    const run = () => {
      this.#timers.delete(key);
      this.#refresh(place).catch(error => {
        if (!(error instanceof vscode.CancellationError)) {
          this.#report(error);
        }
      });
    };
    this.#timers.set(key, setTimeout(run, pause));
  }

  /** Compiles the folders of all open documents anew: something beside them has changed. */
  scheduleAll(): void {
    this.#surroundings++;
    this.#states.clear();
    for (const { uri } of vscode.workspace.textDocuments) {
      const place = knowledgePlaceOf(uri);
      if (place) {
        this.schedule(place);
      }
    }
  }

  /** The folder of a document, with the document as it is now. */
  async stateFor(document: vscode.TextDocument, place: KnowledgePlace): Promise<FolderState> {
    for (let attempt = 1; ; attempt++) {
      const kept = this.#states.get(place.folder.toString());
      if (kept?.versions.get(document.uri.toString()) === document.version) {
        return kept;
      }
      try {
        return await this.#refresh(place);
      } catch (error) {
        // Something has changed meanwhile: what is asked for is the state after that.
        if (!(error instanceof vscode.CancellationError) || attempt === mostAttempts) {
          throw error;
        }
      }
    }
  }

  async problemsOf(document: vscode.TextDocument, place: KnowledgePlace): Promise<readonly Problem[]> {
    const { compiled } = await this.stateFor(document, place);
    return compiled.problems.filter(({ file }) => file === place.path);
  }

  /** Shows what is wrong in files of a folder that were read, open or not; each of the files has its list, if empty. */
  showChecked(folder: vscode.Uri, problems: ReadonlyMap<string, readonly Problem[]>): void {
    for (const [path, found] of problems) {
      const uri = vscode.Uri.joinPath(folder, path);
      const document = vscode.workspace.textDocuments.find(({ uri: open }) => open.toString() === uri.toString());
      this.#checked.add(uri.toString());
      this.#collection.set(uri, toDiagnostics(found, document));
    }
  }

  /** Takes back what was shown in files that are neither open nor checked any more. */
  forgetChecked(): void {
    for (const address of this.#checked) {
      const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === address);
      if (!isOpen) {
        this.#collection.delete(vscode.Uri.parse(address));
      }
    }
    this.#checked.clear();
  }

  /** A document has been closed: unsaved changes are gone with it. What *Check Knowledge* found comes with the next. */
  close(uri: vscode.Uri, place: KnowledgePlace): void {
    const isOpen = vscode.workspace.textDocuments.some(
      document => knowledgePlaceOf(document.uri)?.folder.toString() === place.folder.toString(),
    );
    if (!isOpen) {
      this.#states.delete(place.folder.toString());
    }
    this.#collection.delete(uri);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    this.#timers.clear();
  }

  /** Of several who ask for the same state, one compiles it; a state that is no longer wanted is given up. */
  #refresh(place: KnowledgePlace): Promise<FolderState> {
    const key = place.folder.toString();
    const signature = this.#signatureOf(place.folder);
    const running = this.#running.get(key);
    if (running?.signature === signature) {
      return running.result;
    }
    running?.source.cancel();
    const source = new vscode.CancellationTokenSource();
    const result = this.#compile(place, source.token).finally(() => {
      source.dispose();
      if (this.#running.get(key)?.source === source) {
        this.#running.delete(key);
      }
    });
    this.#running.set(key, { signature, source, result });
    return result;
  }

  async #compile(place: KnowledgePlace, token: vscode.CancellationToken): Promise<FolderState> {
    const state = await this.#compiler.compile(place, token);
    this.#states.set(place.folder.toString(), state);
    this.#show(place, state);
    return state;
  }

  /** Another one whenever a compiled folder may be another one. */
  #signatureOf(folder: vscode.Uri): string {
    const versions = vscode.workspace.textDocuments
      .filter(({ uri }) => knowledgePlaceOf(uri)?.folder.toString() === folder.toString())
      .map(({ uri, version }) => `${uri} ${version}`);
    return [this.#surroundings, ...versions].join('\n');
  }

  #show({ folder }: KnowledgePlace, { compiled, versions }: FolderState): void {
    for (const document of vscode.workspace.textDocuments) {
      const place = knowledgePlaceOf(document.uri);
      const isOurs = place?.folder.toString() === folder.toString();
      if (isOurs && versions.get(document.uri.toString()) === document.version) {
        const problems = compiled.problems.filter(({ file }) => file === place?.path);
        this.#collection.set(document.uri, toDiagnostics(problems, document));
      }
    }
  }
}
