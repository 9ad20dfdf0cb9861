import * as vscode from 'vscode';

export interface BoundedText {
  readonly text: string;
  /** Where reading stopped; absent where the text is all of the document. */
  readonly stoppedAt?: number;
}

/** Reads a document as far as a limit, in UTF-16 units; a longer one ends with a whole line, if it has lines. */
export function readBounded(document: vscode.TextDocument, limit: number): BoundedText {
  const text = readStart(document, limit).slice(0, limit);
  if (document.offsetAt(document.lineAt(document.lineCount - 1).range.end) <= text.length) {
    return { text };
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1) || text;
  return { text: whole, stoppedAt: whole.length };
}

/** The first characters of a document, without making a string of all of it. */
export function readStart(document: vscode.TextDocument, characters: number): string {
  let left = characters;
  let line = 0;
  let { length } = document.lineAt(0).text;
  while (length < left && line + 1 < document.lineCount) {
    left -= length + 1;
    line++;
    length = document.lineAt(line).text.length;
  }
  return document.getText(new vscode.Range(0, 0, line, Math.max(Math.min(left, length), 0)));
}
