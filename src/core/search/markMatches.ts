import type { TextPart } from './searchEntry.ts';
import { findSearchWords, foldSearchWord, type SearchWord } from './searchWords.ts';

/** Characters of an excerpt; what VS Code shows of the second line of a pick, on a wide window. */
const excerptLength = 140;

/** Passages that are looked through for the best one: the first say most, and a long note must not cost a key press. */
const mostPassages = 60;

/** A text in parts, with every word of the index that was found marked. */
export function markMatches(text: string, found: ReadonlySet<string>): readonly TextPart[] {
  return splitAt(text, matchesIn(text, found), { start: 0, end: text.length });
}

/** The piece of the passages that has most of the words found, cut at words; the beginning where none has any. */
export function createExcerpt(passages: readonly string[], found: ReadonlySet<string>): readonly TextPart[] {
  const text = findBestPassage(passages, found) ?? passages[0] ?? '';
  const matches = matchesIn(text, found);
  const window = windowOf(text, matches);
  const before = window.start > 0 ? [{ text: '… ', isMatch: false }] : [];
  const after = window.end < text.length ? [{ text: ' …', isMatch: false }] : [];
  return [...before, ...splitAt(text, matches, window), ...after];
}

/** Told by the letters alone, which is quick; the words are looked at in the one that is shown. */
function findBestPassage(passages: readonly string[], found: ReadonlySet<string>): string | undefined {
  let [best, most]: [string | undefined, number] = [undefined, 0];
  for (const passage of passages.slice(0, mostPassages)) {
    const folded = foldSearchWord(passage);
    let count = 0;
    for (const word of found) {
      count += folded.includes(word) ? 1 : 0;
    }
    if (count > most) {
      [best, most] = [passage, count];
    }
  }
  return best;
}

function matchesIn(text: string, found: ReadonlySet<string>): readonly SearchWord[] {
  return findSearchWords(text).filter(({ word }) => found.has(word));
}

interface Window {
  readonly start: number;
  readonly end: number;
}

/** Begins a few words before the match around which most others stand. */
function windowOf(text: string, matches: readonly SearchWord[]): Window {
  if (text.length <= excerptLength) {
    return { start: 0, end: text.length };
  }
  const within = (first: SearchWord) =>
    new Set(
      matches.filter(({ start, end }) => start >= first.start && end <= first.start + 100).map(({ word }) => word),
    ).size;
  const [first] = matches.toSorted((one, other) => within(other) - within(one) || one.start - other.start);
  const wanted = Math.max(0, Math.min((first?.start ?? 0) - 30, text.length - excerptLength));
  const start = wanted === 0 ? 0 : wordStart(text, wanted);
  const end = start + excerptLength >= text.length ? text.length : wordEnd(text, start + excerptLength);
  return { start, end };
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space - from > 25 ? from : space + 1;
}

function wordEnd(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space < to - 25 ? to : space;
}

function splitAt(text: string, matches: readonly SearchWord[], { start, end }: Window): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  for (const match of matches) {
    if (match.start >= at && match.end <= end) {
      parts.push({ text: text.slice(at, match.start), isMatch: false });
      parts.push({ text: text.slice(match.start, match.end), isMatch: true });
      at = match.end;
    }
  }
  parts.push({ text: text.slice(at, end), isMatch: false });
  return parts.filter(part => part.text !== '');
}
