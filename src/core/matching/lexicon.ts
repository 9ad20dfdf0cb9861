import type { Term } from '../knowledge/knowledgeData.ts';

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
  /** By the first two characters of a form: the length of the longest that begins with them. */
  readonly heads: ReadonlyMap<number, number>;
  /** The same by the first character, for words of one character. */
  readonly firsts: ReadonlyMap<number, number>;
}

/** Compiles the spellings of terms into a lexicon. */
export function compileLexicon(terms: readonly Term[]): Lexicon {
  const entries = new Map<string, LexiconEntry[]>();
  const heads = new Map<number, number>();
  const firsts = new Map<number, number>();
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
      raise(heads, headOf(key), key.length);
      raise(firsts, key.charCodeAt(0), key.length);
    }
  }
  return { entries, heads, firsts };
}

/** A number for the first two characters of a word. */
export function headOf(word: string): number {
  return (word.charCodeAt(0) << 16) | (word.length > 1 ? word.charCodeAt(1) : 0);
}

function raise(lengths: Map<number, number>, key: number, length: number): void {
  lengths.set(key, Math.max(lengths.get(key) ?? 0, length));
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
