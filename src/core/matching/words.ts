import { isSmallLetter } from './letterHeads.ts';

/*
 * What a word is. Letters and digits belong to words, and so do the marks, soft hyphens and invisible joiners behind
 * them. Words end where the case turns (`loadWeights`, `HTTPServer`), where letters meet digits, where a script with
 * capitals meets one without, and around every character of a script that is written without spaces. The plural of an
 * acronym stays in one piece (`LLMs`).
 */

/** Kinds of characters, as far as words depend on them. */
const none = 0;
const lower = 1;
const upper = 2;
const digit = 3;
const unspaced = 4;
const uncased = 5;
/** Belongs to the character before it, if that belongs to a word. */
const extender = 6;

const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => kindByPattern(String.fromCharCode(code)));

/** Kinds already asked for, one higher, by UTF-16 unit: patterns are slow, and a text has few different characters. */
const knownKinds = new Uint8Array(0x10000);

function kindByPattern(character: string): number {
  // Also the vowels and final consonants of a Korean syllable that is written in its parts.
  if (/[\p{M}\u00ad\u200c-\u200d\u1160-\u11ff\ud7b0-\ud7fb]/u.test(character)) {
    return extender;
  }
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/u.test(character)) {
    return /[\p{L}\p{N}]/u.test(character) ? unspaced : none;
  }
  if (/\p{Lm}/u.test(character)) {
    return extender;
  }
  if (/[\p{Lu}\p{Lt}]/u.test(character)) {
    return upper;
  }
  if (/\p{Ll}/u.test(character)) {
    return lower;
  }
  if (/\p{N}/u.test(character)) {
    return digit;
  }
  return /\p{L}/u.test(character) ? uncased : none;
}

function kindAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < 128) {
    return asciiKinds[code] ?? none;
  }
  return Number.isNaN(code) ? none : kindOf(characterAt(text, offset));
}

function kindOf(character: string): number {
  if (character.length > 1) {
    return kindByPattern(character);
  }
  const code = character.charCodeAt(0);
  const known = knownKinds[code] || kindByPattern(character) + 1;
  knownKinds[code] = known;
  return known - 1;
}

/** How many UTF-16 units of marks are passed over to find what they belong to. */
const mostMarks = 256;

/** The kind of the character before `offset`; for a mark, of what it belongs to. */
function kindBefore(text: string, offset: number): number {
  const limit = Math.max(offset - mostMarks, 0);
  let end = offset;
  while (end > limit) {
    const start = startOfCharacter(text, end);
    const kind = kindAt(text, start);
    if (kind !== extender) {
      return kind;
    }
    end = start;
  }
  return none;
}

/** Where, at `offset` or past the marks there, the next character stands. */
function skipMarks(text: string, offset: number): number {
  const limit = offset + mostMarks;
  let place = offset;
  while (place < limit && kindAt(text, place) === extender) {
    place += characterAt(text, place).length;
  }
  return place;
}

function startOfCharacter(text: string, end: number): number {
  const isPair =
    isBetween(text.charCodeAt(end - 1), 0xdc00, 0xdfff) && isBetween(text.charCodeAt(end - 2), 0xd800, 0xdbff);
  return end - (isPair ? 2 : 1);
}

function isBetween(code: number, from: number, to: number): boolean {
  return code >= from && code <= to;
}

/** The character that starts at `offset`, a surrogate pair included; empty at the end. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Whether a character that makes a word stands at `offset`: a letter or a digit. */
export function isInWord(text: string, offset: number): boolean {
  const kind = kindAt(text, offset);
  return kind !== none && kind !== extender;
}

/** Whether the character at `offset` goes on with a word that has begun. */
export function extendsWord(text: string, offset: number): boolean {
  return kindAt(text, offset) !== none;
}

/** Whether the character at `offset` is of a script that is written without spaces. */
export function isUnspaced(text: string, offset: number): boolean {
  return kindAt(text, offset) === unspaced;
}

/**
 * Whether a word ends and another starts (or none does) at `offset`, which lies within the text or at its ends and not
 * within a surrogate pair.
 */
export function isWordBoundary(text: string, offset: number): boolean {
  const after = kindAt(text, offset);
  const before = kindBefore(text, offset);
  if (before === none || after === none) {
    return true;
  }
  if (after === extender) {
    return false;
  }
  if (before === unspaced) {
    return true;
  }
  if (before === upper) {
    return after === upper ? isWithinCapitals(text, offset) : after !== lower;
  }
  return before !== after;
}

/** Between two capitals: does a word start at the second one? */
function isWithinCapitals(text: string, offset: number): boolean {
  return startsLowerCase(text, offset + characterAt(text, offset).length) || splitsAcronyms(text, offset);
}

