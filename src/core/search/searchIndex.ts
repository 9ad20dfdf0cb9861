import { createExcerpt, markMatches } from './markMatches.ts';
import type { SearchEntry, SearchHit, SearchKind, SearchResults } from './searchEntry.ts';
import { foldName, foldSearchWord, listSearchWords } from './searchWords.ts';
import { type SearchedPart, silentWords, WordLookUp } from './wordLookUp.ts';

export interface SearchOptions {
  /** These kinds only; all without it. */
  readonly kinds?: ReadonlySet<SearchKind> | undefined;
  /** Hits that are described. Once so many names match, texts are not looked through. */
  readonly limit?: number;
}

interface Found {
  readonly position: number;
  score: number;
}

/** Results whose names are compared with the query. */
const ranked = 300;

/** More words than anybody types; each costs time. */
const mostWords = 12;

/** A full-text index over entries. Filled entry by entry; what has been added can be searched at once. */
export class SearchIndex {
  readonly #entries: SearchEntry[] = [];
  readonly #words = new WordLookUp();

  get size(): number {
    return this.#entries.length;
  }

  add(entry: SearchEntry): void {
    this.#words.add(this.#entries.length, entry);
    this.#entries.push(entry);
  }

  /** Entries with all the words of a query, the last of which may be unfinished; nothing for a query without words. */
  search(query: string, options: SearchOptions = {}): SearchResults {
    const words = wordsOf(query);
    const last = words.at(-1) ?? '';
    if (words.length === 1 && isBarelyBegun(last)) {
      return this.#listBeginningWith(last, options);
    }
    const results = this.#searchFor(words, query, options);
    // So short a beginning is not looked for in texts: until there is more of it, the rest counts.
    const isWaiting = results.total === 0 && words.length > 1 && last.length <= longestBeginning;
    return isWaiting ? this.#searchFor(words.slice(0, -1), query, options) : results;
  }

  #searchFor(words: readonly string[], query: string, { kinds, limit = 50 }: SearchOptions): SearchResults {
    const byName = this.#find(words, 'names', kinds);
    const isEnough = byName.length >= limit;
    const part = isEnough ? 'names' : 'everything';
    const found = isEnough ? byName : this.#find(words, part, kinds);
    const hits = this.#rank(found, foldName(query)).slice(0, limit);
    return { hits: hits.map(hit => this.#describe(hit, words, part)), total: found.length, isAtLeast: isEnough };
  }

  #find(words: readonly string[], part: SearchedPart, kinds: SearchOptions['kinds']): readonly Found[] {
    const lists = words.map(word => this.#words.find(word, part)).toSorted((one, other) => one.size - other.size);
    const [fewest, ...others] = lists;
    const found: Found[] = [];
    for (const [position, { score }] of fewest ?? []) {
      const sum = others.reduce((whole, hits) => whole + (hits.get(position)?.score ?? Number.NaN), score);
      if (!Number.isNaN(sum) && this.#isOf(kinds, position)) {
        found.push({ position, score: sum });
      }
    }
    return found;
  }

  #isOf(kinds: SearchOptions['kinds'], position: number): boolean {
    return !kinds || kinds.has(this.#entryAt(position).kind);
  }

  /** For a letter or two, titles that begin with them: more would be half of everything. */
  #listBeginningWith(word: string, { kinds, limit = 50 }: SearchOptions): SearchResults {
    const entries = this.#entries.filter(
      ({ kind, title }) => (!kinds || kinds.has(kind)) && foldSearchWord(title).startsWith(word),
    );
    const described = entries.slice(0, limit).map(entry => describeEntry(entry, new Set()));
    return { hits: described, total: entries.length, isAtLeast: true };
  }

  /** The best first. Among them, an entry of exactly this name comes first, then one whose other name it is. */
  #rank(found: readonly Found[], name: string): readonly Found[] {
    const best = found.toSorted(byScore).slice(0, ranked);
    for (const result of best) {
      result.score *= nameFactor(this.#entryAt(result.position), name);
    }
    return best.toSorted(byScore);
  }

  #describe({ position }: Found, words: readonly string[], part: SearchedPart): SearchHit {
    const terms = words.flatMap(word => this.#words.find(word, part).get(position)?.terms ?? []);
    return describeEntry(this.#entryAt(position), new Set(terms));
  }

  #entryAt(position: number): SearchEntry {
    const entry = this.#entries[position];
    if (!entry) {
      throw new Error(`the index has no entry ${position}`);
    }
    return entry;
  }
}

/** Each once, without those that tell nothing, and without a last one that has only begun; these alone count, too. */
function wordsOf(query: string): readonly string[] {
  const words = [...new Set(listSearchWords(query))].slice(0, mostWords);
  const telling = words.filter(word => !silentWords.has(word));
  const [first = words.at(-1)] = telling;
  const last = telling.at(-1);
  const isBegun = telling.length > 1 && last !== undefined && /^[a-z]$/.test(last);
  return isBegun ? telling.slice(0, -1) : telling.length > 1 ? telling : first === undefined ? [] : [first];
}

const longestBeginning = 3;

function isBarelyBegun(word: string): boolean {
  return /^[a-z]{1,2}$/.test(word);
}

function byScore(one: Found, other: Found): number {
  return other.score - one.score;
}

function nameFactor({ title, aliases }: SearchEntry, name: string): number {
  const folded = foldName(title.slice(0, name.length + mostSeparators));
  if (folded === name && title.length <= name.length + mostSeparators) {
    return 8;
  }
  const isNear = ({ length }: string) => length >= name.length && length <= name.length + mostSeparators;
  if (aliases.some(alias => isNear(alias) && foldName(alias) === name)) {
    return 4;
  }
  return folded.startsWith(name) ? 2 : 1;
}

/** A name as written may be longer by so much than its words alone. */
const mostSeparators = 8;

function describeEntry(entry: SearchEntry, found: ReadonlySet<string>): SearchHit {
  return { entry, title: markMatches(entry.title, found), excerpt: createExcerpt(entry.passages, found) };
}
