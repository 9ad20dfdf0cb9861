import * as vscode from 'vscode';
import { nearCharacters, nearLines, type PlaceInText } from '../core/context/weighSigns.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { Term } from '../core/knowledge/knowledgeData.ts';
import { findTermAt } from '../core/matching/findTerms.ts';
import { stretchAround } from './stretchAround.ts';

export interface TermQuery {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly knowledge: KnowledgeBase;
  readonly accepts?: (termId: string) => boolean;
}

export interface TermInDocument {
  readonly terms: readonly Term[];
  readonly range: vscode.Range;
  /** The words within the text around them, by which their sense is judged. */
  readonly place: PlaceInText;
}

/** More than any term has, on either side of a place in it. */
const longestTerm = 600;

/** Read to either side of a place: what its term may take, and what may tell its sense. */
const reach = { characters: longestTerm + nearCharacters, lines: 1 + nearLines };

/** The terms at a place of a document, and the words that they are. Reads a bounded stretch around the place. */
export function findTermInDocument({ document, position, knowledge, accepts }: TermQuery): TermInDocument | undefined {
  const stretch = stretchAround(document, position, reach);
  const { start } = stretch;
  const text = document.getText(stretch);
  const offset = document.getText(new vscode.Range(start, position)).length;
  const { languageId } = document;
  const match = findTermAt(text, offset, knowledge.lexicon, { languageId, ...(accepts ? { accepts } : {}) });
  if (!match) {
    return undefined;
  }
  const placeOf = (place: number) => advance(start, text.slice(0, place));
  const terms = match.termIds.flatMap(id => knowledge.term(id) ?? []);
  const range = new vscode.Range(placeOf(match.start), placeOf(match.end));
  return { terms, range, place: { text, start: match.start, end: match.end } };
}

/** The position behind a text that begins at `start`. */
function advance(start: vscode.Position, text: string): vscode.Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? '';
  const isSameLine = lines.length === 1;
  return new vscode.Position(start.line + lines.length - 1, last.length + (isSameLine ? start.character : 0));
}
