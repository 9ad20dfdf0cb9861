import type { Span } from './knowledgeTree.ts';

/** A stretch of a text, and what comes in its place. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** Makes edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((left, right) => right.from - left.from)
    .reduce((changed, { from, to, newText }) => changed.slice(0, from) + newText + changed.slice(to), text);
}
