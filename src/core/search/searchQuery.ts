import type { SearchKind } from './searchEntry.ts';

/** What somebody searches for: words, and the kinds to which a word with a colon before them keeps the search. */
export interface SearchQuery {
  readonly words: string;
  readonly kinds?: ReadonlySet<SearchKind>;
}

const kindWords: Readonly<Record<string, SearchKind>> = {
  note: 'note',
  term: 'term',
  model: 'family',
  family: 'family',
  surface: 'surface',
  technique: 'technique',
  source: 'source',
};

/** Reads "term: weights" as weights among the terms. A word that is no kind belongs to what is searched for. */
export function readSearchQuery(text: string): SearchQuery {
  const [, word = '', rest = ''] = /^\s*([a-z]+?)s?:(.*)$/is.exec(text) ?? [];
  const name = word.toLowerCase();
  const kind = Object.hasOwn(kindWords, name) ? kindWords[name] : undefined;
  return kind ? { words: rest.trim(), kinds: new Set([kind]) } : { words: text.trim() };
}
