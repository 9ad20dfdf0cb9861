import type { Term } from '../../../src/core/knowledge/knowledgeData.ts';
import type { TermMatch } from '../../../src/core/matching/findTerms.ts';

/*
 * A matcher that is slow and obvious, written from the rules and not from our matcher: of that it knows no more than
 * what a match looks like. It tries every stretch of words of a text against every spelling of every term.
 */

/** Finds terms in a short text: from the left, the longest at each place, none that touches an address or a code. */
export function findByRules(text: string, terms: readonly Term[], languageId?: string): readonly TermMatch[] {
  const words = wordsOf(text);
  const hidden = opaqueStretches(text);
  const matches: TermMatch[] = [];
  let next = 0;
  while (next < words.length) {
    const match = longestMatch(text, words.slice(next), { terms, hidden, languageId });
    if (match) {
      matches.push(match);
    }
    const end = match?.end ?? 0;
    const after = words.findIndex(({ start }, index) => index > next && start >= end);
    next = after < 0 ? words.length : after;
  }
  return matches;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Context {
  readonly terms: readonly Term[];
  readonly hidden: readonly Stretch[];
  readonly languageId: string | undefined;
}

/** No form of the tests has more words, in whatever way it is cut. */
const mostWords = 12;

function longestMatch(text: string, words: readonly Stretch[], context: Context): TermMatch | undefined {
  const joined = words.slice(0, mostWords).map((_, index) => words.slice(0, index + 1));
  return joined
    .filter(taken => areJoined(text, taken, context.languageId))
    .toReversed()
    .map(taken => matchOf(text, taken, context))
    .find(match => match.termIds.length > 0 && !context.hidden.some(stretch => overlap(stretch, match)));
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

function areJoined(text: string, words: readonly Stretch[], languageId: string | undefined): boolean {
  return words.slice(1).every((word, index) => {
    const end = words[index]?.end ?? 0;
    return isJoiner(text.slice(0, end), text.slice(end, word.start), languageId);
  });
}

/** The terms of which these words are a form, if any: umlauts are folded everywhere, or written out everywhere. */
function matchOf(text: string, words: readonly Stretch[], { terms, languageId }: Context): TermMatch {
  const start = words[0]?.start ?? 0;
  const end = withoutTail(text, words.at(-1)?.end ?? 0);
  const termIds = [foldPlainly, foldAsGerman].flatMap(fold => {
    const folded = words.map((word, index) => {
      const isApart = index > 0 && words[index - 1]?.end !== word.start;
      return `${isApart ? ' ' : ''}${fold(text.slice(word.start, word.end))}`;
    });
    return terms.filter(term => isForm(folded.join(''), text.slice(start, end), term, languageId)).map(({ id }) => id);
  });
  return { start, end, termIds: [...new Set(termIds)] };
}

/** Between the words of a form a sign may stand, or nothing; within a word nothing may. */
function isForm(folded: string, written: string, term: Term, languageId: string | undefined): boolean {
  const isInLanguage = term.languages === undefined || languageId === undefined || term.languages.includes(languageId);
  const isInCase = !term.caseSensitive || term.forms?.includes(written) === true;
  return isInLanguage && isInCase && term.spellings.some(spelling => fits(folded, spelling));
}

function fits(folded: string, spelling: string): boolean {
  return (
    folded.replaceAll(' ', '') === spelling.replaceAll(' ', '') &&
    new RegExp(`^${spelling.replaceAll(' ', ' ?')}$`, 'u').test(folded)
  );
}

/*
 * Words. Every character with what hangs on it becomes one letter of a "shape", and words are patterns in the shape.
 */

interface Cell extends Stretch {
  readonly shape: string;
}

/** Marks, modifier letters, soft hyphens, joiners, and the later parts of a Korean syllable: they hang on a letter. */
function hangs(character: string): boolean {
  const isInvisible = ['\u00ad', '\u200c', '\u200d'].includes(character);
  const isPartOfSyllable = /[\u1160-\u11ff\ud7b0-\ud7fb]/u.test(character);
  return (
    isInvisible ||
    isPartOfSyllable ||
    /\p{M}/u.test(character) ||
    (/\p{Lm}/u.test(character) && !isEastAsian(character))
  );
}

function isEastAsian(character: string): boolean {
  return /[\u30fc\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character);
}

function shapeOf(character: string): string {
  if (!/[\p{L}\p{N}]/u.test(character) || hangs(character)) {
    return '.';
  }
  if (isEastAsian(character)) {
    return 'c';
  }
  if (/\p{Ll}/u.test(character)) {
    return character === 's' ? 's' : 'l';
  }
  if (/\p{N}/u.test(character)) {
    return 'd';
  }
  return /[\p{Lu}\p{Lt}]/u.test(character) ? 'u' : 'o';
}

function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const last = cells.at(-1);
    if (hangs(character) && last && last.shape !== '.') {
      cells.splice(-1, 1, { ...last, end });
    } else {
      cells.push({ start: offset, end, shape: shapeOf(character) });
    }
    offset = end;
  }
  return cells;
}

