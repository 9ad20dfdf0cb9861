import type { HintKind, Hints } from './hintsOf.ts';
import { pushTo } from './pushTo.ts';

/** A text is judged by the beginnings of its words: so many characters of each. */
const headLength = 3;

/** Each of these characters takes five bits of a place in the table; all others share one. */
const bits = 5;

interface Hint {
  readonly text: string;
  readonly kind: HintKind;
}

/**
 * Words and phrases, one of which stands in every text that can have an access site. Tells in one pass over a text, at a
 * few nanoseconds a character, of which kinds it has some.
 */
export class HintIndex {
  readonly #table = new Uint8Array(1 << (bits * headLength));
  /** By the place of their head in the table. Lower case. */
  readonly #hints = new Map<number, Hint[]>();
  readonly #endings: readonly string[];
  readonly #kinds: number;

  /**
   * @param hints are looked for at the beginnings of words, whatever their case; those shorter than three characters
   *   are passed over
   * @param endings of ids are looked for anywhere, as they are
   */
  constructor(hints: Hints, endings: readonly string[]) {
    this.#endings = endings;
    const entries = Object.entries(hints) as [HintKind, readonly string[]][];
    this.#kinds = entries.length;
    for (const [kind, texts] of entries) {
      for (const text of new Set(texts.map(each => each.toLowerCase()))) {
        if (text.length >= headLength) {
          const place = placeOf(text, 0);
          this.#table[place] = 1;
          pushTo(this.#hints, place, { text, kind });
        }
      }
    }
  }

  /** The kinds of hints that a text has. */
  kindsIn(text: string): ReadonlySet<HintKind> {
    const kinds = new Set<HintKind>(this.#endings.some(ending => text.includes(ending)) ? ['id'] : []);
    let before = 0;
    for (let offset = 0; offset + headLength <= text.length && kinds.size < this.#kinds; offset++) {
      const code = text.charCodeAt(offset);
      if (!isWordSign(before) && this.#table[placeOf(text, offset)] === 1) {
        this.#addKindsAt(text, offset, kinds);
      }
      before = code;
    }
    return kinds;
  }

  #addKindsAt(text: string, offset: number, kinds: Set<HintKind>): void {
    for (const { text: hint, kind } of this.#hints.get(placeOf(text, offset)) ?? []) {
      const end = offset + hint.length;
      const goesOn = isLetter(text.charCodeAt(end)) && isLetter(text.charCodeAt(end - 1)) && !isCapital(text, end);
      if (!kinds.has(kind) && !goesOn && text.slice(offset, end).toLowerCase() === hint) {
        kinds.add(kind);
      }
    }
  }
}

/** A letter or a digit; an underscore and a hyphen join words that are looked at one by one. */
function isWordSign(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** In `ChatModel` a word begins at the capital. */
function isCapital(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 65 && code <= 90;
}

function placeOf(text: string, offset: number): number {
  return (
    (foldSign(text.charCodeAt(offset)) << (2 * bits)) |
    (foldSign(text.charCodeAt(offset + 1)) << bits) |
    foldSign(text.charCodeAt(offset + 2))
  );
}

/** Letters by their place in the alphabet, whatever their case; digits and all other signs in what is left of 32. */
function foldSign(code: number): number {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) {
    return lower - 96;
  }
  return code >= 48 && code <= 57 ? 27 + (code & 3) : 31;
}
