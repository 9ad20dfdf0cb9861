import type { Literal, MaskedText } from './maskText.ts';
import type { Stretch } from './site.ts';

/** A name with a value: a named argument, a key of an object, a method of a builder, a property that is set. */
export interface Named extends Stretch {
  readonly name: string;
  /** Where the value begins. */
  readonly valueStart: number;
  /** Whether a colon stands between the two, as in a declaration. */
  readonly isColon: boolean;
}

/** What a named value is, as far as the text tells. */
export interface Value {
  readonly literal?: Literal;
  /** The first words of any other value. */
  readonly words: string;
}

/** What a call is given. */
export interface Arguments {
  /** From the opening bracket on. */
  readonly stretch: Stretch;
  readonly named: readonly Named[];
}

/** How far a call is read, in UTF-16 units. */
const longestCall = 20_000;
const longestChain = 60;

/**
 * The stretch of a call, from its opening bracket: its arguments, and those of the calls that are chained to it, as
 * builders do.
 */
export function readCallStretch(code: string, open: number): Stretch {
  const limit = Math.min(open + longestCall, code.length);
  let end = findClosing(code, open, limit);
  for (let links = 0; links < longestChain; links++) {
    chainLink.lastIndex = end;
    const link = chainLink.exec(code);
    if (!link || chainLink.lastIndex > limit) {
      break;
    }
    end = findClosing(code, chainLink.lastIndex - 1, limit);
  }
  return { start: open, end };
}

const chainLink = /\s*\??(?:\.|::)\s*[\w$]+\s*(?:<[\w<>, ?.]{0,80}>)?\(/y;

const brackets = /[()[\]{}]/g;

/** Behind the bracket that closes the one at `open`; the limit where none does. */
function findClosing(code: string, open: number, limit: number): number {
  let depth = 0;
  brackets.lastIndex = open;
  for (let match = brackets.exec(code); match && match.index < limit; match = brackets.exec(code)) {
    depth += '([{'.includes(match[0]) ? 1 : -1;
    if (depth === 0) {
      return match.index + 1;
    }
  }
  return limit;
}

/** `name=`, `name:`, `Name =`, and `.name(` of a builder or a setter. */
const named =
  /(?<![\w$])(?<name>[A-Za-z_][\w-]*)\??\s*(?:=(?![=>])|:(?!:)|=>)\s*|(?<=\.\s*)(?<method>[A-Za-z_]\w*)\s*\(\s*/g;

/** A key in quotes has this behind it. */
const behindKey = /["'`]\s*(?::(?!:)|=>|\]\s*=(?!=)|,(?=\s*(?:Value|value)))\s*/y;

/** The names with values in a stretch of code, in the order of the text. */
export function findNamed(masked: MaskedText, { start, end }: Stretch): readonly Named[] {
  const { code, text, literals } = masked;
  const found: Named[] = [];
  named.lastIndex = start;
  for (let match = named.exec(code); match && match.index < end; match = named.exec(code)) {
    const name = match.groups?.['name'] ?? match.groups?.['method'] ?? '';
    const isColon = /:\s*$/.test(match[0]);
    found.push({ name, start: match.index, end: match.index + name.length, valueStart: named.lastIndex, isColon });
  }
  for (const literal of literalsWithin(literals, { start, end })) {
    behindKey.lastIndex = literal.end;
    const name = text.slice(literal.start, literal.end);
    if (/^[A-Za-z_][\w-]*$/.test(name) && behindKey.test(code)) {
      found.push({ name, start: literal.start, end: literal.end, valueStart: behindKey.lastIndex, isColon: false });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** The arguments behind an opening bracket, and those of the calls that are chained to it. */
export function readArguments(masked: MaskedText, open: number): Arguments {
  const stretch = readCallStretch(masked.code, open);
  return { stretch, named: findNamed(masked, stretch) };
}

/** The literals in a stretch; found by halving, as a text may have many. */
export function literalsWithin(literals: readonly Literal[], { start, end }: Stretch): readonly Literal[] {
  let [low, high] = [0, literals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = (literals[middle]?.start ?? 0) < start ? [middle + 1, high] : [low, middle];
  }
  const found: Literal[] = [];
  for (let index = low; index < literals.length; index++) {
    const literal = literals[index];
    if (!literal || literal.start >= end) {
      break;
    }
    found.push(literal);
  }
  return found;
}

const quoteStart = /(?:[a-zA-Z$@]{0,3}|r#+)["'`]{1,3}/y;

/** What stands at the beginning of a value. */
export function readValue({ code, literals }: MaskedText, start: number): Value {
  quoteStart.lastIndex = start;
  if (quoteStart.test(code)) {
    const [literal] = literalsWithin(literals, { start, end: quoteStart.lastIndex + 1 });
    if (literal) {
      return { literal, words: '' };
    }
  }
  return { words: /^[^,;)\]}\n]{0,120}/.exec(code.slice(start, start + 120))?.[0].trim() ?? '' };
}

/** Names are compared as one word, whatever joins them: `model_name`, `modelName`, `ModelName`, `setModelName`. */
export function foldName(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}
