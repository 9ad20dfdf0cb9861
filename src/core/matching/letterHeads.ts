const letters = 26;
const firstLetter = 97;

/**
 * With which small letters forms begin: a table that tells most words of a text apart from forms at a glance. The first
 * two letters are asked for in short words, the first four in others.
 */
export class LetterHeads {
  readonly #twos: Uint8Array;
  /** A bit for each four letters: 57 kB. */
  readonly #fours: Uint8Array;

  constructor(twos = new Uint8Array(letters ** 2), fours = new Uint8Array(Math.ceil(letters ** 4 / 8))) {
    this.#twos = twos;
    this.#fours = fours;
  }

  copy(): LetterHeads {
    return new LetterHeads(this.#twos.slice(), this.#fours.slice());
  }

  /** Notes the beginning of a form, written without signs between its words. */
  add(form: string): void {
    if (isSmallLetter(form, 0) && isSmallLetter(form, 1)) {
      this.#twos[numberOf(form, 0, 2)] = 1;
      if (isSmallLetter(form, 2) && isSmallLetter(form, 3)) {
        const number = numberOf(form, 0, 4);
        this.#fours[number >> 3] = (this.#fours[number >> 3] ?? 0) | (1 << (number & 7));
      }
    }
  }

  /** Whether a form may begin at a small letter of a text that starts a word. */
  mayBegin(text: string, offset: number): boolean {
    if (!isSmallLetter(text, offset + 1)) {
      return true;
    }
    // Small letters in a row are of one word.
    if (isSmallLetter(text, offset + 2) && isSmallLetter(text, offset + 3)) {
      const number = numberOf(text, offset, 4);
      return ((this.#fours[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
    }
    return this.#twos[numberOf(text, offset, 2)] === 1;
  }
}

/** Whether a letter from a to z stands at `offset`. */
export function isSmallLetter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= firstLetter && code < firstLetter + letters;
}

/** So many letters as digits of a number. */
function numberOf(text: string, offset: number, count: number): number {
  let number = 0;
  for (let place = offset; place < offset + count; place++) {
    number = number * letters + text.charCodeAt(place) - firstLetter;
  }
  return number;
}
