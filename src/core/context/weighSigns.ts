import { longestSign, type Signs } from './senseWords.ts';
import { splitWords } from './splitWords.ts';

/** A term's place within a stretch of text around it; offsets in UTF-16 units within the stretch, end exclusive. */
export interface PlaceInText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the signs around a place say: `models` for its being about models, `elsewhere` (0 or less) against. */
export interface Weighed {
  readonly models: number;
  readonly elsewhere: number;
  /** The signs found, as folded words, the strongest first. */
  readonly modelSigns: readonly string[];
  readonly elsewhereSigns: readonly string[];
}

/** How far around a place signs are looked for. */
export const nearLines = 6;
export const nearCharacters = 900;

/** How much a sign counts: beside the term, on its line, within two lines, and as far as `nearLines`. */
const nearness = { beside: 2.5, line: 1.6, near: 0.9, far: 0.4 };
const besideWords = 2;
const nearLine = 2;

/** Words in a row, and how much a sign counts at each. */
interface Row {
  readonly words: readonly string[];
  readonly nearness: (index: number) => number;
}

/** Weighs the signs around a place; each counts once, where it stands nearest. */
export function weighSigns(place: PlaceInText, signs: readonly Signs[]): Weighed {
  const found = new Map<string, number>();
  for (const row of rowsAround(place)) {
    collectSigns(row, signs, found);
  }
  const ranked = [...found].toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one));
  const models = ranked.filter(([, said]) => said > 0);
  const elsewhere = ranked.filter(([, said]) => said < 0);
  return {
    models: addUp(models.map(([, said]) => said)),
    elsewhere: addUp(elsewhere.map(([, said]) => said)),
    modelSigns: models.map(([sign]) => sign),
    elsewhereSigns: elsewhere.map(([sign]) => sign),
  };
}

/** Each sign, the strongest first, counts for less than the one before: words of one subject come together. */
function addUp(said: readonly number[]): number {
  return said.reduce((total, value, index) => total + value / 1.6 ** index, 0);
}

function rowsAround({ text, start, end }: PlaceInText): readonly Row[] {
  const before = text
    .slice(Math.max(start - nearCharacters, 0), start)
    .split(lineEnd)
    .reverse();
  const after = text.slice(end, end + nearCharacters).split(lineEnd);
  const [left, right] = [splitWords(before[0] ?? ''), splitWords(after[0] ?? '')];
  const rows: Row[] = [
    { words: left, nearness: index => (left.length - index <= besideWords ? nearness.beside : nearness.line) },
    { words: right, nearness: index => (index < besideWords ? nearness.beside : nearness.line) },
  ];
  for (let distance = 1; distance <= nearLines; distance++) {
    const counts = distance <= nearLine ? nearness.near : nearness.far;
    for (const line of [before[distance], after[distance]]) {
      rows.push({ words: splitWords(line ?? ''), nearness: () => counts });
    }
  }
  return rows;
}

const lineEnd = /\r\n|\r|\n/;

function collectSigns({ words, nearness: nearnessAt }: Row, signs: readonly Signs[], found: Map<string, number>): void {
  for (const [index, word] of words.entries()) {
    let sign = word;
    for (let length = 1; length <= longestSign && index + length <= words.length; length++) {
      sign = length === 1 ? word : `${sign} ${words[index + length - 1]}`;
      const weight = lookUp(sign, signs);
      if (weight !== 0) {
        const said = weight * Math.max(nearnessAt(index), nearnessAt(index + length - 1));
        keepStronger(found, sign, said);
      }
    }
  }
}

/** The first list that knows a sign decides. */
function lookUp(sign: string, signs: readonly Signs[]): number {
  for (const list of signs) {
    const weight = list.get(sign);
    if (weight !== undefined) {
      return weight;
    }
  }
  return 0;
}

function keepStronger(found: Map<string, number>, sign: string, said: number): void {
  if (Math.abs(said) > Math.abs(found.get(sign) ?? 0)) {
    found.set(sign, said);
  }
}
