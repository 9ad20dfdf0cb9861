import { createTermCard } from '../core/cards/createTermCard.ts';
import { renderMarkdown } from '../core/cards/renderMarkdown.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { findTermAt, findTerms, type TermMatch } from '../core/matching/findTerms.ts';
import { englishMessages } from '../core/messages.ts';
import { languageOfPath } from './languageOfPath.ts';
import type { InspectRequest } from './requests.ts';

/** Where a match stands; `endLine` is there when it ends on another line, and `endColumn` is on that line. */
export interface TermPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn: number;
}

export interface Inspection {
  readonly path: string;
  readonly languageId: string;
  readonly modelContext: null;
  readonly terms: readonly (TermPlace & { readonly term: string; readonly card: 'full' })[];
  readonly sites: readonly never[];
  readonly hover?: (TermPlace & { readonly terms: readonly string[]; readonly markdown: string }) | null;
}

/** What the core says of a text. Lines and columns count from 1, in UTF-16 units; `endColumn` is exclusive. */
export function inspectText(request: InspectRequest & { readonly text: string }, knowledge: KnowledgeBase): Inspection {
  const { path, text, at } = request;
  const languageId = request.languageId ?? languageOfPath(path);
  const lines = new LineStarts(text);
  const { matches } = findTerms(text, knowledge.lexicon, { languageId });
  const terms = matches.flatMap(match =>
    match.termIds.map(term => ({ ...lines.placeOf(match), term, card: 'full' as const })),
  );
  const inspection = { path, languageId, modelContext: null, terms, sites: [] };
  return at ? { ...inspection, hover: hoverAt({ text, lines, at, languageId }, knowledge) } : inspection;
}

interface Place {
  readonly text: string;
  readonly lines: LineStarts;
  readonly at: readonly [number, number];
  readonly languageId: string;
}

function hoverAt({ text, lines, at, languageId }: Place, knowledge: KnowledgeBase) {
  const offset = lines.offsetOf(at);
  const match = offset === undefined ? undefined : findTermAt(text, offset, knowledge.lexicon, { languageId });
  if (!match) {
    return null;
  }
  const context = { knowledge, messages: englishMessages, today: new Date().toISOString().slice(0, 10) };
  const terms = match.termIds.flatMap(id => knowledge.term(id) ?? []);
  const cards = terms.map(term => createTermCard(term, context));
  const links = {
    open: ({ kind, id }: { readonly kind: string; readonly id: string }) => `#${kind}-${id}`,
    report: () => undefined,
  };
  return {
    ...lines.placeOf(match),
    terms: match.termIds,
    markdown: renderMarkdown(cards, links, englishMessages),
  };
}

/** The lines of a text, for turning offsets into lines and columns and back. */
class LineStarts {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), match => match.index + match[0].length)];
    this.#length = text.length;
  }

  placeOf({ start, end }: TermMatch): TermPlace {
    const line = this.#lineOf(start);
    const endLine = this.#lineOf(end);
    const place = { line: line + 1, column: start - this.#startOf(line) + 1 };
    const endColumn = end - this.#startOf(endLine) + 1;
    return endLine === line ? { ...place, endColumn } : { ...place, endLine: endLine + 1, endColumn };
  }

  /** The offset of a line and column; undefined where the text has no such place. */
  offsetOf([line, column]: readonly [number, number]): number | undefined {
    const start = this.#starts[line - 1];
    const next = this.#starts[line] ?? this.#length + 1;
    return start === undefined || start + column - 1 >= next ? undefined : start + column - 1;
  }

  #lineOf(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      [low, high] = this.#startOf(middle) <= offset ? [middle, high] : [low, middle - 1];
    }
    return low;
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }
}
