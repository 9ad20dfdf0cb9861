import * as vscode from 'vscode';
import { isTextToRead } from '../../platform/documents.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { isOurs } from '../../platform/settings.ts';

/** How long the cursor has to rest, in milliseconds. */
export const restMs = 150;

/** Tells when the cursor has come to rest in a text, or what is said about it may be another. */
export class CursorFollower implements vscode.Disposable {
  readonly #isOn: () => boolean;
  readonly #onDidRest: () => void;
  readonly #listeners: vscode.Disposable;
  #timer: unknown;

  /** @param isOn whether anybody wants to know: while nobody does, nothing is done */
  constructor(knowledge: KnowledgeStore, isOn: () => boolean, onDidRest: () => void) {
    this.#isOn = isOn;
    this.#onDidRest = onDidRest;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.rest()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) {
          this.rest();
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) {
          this.rest();
        }
      }),
      vscode.workspace.onDidChangeConfiguration(change => (isOurs(change) ? this.rest() : undefined)),
      knowledge.onDidChangeKnowledge(() => this.rest()),
    );
  }

  /** Where the cursor is; undefined while a page, the output or nothing has taken the place of a text. */
  place(): Pick<vscode.TextEditor, 'document' | 'selection'> | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && isTextToRead(editor.document) ? editor : undefined;
  }

  /** Tells after the usual rest, unless something happens before: then later. */
  rest(): void {
    clearTimeout(this.#timer);
    if (this.#isOn()) {
      this.#timer = setTimeout(this.#onDidRest, restMs);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
  }
}
