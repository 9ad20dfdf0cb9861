import { joinerLength } from './joiners.ts';
import { isSmallLetter } from './letterHeads.ts';
import { headOf, type Lexicon, type LexiconEntry } from './lexicon.ts';
import { isInOpaqueRun } from './opaqueRuns.ts';
import {
  characterAt,
  findWordEnd,
  foldGermanWord,
  foldWord,
  isInWord,
  isWordBoundary,
  longestWord,
  trimWordEnd,
} from './words.ts';

/** A stretch of text that is a form of one or more terms. Offsets in UTF-16 units, end exclusive. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly termIds: readonly string[];
}

export interface FindOptions {
  /** Where to begin and to stop; the whole text without them. */
  readonly from?: number;
  readonly to?: number;
  /** The language of the text: terms bound to other languages are passed over, and prose may wrap. */
  readonly languageId?: string | undefined;
  /** Leaves terms out; a term left out hides no other. */
  readonly accepts?: (termId: string) => boolean;
  /** Stops after so many matches. */
  readonly most?: number;
  readonly isCancelled?: () => boolean;
}

export interface FindResult {
  /** In the order of the text; none overlaps another. */
  readonly matches: readonly TermMatch[];
  /** Where the search stopped short of `to`, if it did. */
  readonly stoppedAt?: number;
}

/** Characters between two looks at `isCancelled`. */
const cancellationStride = 4096;

/**
 * Finds the terms of a lexicon in a text: whole words of prose or of identifiers, the longest form at each place. This
 * is the one door to matching: hover, tree, highlights and `inspect` all come through it.
 */
export function findTerms(text: string, lexicon: Lexicon, options: FindOptions = {}): FindResult {
  const to = Math.min(options.to ?? text.length, text.length);
  const shouldStop = createStop(options);
  const matches: TermMatch[] = [];
  let offset = startOfWord(text, Math.max(options.from ?? 0, 0), to, lexicon);
  while (offset < to) {
    if (shouldStop(offset, matches.length)) {
      return { matches, stoppedAt: offset };
    }
    const wordEnd = findWordEnd(text, offset);
    const match = matchAt(text, { start: offset, end: wordEnd }, lexicon, options);
    if (match && match.end <= to) {
      matches.push(match);
    }
    offset = startOfWord(text, match ? match.end : wordEnd, to, lexicon);
  }
  return { matches };
}

function createStop({ most = Number.POSITIVE_INFINITY, isCancelled }: FindOptions) {
  let nextLook = cancellationStride;
  return (offset: number, count: number): boolean => {
    const isDue = offset >= nextLook;
    nextLook = isDue ? offset + cancellationStride : nextLook;
    return count >= most || (isDue && isCancelled?.() === true);
  };
}

/** The first place at or behind `offset` where a word starts with which a form may begin; `to` where none does. */
function startOfWord(text: string, offset: number, to: number, lexicon: Lexicon): number {
  let start = offset;
  while (start < to) {
    if (isPassedOver(text, start, lexicon)) {
      start++;
    } else if (isInWord(text, start) && isWordBoundary(text, start)) {
      return start;
    } else {
      start += characterAt(text, start).length;
    }
  }
  return to;
}

/** Whether, seen at a glance, no form begins here: most places of most texts, on which the speed of a scan depends. */
function isPassedOver(text: string, offset: number, { letterHeads }: Lexicon): boolean {
  if (isSmallLetter(text, offset)) {
    return isSmallLetter(text, offset - 1) || !letterHeads.mayBegin(text, offset);
  }
  const code = text.charCodeAt(offset);
  return code === 32 || code === 10;
}

/** How far to either side of the cursor a look-up reads; longer than any form. */
const reach = 512;

/**
 * The match that covers `offset`, or ends there, if any. Reads a bounded stretch around it, whatever the length of the
 * text.
 */