/**
 * One character of a script without spaces; digits; letters without case; the plural of an acronym; capitals up to the
 * one that begins a capitalised word; a word with or without a capital.
 */
const word = /c|d+|o+|u{2,}s(?![ls])|u+(?![ls])|u+(?=u[ls])|u?[ls]+/g;

function wordsOf(text: string): readonly Stretch[] {
  const cells = cellsOf(text);
  const shape = cells.map(cell => cell.shape).join('');
  return [...shape.matchAll(word)].flatMap(({ index, 0: found }) => {
    const start = cells[index]?.start ?? 0;
    const end = cells[index + found.length - 1]?.end ?? 0;
    return splitAcronyms(text, { start, end });
  });
}

const acronyms =
  'AI|API|AWS|CLI|CPU|DB|GCP|GPU|GRPC|HTML|HTTP|HTTPS|JSON|LLM|ML|NLP|RAG|REST|RPC|SDK|SQL|SSL|TLS|URI|URL|VLM|XML';
const isOfAcronyms = new RegExp(`^(?:${acronyms})+$`);

/** Capitals fall apart where there are whole acronyms on both sides. */
function splitAcronyms(text: string, { start, end }: Stretch): readonly Stretch[] {
  const written = text.slice(start, end);
  const cuts = [...written.matchAll(/[A-Z]+/g)].flatMap(({ index, 0: run }) =>
    Array.from(run, (_, place) => place)
      .filter(
        place => run.length <= 24 && isOfAcronyms.test(run.slice(0, place)) && isOfAcronyms.test(run.slice(place)),
      )
      .map(place => start + index + place),
  );
  const edges = [start, ...cuts, end];
  return edges.slice(1).map((edge, index) => ({ start: edges[index] ?? start, end: edge }));
}

/** What cannot be seen at the end of a word is no part of it. */
function withoutTail(text: string, end: number): number {
  return text.slice(0, end).replace(/(?:\u00ad|\u200c|\u200d)+$/, '').length;
}

/*
 * Folding.
 */

function foldPlainly(text: string): string {
  return Array.from(text.normalize('NFKD'))
    .filter(character => !isDiacritic(character) && !['\u00ad', '\u200c', '\u200d', '\u0640'].includes(character))
    .join('')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ');
}

