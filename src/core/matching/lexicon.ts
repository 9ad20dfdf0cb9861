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
  readonly entries: ReadonlyMap<string, readonly LexiconEntry[]>;
  /** By what a form begins with, up to `headLength` characters of it: the length of the longest. */
  readonly heads: ReadonlyMap<string, number>;
  readonly letterHeads: LetterHeads;
}

/** Compiles the spellings of terms into a lexicon. */
export function compileLexicon(terms: readonly Term[]): Lexicon {
  const entries = new Map<string, LexiconEntry[]>();
  const heads = new Map<string, number>();
  const letterHeads = new LetterHeads();
  for (const term of terms) {
    const exactly = term.caseSensitive ? new Set(term.forms) : undefined;
    for (const spelling of term.spellings) {
      const { key, joints } = takeApart(spelling);
      const entry: LexiconEntry = { termId: term.id, joints, exactly, languages: term.languages };
      const others = entries.get(key);
      if (others) {
        others.push(entry);
      } else {
        entries.set(key, [entry]);
      }
      noteHeads(heads, key);
      letterHeads.add(key);
    }
  }
  return { entries, heads, letterHeads };
}

const headLength = 8;

/** The part of a word, or of words in a row, under which a lexicon has what begins with it. */
export function headOf(words: string): string {
  return words.length > headLength ? words.slice(0, headLength) : words;
}

function noteHeads(heads: Map<string, number>, key: string): void {
  for (let length = 1; length <= Math.min(key.length, headLength); length++) {
    const head = key.slice(0, length);
    heads.set(head, Math.max(heads.get(head) ?? 0, key.length));
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
