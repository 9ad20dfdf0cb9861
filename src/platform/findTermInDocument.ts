import * as vscode from 'vscode';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { Term } from '../core/knowledge/knowledgeData.ts';
import { findTermAt } from '../core/matching/findTerms.ts';

export interface TermQuery {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly knowledge: KnowledgeBase;
  readonly accepts?: (termId: string) => boolean;
}

export interface TermInDocument {
  readonly terms: readonly Term[];
  readonly range: vscode.Range;
}

/** Characters read to either side of a place: more than any term needs. */
const reach = 600;

/** The terms at a place of a document, and the words that they are. Reads a bounded stretch around the place. */
export function findTermInDocument({ document, position, knowledge, accepts }: TermQuery): TermInDocument | undefined {
  const start = before(document, position);
  const text = document.getText(new vscode.Range(start, after(document, position)));
  const offset = document.getText(new vscode.Range(start, position)).length;
  const { languageId } = document;
  const match = findTermAt(text, offset, knowledge.lexicon, { languageId, ...(accepts ? { accepts } : {}) });
  if (!match) {
    return undefined;
  }
  const placeOf = (place: number) => advance(start, text.slice(0, place));
  const terms = match.termIds.flatMap(id => knowledge.term(id) ?? []);
  return { terms, range: new vscode.Range(placeOf(match.start), placeOf(match.end)) };
}

/** As far back as the line before, since a term may wrap, and no further than `reach` on one line. */
function before(document: vscode.TextDocument, { line, character }: vscode.Position): vscode.Position {
  if (character > reach || line === 0) {
    return new vscode.Position(line, Math.max(character - reach, 0));
  }
  return new vscode.Position(line - 1, Math.max(document.lineAt(line - 1).text.length - reach, 0));
}

function after(document: vscode.TextDocument, { line, character }: vscode.Position): vscode.Position {
  const rest = document.lineAt(line).text.length - character;
  if (rest > reach || line + 1 >= document.lineCount) {
    return new vscode.Position(line, character + Math.min(rest, reach));
  }
  return new vscode.Position(line + 1, Math.min(document.lineAt(line + 1).text.length, reach));
}

/** The position behind a text that begins at `start`. */
function advance(start: vscode.Position, text: string): vscode.Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? '';
  const isSameLine = lines.length === 1;
  return new vscode.Position(start.line + lines.length - 1, last.length + (isSameLine ? start.character : 0));
}