/** Vowel signs of Indic scripts and the voicing of Japanese are no diacritics. */
function isDiacritic(character: string): boolean {
  return (
    /\p{M}/u.test(character) &&
    /[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(character) &&
    !['\u3099', '\u309a'].includes(character)
  );
}

function foldAsGerman(text: string): string {
  const written = text.normalize('NFC').toLowerCase();
  return foldPlainly(written.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue'));
}

/*
 * Joiners.
 */

const blank = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const sameLine = new RegExp(`^(?:|[-\\u2010\\u2011]|__?|${blank}{1,4})$`);
const mark = /^\s*(\/\/\/?!?|##?|\*|--|;;?|%%?|>|')/;
const lineBreak = /^[-\u2010]?[ \t]{0,8}(?:\r\n|\r|\n)[ \t]{0,80}(?:\/\/\/?!?|##?|\*|--|;;?|%%?|>|')?[ \t]{0,8}$/;
const prose = 'plaintext markdown mdx restructuredtext asciidoc latex tex git-commit scminput'.split(' ');
const basic = ['vb', 'vba', 'vbs', 'freebasic'];

function isJoiner(before: string, gap: string, languageId = ''): boolean {
  return sameLine.test(gap) || (lineBreak.test(gap) && isWrap(before, gap, languageId));
}

/** Whether two lines belong to one paragraph of prose, or one comment. */
function isWrap(before: string, gap: string, languageId: string): boolean {
  const line = linesOf(before).at(-1) ?? '';
  const here = mark.exec(line)?.[1];
  const there = mark.exec(linesOf(gap).at(-1) ?? '')?.[1];
  return prose.includes(languageId)
    ? isWrapOfProse(line, here, there)
    : isWrapOfComment(before, languageId, here, there);
}

function isWrapOfProse(line: string, here: string | undefined, there: string | undefined): boolean {
  return there === undefined ? isRunningText(line) : here === there && ['>', '%', '//'].includes(there);
}

function isWrapOfComment(
  before: string,
  languageId: string,
  here: string | undefined,
  there: string | undefined,
): boolean {
  const line = linesOf(before).at(-1) ?? '';
  switch (there) {
    case undefined:
      return isInBlockComment(before);
    case '>':
      return false;
    case "'":
      return basic.includes(languageId) && here === there;
    case '//':
      return here === there || /\s\/\/ /.test(line);
    case '*':
      return here === there || /^\s*\/\*/.test(line);
    default:
      return here === there;
  }
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function isRunningText(line: string): boolean {
  const start = line.trimStart();
  return !['|', '%', '//', '```', '~~~', '===', '---'].some(sign => start.startsWith(sign)) && !/^#{1,6}\s/.test(start);
}

function isInBlockComment(before: string): boolean {
  const lines = linesOf(before);
  const opening = lines.findLastIndex(line => /^[ \t]*(?:\/\*|<!--)/.test(line));
  return opening >= 0 && !lines.slice(opening).some(line => line.includes('*/') || line.includes('-->'));
}

/*
 * What is no text at all.
 */

function opaqueStretches(text: string): readonly Stretch[] {
  return [...addresses(text), ...mailAddresses(text), ...codes(text)];
}

function addresses(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const start = /[a-z][a-z\d+.-]*:\/\/|(?<![a-z\d_])www\./gi;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const end = match.index + linkLength(text.slice(match.index));
    found.push({ start: match.index, end });
    start.lastIndex = Math.max(end, start.lastIndex);
  }
  return found;
}

/** What VS Code, too, takes for the end of a link, beside white space. */
const endsLink =
  /[\u00a0\u202f\u205f\u3000\u2000-\u200b\u2028\u2029"'`<>|‘’“”…、。｡､，．：；〈〉《》「」『』【】〔〕（［｛｢｣｝］）｀～！？]/;

/** Up to a sign that ends a link, or a bracket that the link has not opened. */
function linkLength(text: string): number {
  let open = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const opener = '([{'.charAt(')]}'.indexOf(character));
    if (character <= ' ' || endsLink.test(character) || (opener !== '' && !open.endsWith(opener))) {
      return index;
    }
    open = opener === '' ? open + ('([{'.includes(character) ? character : '') : open.slice(0, -1);
  }
  return text.length;
}

function mailAddresses(text: string): readonly Stretch[] {
  return stretchesOf(text, /[\u0300-\u036f\w.+%\u00c0-\u024f-]+@[\w-]+(?:\.[\w-]+)+/g);
}

/** Hexadecimal from 16 digits on; base64 from 24 on, where kinds of characters change as often as in no name. */
function codes(text: string): readonly Stretch[] {
  const hexadecimal = stretchesOf(text, /[\da-zA-Z]{16,}/g).filter(({ start, end }) =>
    /^(?=.*\d)(?:0x)?[\da-f]+$/i.test(text.slice(start, end)),
  );
  const base64 = stretchesOf(text, /[\da-zA-Z+/=]{24,}/g).filter(({ start, end }) => {
    const run = text.slice(start, end);
    const pieces = run.match(/\d+|[a-z]+|[A-Z]+|[+/=]+/g) ?? [];
    return /\d/.test(run) && (pieces.length - 1) / run.length > 0.42;
  });
  return [...hexadecimal, ...base64];
}

function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
}
