/** What can be searched for. */
export const searchKinds = ['note', 'term', 'family', 'surface', 'technique', 'source'] as const;

export type SearchKind = (typeof searchKinds)[number];

/** An entry of the knowledge as the search sees it. Every string is plain text. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly id: string;
  readonly scope: string;
  readonly title: string;
  /** Other names: forms, ids, vendors, packages, authors. */
  readonly aliases: readonly string[];
  /** What it says, in the order in which an excerpt should be taken from it. */
  readonly passages: readonly string[];
  /** Of a source: its https address. */
  readonly url?: string;
}

/** A piece of a text, and whether it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface SearchHit {
  readonly entry: SearchEntry;
  readonly title: readonly TextPart[];
  /** The passage that speaks most of what was searched for, shortened; the first one where only a name matches. */
  readonly excerpt: readonly TextPart[];
}

export interface SearchResults {
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** All that match, whether or not they are among the hits. */
  readonly total: number;
  /** There may be more: so many names match that texts were not looked through. */
  readonly isAtLeast: boolean;
}