/** Whether small letters go on behind a capital, other than the mark of a plural. */
function startsLowerCase(text: string, offset: number): boolean {
  const place = skipMarks(text, offset);
  return kindAt(text, place) === lower && !isPluralMark(text, place);
}

/** A small s behind capitals, and no letter after it. */
function isPluralMark(text: string, offset: number): boolean {
  return text.charAt(offset) === 's' && kindAt(text, skipMarks(text, offset + 1)) !== lower;
}

/** Acronyms that are often written together in capitals (`HTTPAPIClient`, `LLMAPI`). */
const acronyms: ReadonlySet<string> = new Set(
  'AI,API,AWS,CLI,CPU,DB,GCP,GPU,GRPC,HTML,HTTP,HTTPS,JSON,LLM,ML,NLP,RAG,REST,RPC,SDK,SQL,SSL,TLS,URI,URL,VLM,XML'.split(
    ',',
  ),
);
const longestAcronymRun = 24;

/** Whether a run of capitals consists of known acronyms, one of which starts at `offset`. */
function splitsAcronyms(text: string, offset: number): boolean {
  const start = edgeOfCapitals(text, offset, -1);
  const end = edgeOfCapitals(text, offset, 1);
  return (
    end - start <= longestAcronymRun &&
    consistsOfAcronyms(text.slice(start, offset)) &&
    consistsOfAcronyms(text.slice(offset, end))
  );
}

/** The end of the run of ASCII capitals around `offset`, in one direction; looks a bounded way. */
function edgeOfCapitals(text: string, offset: number, direction: 1 | -1): number {
  let edge = offset;
  while (Math.abs(edge - offset) <= longestAcronymRun && isAsciiCapital(text, direction > 0 ? edge : edge - 1)) {
    edge += direction;
  }
  // The last capital before small letters starts the next word, unless these are a plural mark.
  return direction > 0 && startsLowerCase(text, edge) ? edge - 1 : edge;
}

function isAsciiCapital(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 65 && code <= 90;
}

function consistsOfAcronyms(run: string): boolean {
  if (run === '') {
    return false;
  }
  if (acronyms.has(run)) {
    return true;
  }
  for (let length = 2; length <= Math.min(5, run.length - 2); length++) {
    if (acronyms.has(run.slice(0, length)) && consistsOfAcronyms(run.slice(length))) {
      return true;
    }
  }
  return false;
}

/** No word that is longer, in UTF-16 units, is looked at: a hover costs little in a line without any gap. */
export const longestWord = 512;

/** Where the word that starts at `start` ends; cut off behind `longestWord`. */
export function findWordEnd(text: string, start: number): number {
  const limit = start + longestWord;
  let end = start + characterAt(text, start).length;
  while (end < limit && (isWithinSmallLetters(text, end) || !isWordBoundary(text, end))) {
    end += characterAt(text, end).length;
  }
  return end;
}

/** The plainest case of no boundary, and the commonest. */
function isWithinSmallLetters(text: string, offset: number): boolean {
  return isSmallLetter(text, offset) && isSmallLetter(text, offset - 1);
}

/** The end of a word without the soft hyphens and invisible joiners at its end, which join it to nothing. */
export function trimWordEnd(text: string, end: number): number {
  let trimmed = end;
  while (isInvisible(text.charCodeAt(trimmed - 1))) {
    trimmed--;
  }
  return trimmed;
}

function isInvisible(code: number): boolean {
  return code === 0xad || code === 0x200c || code === 0x200d;
}

/**
 * What is left out of a folded word: diacritics, and what cannot be seen. Vowel signs of Indic scripts and the voicing
 * marks of Japanese are no diacritics: another word is meant without them.
 */
const unfolded =
  /[\u00ad\u200c-\u200d\u0640]|(?=\p{M})(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}]/gu;

/** A word as the lexicon has it: lower-case, without diacritics and soft hyphens; ß as ss. */
export function foldWord(word: string): string {
  if (isInSmallLetters(word)) {
    return word;
  }
  if (/^[\u0020-\u007e]*$/.test(word)) {
    return word.toLowerCase();
  }
  return word.normalize('NFKD').replace(unfolded, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');
}

function isInSmallLetters(word: string): boolean {
  for (let offset = 0; offset < word.length; offset++) {
    if (!isSmallLetter(word, offset)) {
      return false;
    }
  }
  return true;
}

const germanVowels: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** The same with German umlauts written out (`größe` as `groesse`); undefined where there is none. */
export function foldGermanWord(word: string): string | undefined {
  const composed = word.normalize('NFC').toLowerCase();
  return /[äöü]/.test(composed)
    ? foldWord(composed.replace(/[äöü]/g, vowel => germanVowels[vowel] ?? vowel))
    : undefined;
}
