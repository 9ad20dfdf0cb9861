import type { Syntax } from './syntax.ts';

/** A string of a program: its content without prefix and quotes. Offsets in UTF-16 units, end exclusive. */
export interface Literal {
  readonly start: number;
  readonly end: number;
}

/**
 * A text in which parts are blanked out, so that what is found in the rest stands at the same offset. Line ends are
 * kept.
 */
export interface MaskedText {
  readonly text: string;
  /** Without comments. */
  readonly plain: string;
  /** Without comments and what stands in strings; their quotes are kept. */
  readonly code: string;
  /** In the order of the text. Documentation strings are comments. */
  readonly literals: readonly Literal[];
}

/** Tells comments and strings from the rest of a text, by patterns: a misread string costs its own line, not more. */
export function maskText(text: string, { tokens, ecosystem }: Syntax): MaskedText {
  const literals: Literal[] = [];
  const plain = new Blanking(text);
  const code = new Blanking(text);
  for (const match of text.matchAll(tokens)) {
    const { index: start } = match;
    const end = start + match[0].length;
    if (match.groups?.['comment'] !== undefined || (ecosystem === 'python' && isDocumentation(text, start, match[0]))) {
      plain.blank(start, end);
      code.blank(start, end);
    } else if (match[0].length > 1) {
      const literal = contentOf(match[0], start);
      if (literal) {
        literals.push(literal);
        code.blank(literal.start, literal.end);
      }
    }
  }
  return { text, plain: plain.finish(), code: code.finish(), literals };
}

const opening = /^[^"'`]*("""|'''|["'`])/;

function contentOf(token: string, start: number): Literal | undefined {
  const match = opening.exec(token);
  const quote = match?.[1];
  if (match === null || quote === undefined) {
    return undefined;
  }
  const from = match[0].length;
  const hasEnd = token.length >= from + quote.length && token.endsWith(quote);
  return { start: start + from, end: start + token.length - (hasEnd ? quote.length : 0) };
}

/** A string in three quotes that begins a statement says something to people, like a comment. */
function isDocumentation(text: string, start: number, token: string): boolean {
  if (!/^[a-zA-Z]{0,2}(?:"""|''')/.test(token)) {
    return false;
  }
  const before = text.slice(Math.max(start - 200, 0), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /^[ \t]*$/.test(line) && !/[([{,=+\\%]\s*$/.test(before);
}

function blankOut(part: string): string {
  return part.includes('\n')
    ? part
        .split('\n')
        .map(line => ' '.repeat(line.length))
        .join('\n')
    : ' '.repeat(part.length);
}

/** Makes a copy of a text with stretches blanked out, given in order. */
class Blanking {
  readonly #text: string;
  readonly #parts: string[] = [];
  #done = 0;

  constructor(text: string) {
    this.#text = text;
  }

  blank(start: number, end: number): void {
    this.#parts.push(this.#text.slice(this.#done, start), blankOut(this.#text.slice(start, end)));
    this.#done = end;
  }

  finish(): string {
    return this.#done === 0 ? this.#text : this.#parts.join('') + this.#text.slice(this.#done);
  }
}
