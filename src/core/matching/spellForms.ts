import { pluralize, singularize } from 'inflection';
import { eng as stopWords } from 'stopword';
import { characterAt, extendsWord, foldGermanWord, foldWord, isInWord, isUnspaced } from './words.ts';

/** In a form of more words only the last so many inflect: each doubles the number of spellings. */
const mostInflected = 6;

/**
 * All that the forms of a term look like in text: their words folded (lower-case, without diacritics), each as it
 * stands, in the singular and in the plural, joined by a space. Done when knowledge is compiled, so that no plural is
 * made at run time. A form without letters and digits has none, and nor has one that consists of words which stand
 * everywhere ("of the").
 */
export function spellForms(forms: readonly string[]): readonly string[] {
  const spellings = forms.map(wordsOfForm).filter(isTelling).flatMap(inflect);
  return [...new Set(spellings.map(words => words.join(' ')))];
}

const everywhere: ReadonlySet<string> = new Set(stopWords);

function isTelling(words: readonly string[]): boolean {
  return words.some(word => !everywhere.has(foldWord(word)));
}

/**
 * A form falls into words where it has white space or punctuation, and where a script that is written without spaces
 * meets another (`AI模型` is often written `AI 模型`); its case says nothing (`LoRA` is one word).
 */
function wordsOfForm(form: string): readonly string[] {
  const words: string[] = [];
  let offset = 0;
  while (offset < form.length) {
    const end = isInWord(form, offset) ? findEndInForm(form, offset) : offset + characterAt(form, offset).length;
    if (isInWord(form, offset)) {
      words.push(form.slice(offset, end));
    }
    offset = end;
  }
  return words;
}

function findEndInForm(form: string, start: number): number {
  const ofRun = isUnspaced(form, start);
  let end = start + characterAt(form, start).length;
  while (extendsWord(form, end) && (!isInWord(form, end) || isUnspaced(form, end) === ofRun)) {
    end += characterAt(form, end).length;
  }
  return end;
}

/** Each word as it stands and in its other number: all combinations. */
function inflect(words: readonly string[]): readonly (readonly string[])[] {
  return words.reduce<readonly (readonly string[])[]>(
    (spellings, word, index) => {
      const spelt = variants(word, index >= words.length - mostInflected);
      return spellings.flatMap(spelling => spelt.map(variant => [...spelling, variant]));
    },
    [[]],
  );
}

function variants(word: string, isInflected: boolean): readonly string[] {
  const folded = foldWord(word);
  const german = foldGermanWord(word);
  const spellings = german === undefined ? [folded] : [folded, german];
  if (isInflected && /^[a-z]{2,}$/.test(folded)) {
    spellings.push(...(isAcronymInPlural(word) ? [folded.slice(0, -1)] : numbersOf(folded)));
  }
  return [...new Set(spellings)];
}

function isAcronymInPlural(word: string): boolean {
  return /^[A-Z]{2,}s$/.test(word);
}

/** Words whose plural the library does not know, or gets wrong in one direction; also all that only look like plurals. */
const irregular: readonly (readonly [singular: string, ...plurals: string[]])[] = [
  ['access', 'accesses'],
  ['ai', 'ais'],
  ['alias', 'aliases'],
  ['analysis', 'analyses'],
  ['atlas', 'atlases'],
  ['axis', 'axes'],
  ['basis', 'bases'],
  ['bias', 'biases'],
  ['bus', 'buses'],
  ['cache', 'caches'],
  ['canvas', 'canvases'],
  ['chaos'],
  ['cookie', 'cookies'],
  ['corpus', 'corpora', 'corpuses'],
  ['crisis', 'crises'],
  ['data'],
  ['formula', 'formulas', 'formulae'],
  ['gas', 'gases'],
  ['genus', 'genera'],
  ['hypothesis', 'hypotheses'],
  ['index', 'indexes', 'indices'],
  ['leaf', 'leaves'],
  ['lens', 'lenses'],
  ['loss', 'losses'],
  ['menu', 'menus'],
  ['movie', 'movies'],
  ['nucleus', 'nuclei'],
  ['phenomenon', 'phenomena'],
  ['process', 'processes'],
  ['schema', 'schemas', 'schemata'],
  ['stimulus', 'stimuli'],
  ['synthesis', 'syntheses'],
  ['thesis', 'theses'],
];

const exceptions: ReadonlyMap<string, readonly string[]> = new Map(
  irregular.flatMap(numbers => numbers.map(number => [number, numbers] as const)),
);

function numbersOf(word: string): readonly string[] {
  const exception = exceptions.get(word);
  if (exception) {
    return exception;
  }
  // Two letters are mostly abbreviations, whose only other form is an s.
  if (word.length === 2) {
    return [`${word}s`];
  }
  return isPlural(word) ? [singularize(word)] : [pluralize(word)];
}

function isPlural(word: string): boolean {
  return word.endsWith('s') ? !/(?:ss|us|is)$/.test(word) : pluralize(word) === word;
}
