import type { Term } from '../knowledge/knowledgeData.ts';
import { LetterHeads } from './letterHeads.ts';

/** A form that ends somewhere, with the term that it belongs to. */
export interface LexiconEntry {
  readonly termId: string;
  /** Where, in the form written without signs between its words, these signs may stand. */
  readonly joints: readonly number[];
  /** For terms whose case counts: the spellings that match. */
  readonly exactly?: ReadonlySet<string> | undefined;
  readonly languages?: readonly string[] | undefined;
}

/** The forms of all terms, ready to be found in text. Immutable once compiled. */
export interface Lexicon {
  /** By the form written without signs between its words. */
  readonly entries: Lookup<readonly LexiconEntry[]>;
  /** By what a form begins with, up to `headLength` characters of it: the length of the longest, or more. */
  readonly heads: Lookup<number>;
  readonly letterHeads: LetterHeads;
}

export type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get'>;

/** Compiles the spellings of terms into a lexicon. */
export function compileLexicon(terms: readonly Term[]): Lexicon {
  const builder = new LexiconBuilder();
  for (const term of terms) {
    builder.add(term);
  }
  return builder.lexicon;
}

/** Compiles a lexicon term by term, for whoever has to make pauses. To be left alone once the lexicon is in use. */
export class LexiconBuilder {
  readonly #entries = new Map<string, LexiconEntry[]>();
  readonly #heads = new Map<string, number>();
  readonly #letterHeads = new LetterHeads();

  add(term: Term): void {
    for (const { key, entry } of entriesOf(term)) {
      const others = this.#entries.get(key);
      if (others) {
        others.push(entry);
      } else {
        this.#entries.set(key, [entry]);
      }
      noteHeads(this.#heads, key);
      this.#letterHeads.add(key);
    }
  }

  get lexicon(): Lexicon {
    return { entries: this.#entries, heads: this.#heads, letterHeads: this.#letterHeads };
  }
}

/**
 * A lexicon in which some terms of another have been replaced; the other one stays as it is. What the terms that were
 * taken out began with is still looked for, and not found.
 */
export function patchLexicon(lexicon: Lexicon, removed: readonly Term[], added: readonly Term[]): Lexicon {
  const entries = new Map<string, readonly LexiconEntry[]>();
  const heads = new Map<string, number>();
  const letterHeads = lexicon.letterHeads.copy();
  const entriesAt = (key: string) => entries.get(key) ?? lexicon.entries.get(key) ?? [];
  for (const term of removed) {
    for (const { key } of entriesOf(term)) {
      entries.set(
        key,
        entriesAt(key).filter(({ termId }) => termId !== term.id),
      );
    }
  }
  for (const term of added) {
    for (const { key, entry } of entriesOf(term)) {
      entries.set(key, [...entriesAt(key), entry]);
      noteHeads(heads, key, lexicon.heads);
      letterHeads.add(key);
    }
  }
  return { entries: layOver(entries, lexicon.entries), heads: layOver(heads, lexicon.heads), letterHeads };
}

function layOver<T>(upper: ReadonlyMap<string, T>, lower: Lookup<T>): Lookup<T> {
  return { get: key => upper.get(key) ?? lower.get(key) };
}

function entriesOf(term: Term): readonly { readonly key: string; readonly entry: LexiconEntry }[] {
  const exactly = term.caseSensitive ? new Set(term.forms) : undefined;
  return term.spellings.map(spelling => {
    const { key, joints } = takeApart(spelling);
    return { key, entry: { termId: term.id, joints, exactly, languages: term.languages } };
  });
}

const headLength = 8;

/** The part of a word, or of words in a row, under which a lexicon has what begins with it. */
export function headOf(words: string): string {
  return words.length > headLength ? words.slice(0, headLength) : words;
}

function noteHeads(heads: Map<string, number>, key: string, below: Lookup<number> = heads): void {
  for (let length = 1; length <= Math.min(key.length, headLength); length++) {
    const head = key.slice(0, length);
    heads.set(head, Math.max(heads.get(head) ?? below.get(head) ?? 0, key.length));
  }
}

function takeApart(spelling: string): { readonly key: string; readonly joints: readonly number[] } {
  const words = spelling.split(' ');
  const joints: number[] = [];
  let length = 0;
  for (const word of words.slice(0, -1)) {
    length += word.length;
    joints.push(length);
  }
  return { key: words.join(''), joints };
}
