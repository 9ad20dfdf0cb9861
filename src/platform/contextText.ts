import * as vscode from 'vscode';
import type { Reason } from '../core/context/modelContext.ts';
import { readStart } from './boundedText.ts';

/** The text by which a document is judged: its own beginning, or that of the notebook whose cell it is. */
export interface ContextText {
  /** Another one whenever the text may be another. */
  readonly version: string;
  /** At most so many characters; the rest is not touched. */
  read(characters: number): string;
  /** Turns lines of the text that was read into lines of cells. */
  placeInCells(reasons: readonly Reason[]): readonly Reason[];
}

export function contextTextOf(document: vscode.TextDocument): ContextText {
  const notebook = notebookOf(document);
  return notebook
    ? new NotebookText(notebook, document)
    : {
        version: String(document.version),
        read: characters => readStart(document, characters),
        placeInCells: reasons => reasons,
      };
}

/** Code in a cell counts on what the cells before it import, and a reader sees them as one. */
class NotebookText implements ContextText {
  readonly version: string;
  readonly #notebook: vscode.NotebookDocument;
  /** The lines, from 0, on which the cells begin in the text. */
  readonly #starts: number[] = [];

  constructor(notebook: vscode.NotebookDocument, cell: vscode.TextDocument) {
    this.#notebook = notebook;
    this.version = `${notebook.version} ${cell.version}`;
  }

  read(characters: number): string {
    const texts: string[] = [];
    let left = characters;
    let line = 0;
    for (const { document } of this.#notebook.getCells()) {
      if (left <= 0) {
        break;
      }
      const text = readStart(document, left);
      this.#starts.push(line);
      texts.push(text);
      left -= text.length + 1;
      line += document.lineCount;
    }
    return texts.join('\n');
  }

  placeInCells(reasons: readonly Reason[]): readonly Reason[] {
    return reasons.map(reason => {
      if (!('line' in reason)) {
        return reason;
      }
      const cell = this.#starts.findLastIndex(start => start < reason.line);
      return { ...reason, line: reason.line - (this.#starts[cell] ?? 0), cell: cell + 1 };
    });
  }
}

/** The file that a document belongs to; its own address where it is no cell. */
export function fileOf(document: vscode.TextDocument): vscode.Uri {
  return notebookOf(document)?.uri ?? document.uri;
}

/** The notebook whose cell a document is, if it is one. */
export function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  if (document.uri.scheme !== 'vscode-notebook-cell') {
    return undefined;
  }
  const { path } = document.uri;
  const notebooks = vscode.workspace.notebookDocuments.filter(({ uri }) => uri.path === path);
  return notebooks.find(notebook => notebook.getCells().some(cell => cell.document === document));
}