export function findTermAt(
  text: string,
  offset: number,
  lexicon: Lexicon,
  options: FindOptions = {},
): TermMatch | undefined {
  const from = Math.max(offset - reach, 0);
  const to = Math.min(offset + reach, text.length);
  const { matches } = findTerms(text, lexicon, { ...options, from, to });
  return (
    matches.find(match => match.start <= offset && offset < match.end) ?? matches.find(match => match.end === offset)
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A match, not yet judged by what it stands in. */
interface Candidate extends TermMatch {
  /** Where its last word starts. */
  readonly lastStart: number;
}

/** The longest match that begins with a word. */
function matchAt(text: string, word: Stretch, lexicon: Lexicon, options: FindOptions): TermMatch | undefined {
  const plain = walk(text, word, foldWord, lexicon, options);
  const candidates = isAscii(text, word.start, Math.max(plain.readTo, word.end))
    ? plain.candidates
    : [...plain.candidates, ...walk(text, word, foldInGerman, lexicon, options).candidates];
  if (candidates.length === 0) {
    return undefined;
  }
  const longestFirst = candidates.toSorted((one, other) => other.end - one.end);
  const found = longestFirst.find(candidate => !isHidden(text, word, candidate));
  return found && withAllTerms(found, candidates);
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    if (text.charCodeAt(offset) > 127) {
      return false;
    }
  }
  return true;
}

/** Umlauts are written out in the whole of a match or nowhere in it. */
function foldInGerman(word: string): string {
  return foldGermanWord(word) ?? foldWord(word);
}

/** Two terms may have the same form, one with its umlauts written out. */
function withAllTerms({ start, end }: Candidate, candidates: readonly Candidate[]): TermMatch {
  const termIds = candidates.filter(candidate => candidate.end === end).flatMap(candidate => candidate.termIds);
  return { start, end, termIds: [...new Set(termIds)] };
}

function isHidden(text: string, first: Stretch, { start, end, lastStart }: Candidate): boolean {
  const firstEnd = Math.min(first.end, end);
  return (
    isInOpaqueRun(text, { start, end: firstEnd }) || (end > firstEnd && isInOpaqueRun(text, { start: lastStart, end }))
  );
}

/** What a walk over the words of a text came to. */
interface Walk {
  readonly candidates: readonly Candidate[];
  /** Where it stopped reading. */
  readonly readTo: number;
}

/** Goes on from a first word as long as some form may still come. */
function walk(
  text: string,
  first: Stretch,
  fold: (word: string) => string,
  lexicon: Lexicon,
  options: FindOptions,
): Walk {
  let key = fold(text.slice(first.start, first.end));
  const candidates: Candidate[] = [];
  let { start: lastStart, end } = first;
  const signs: number[] = [];
  while (key.length <= (lexicon.heads.get(headOf(key)) ?? 0) && end - lastStart < longestWord) {
    const entries = lexicon.entries.get(key);
    if (entries) {
      const matchEnd = trimWordEnd(text, end);
      const termIds = termsOf(entries, { written: text.slice(first.start, matchEnd), signs, options });
      candidates.push({ start: first.start, end: matchEnd, termIds, lastStart });
    }
    const sign = isInWord(text, end) ? 0 : joinerLength(text, end, options.languageId);
    if (sign === undefined) {
      break;
    }
    if (sign > 0) {
      signs.push(key.length);
    }
    lastStart = end + sign;
    end = findWordEnd(text, lastStart);
    key += fold(text.slice(lastStart, end));
  }
  return { candidates: candidates.filter(({ termIds }) => termIds.length > 0), readTo: end };
}

interface Written {
  readonly written: string;
  /** Where signs stand between the words, as offsets in the folded text without them. */
  readonly signs: readonly number[];
  readonly options: FindOptions;
}

function termsOf(entries: readonly LexiconEntry[], { written, signs, options }: Written): readonly string[] {
  const { languageId, accepts } = options;
  const applying = entries.filter(
    ({ termId, joints, exactly, languages }) =>
      signs.every(sign => joints.includes(sign)) &&
      (exactly === undefined || exactly.has(written)) &&
      (languages === undefined || languageId === undefined || languages.includes(languageId)) &&
      (accepts?.(termId) ?? true),
  );
  return [...new Set(applying.map(entry => entry.termId))];
}
