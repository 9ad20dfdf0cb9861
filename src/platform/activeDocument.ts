import * as vscode from 'vscode';
import { isTextToRead } from './documents.ts';
import { isOurs } from './settings.ts';

/** How long the editor has to be quiet, in milliseconds: after typing and at the start, and after anything else. */
const quiet = { typing: 500, other: 150 };

/**
 * The document that the reader is at: that of the active editor, or of the cell in focus of a notebook. While a panel or
 * the output has the focus, it is the one before, as long as that shows.
 */
export class ActiveDocument implements vscode.Disposable {
  readonly #settled = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  readonly #listeners: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #timer: unknown;

  /** Fires once the editor has been quiet: it has another document or another text, or the settings are others. */
  readonly onDidSettle = this.#settled.event;

  constructor() {
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.settle()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.settle()),
      vscode.window.onDidChangeNotebookEditorSelection(() => this.settle()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.current()) {
          this.settle(quiet.typing);
        }
      }),
      // Another language opens a document anew.
      vscode.workspace.onDidOpenTextDocument(document => (document === this.current() ? this.settle() : undefined)),
      vscode.workspace.onDidChangeConfiguration(change => (isOurs(change) ? this.settle() : undefined)),
    );
    this.settle(quiet.typing);
  }

  current(): vscode.TextDocument | undefined {
    const active = cellInFocus() ?? vscode.window.activeTextEditor?.document;
    if (active && isTextToRead(active)) {
      this.#document = active;
    } else if (!this.#document || !isVisible(this.#document)) {
      this.#document = undefined;
    }
    return this.#document;
  }

  /** Fires after so many milliseconds, unless something happens before: then later. */
  settle(milliseconds = quiet.other): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settled.fire(this.current()), milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
    this.#settled.dispose();
  }
}

function cellInFocus(): vscode.TextDocument | undefined {
  const editor = vscode.window.activeNotebookEditor;
  // None is selected while VS Code builds the editor.
  const [selected] = editor?.selections ?? [];
  const cell = selected && editor?.notebook.getCells()[selected.start];
  return cell?.document;
}

function isVisible(document: vscode.TextDocument): boolean {
  const { visibleTextEditors, visibleNotebookEditors } = vscode.window;
  const cells = visibleNotebookEditors.flatMap(({ notebook }) => notebook.getCells());
  return [...visibleTextEditors, ...cells].some(shown => shown.document === document);
}
