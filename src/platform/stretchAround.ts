import * as vscode from 'vscode';

/** How far to read, to either side of a place. */
export interface StretchReach {
  readonly characters: number;
  readonly lines: number;
}

/** The stretch of a document around a place: whole lines, unless these are too long. Touches no more than it holds. */
export function stretchAround(
  document: vscode.TextDocument,
  position: vscode.Position,
  reach: StretchReach,
): vscode.Range {
  return new vscode.Range(startOf(document, position, reach), endOf(document, position, reach));
}

function startOf(document: vscode.TextDocument, { line, character }: vscode.Position, reach: StretchReach) {
  let left = reach.characters;
  let [first, length] = [line, character];
  while (length < left && first > 0 && line - first < reach.lines) {
    left -= length + 1;
    first--;
    length = document.lineAt(first).text.length;
  }
  return new vscode.Position(first, Math.max(length - left, 0));
}

function endOf(document: vscode.TextDocument, { line, character }: vscode.Position, reach: StretchReach) {
  let left = reach.characters;
  let [last, from] = [line, character];
  let length = document.lineAt(last).text.length;
  while (length - from < left && last + 1 < document.lineCount && last - line < reach.lines) {
    left -= length - from + 1;
    last++;
    from = 0;
    length = document.lineAt(last).text.length;
  }
  return new vscode.Position(last, Math.min(from + left, length));
}
