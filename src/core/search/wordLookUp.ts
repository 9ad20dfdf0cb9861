import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SearchEntry } from './searchEntry.ts';
import { listSearchWords } from './searchWords.ts';

/** How well an entry answers to one word of a query, and by which words of its own. */
export interface WordHit {
  readonly score: number;
  readonly terms: readonly string[];
}

/** By the position of the entry. */
export type WordHits = ReadonlyMap<number, WordHit>;

/** Names are titles and other names; texts are what an entry says. */
export type SearchedPart = 'names' | 'everything';

interface IndexedEntry {
  readonly id: number;
  readonly title: string;
  readonly aliases: string;
  readonly text: string;
}

const parts: Readonly<Record<SearchedPart, string[]>> = {
  names: ['title', 'aliases'],
  everything: ['title', 'aliases', 'text'],
};

/** Shorter words are looked for in names only, and unfinished ones of this length too: in texts they stand everywhere. */
const shortestInTexts = 3;

/** With fewer hits than these, words that are spelt nearly the same count, too. */
const fewHits = 3;

/** Words whose hits are kept: of a query that is being typed, only the last word is new. */
const mostKept = 40;

/** Words of English that tell nothing apart. */
export const silentWords: ReadonlySet<string> = new Set(
  'a an and are as at be but by can for from has have if in into is it its may no not of on or so such than that the their them then there these they this to was were what when where which who will with'.split(
    ' ',
  ),
);

/** Finds the entries that have a word: the index itself, one word at a time. */
export class WordLookUp {
  readonly #index = new MiniSearch<IndexedEntry>({
    fields: parts.everything,
    tokenize: text => listSearchWords(text),
    processTerm: (word, field) => (field === 'text' && silentWords.has(word) ? null : word),
    autoVacuum: false,
  });
  readonly #kept = new Map<string, WordHits>();

  add(position: number, { title, aliases, passages }: SearchEntry): void {
    this.#kept.clear();
    this.#index.add({ id: position, title, aliases: aliases.join('\n'), text: passages.join('\n') });
  }

  /** The entries that have a word, or one that begins with it, or, where these are few, one spelt nearly the same. */
  find(word: string, part: SearchedPart): WordHits {
    const key = `${part} ${word}`;
    const kept = this.#kept.get(key);
    if (kept) {
      return kept;
    }
    const hits = this.#findByBeginning(word, part);
    const all = hits.size < fewHits && /\D/.test(word) ? this.#addSpellings(hits, word, part) : hits;
    if (this.#kept.size >= mostKept) {
      this.#kept.delete(this.#kept.keys().next().value ?? '');
    }
    this.#kept.set(key, all);
    return all;
  }

  #findByBeginning(word: string, part: SearchedPart): WordHits {
    const isWhole = isWholeCharacter(word);
    if (part === 'names' || isWhole || word.length > shortestInTexts) {
      return this.#search(word, { fields: parts[part], prefix: true });
    }
    const names = this.#search(word, { fields: parts.names, prefix: true });
    return word.length < shortestInTexts ? names : unite(this.#search(word, { fields: parts.everything }), names);
  }

  #addSpellings(hits: WordHits, word: string, part: SearchedPart): WordHits {
    const fields = parts[part];
    if (word.length >= allowsTwo) {
      return unite(hits, this.#search(word, { fields, fuzzy: 2, prefix: true }));
    }
    const near = word.length < allowsOne ? hits : unite(hits, this.#search(word, { fields, fuzzy: 1, prefix: true }));
    return swapNeighbours(word).reduce((all, swapped) => unite(all, this.#search(swapped, { fields })), near);
  }

  #search(word: string, options: SearchOptions): WordHits {
    const found = this.#index.search(word, { ...options, boost: { title: 6, aliases: 3 }, weights });
    return new Map(found.map(({ id, score, terms }) => [id as number, { score, terms }]));
  }
}

const weights = { prefix: 0.6, fuzzy: 0.3 };

/** Letters that a word must have for one mistake in it to be told from another word, and for two. */
const allowsOne = 4;
const allowsTwo = 6;

/** A word with two letters in the wrong order, which would count as two mistakes, put right in every place. */
function swapNeighbours(word: string): readonly string[] {
  const letters = Array.from(word);
  const places = letters.length < 3 ? [] : letters.slice(1).keys();
  return Array.from(places, at =>
    letters
      .with(at, letters[at + 1] ?? '')
      .with(at + 1, letters[at] ?? '')
      .join(''),
  );
}

/** Of a script that is written without spaces. */
function isWholeCharacter(word: string): boolean {
  return word.charCodeAt(0) >= 0x2e80;
}

/** What the first has counts. */
function unite(first: WordHits, second: WordHits): WordHits {
  return second.size === 0 ? first : new Map([...second, ...first]);
}
