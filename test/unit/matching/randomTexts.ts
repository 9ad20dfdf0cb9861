import fc from 'fast-check';
import type { Term } from '../../../src/core/knowledge/knowledgeData.ts';
import { findTermAt, findTerms } from '../../../src/core/matching/findTerms.ts';
import { compileLexicon } from '../../../src/core/matching/lexicon.ts';
import { createTerm } from '../support.ts';
import { findByRules } from './referenceMatcher.ts';

/** A text to be searched, and the language it is in. */
export interface RandomText {
  readonly text: string;
  readonly languageId?: string | undefined;
}

/** Terms that overlap, collide, and stand in several scripts. */
const forms = [
  ...['weights', 'weight decay', 'model weights', 'weights file format', 'large language model', 'language model'],
  ...['API', 'API key', 'LLM', 'RAG', 'GPUs', 'LoRA', 'fine-tuning', 'black box', 'state_dict', 'trust_remote_code'],
  ...['bf16', '4 bit', 'f', 'naïve', 'père', 'Größe', 'groesse', 'Ölfeld Größe', 'Fußnote', 'Koeln', 'policy'],
  ...[
    'модель',
    'ΛΟΓΟΣ',
    'نموذج',
    'נוֹסַח',
    'मॉडल',
    'โมเดล',
    '模型',
    '语言模型',
    '大语言模型',
    'AI模型',
    '데이터',
    'データ',
    'ガ',
  ],
];

export const terms: readonly Term[] = [
  ...forms.map(form => createTerm({ id: form })),
  createTerm({ id: 'the same as weights', forms: ['Weights'], label: 'weight' }),
  createTerm({ id: 'case counts', label: 'Rag', forms: ['Rag', 'SEED'], caseSensitive: true }),
  createTerm({ id: 'bound', label: 'policy', languages: ['python', 'markdown'] }),
];

const lexicon = compileLexicon(terms);

const languages = [undefined, 'markdown', 'plaintext', 'latex', 'typescript', 'python', 'sql', 'vb'];

const casings: readonly ((word: string) => string)[] = [
  word => word,
  word => word.toLowerCase(),
  word => word.toUpperCase(),
  word => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  word => `${word.toUpperCase()}s`,
  word => `${word}s`,
  word => word.normalize('NFD'),
  word => [...word].join('\u00ad'),
  word => word.replace(/.$/su, ''),
];

const joiners = [
  ...[
    '',
    '',
    '',
    ' ',
    ' ',
    ' ',
    '-',
    '_',
    '__',
    '  ',
    '    ',
    '     ',
    '\t',
    '\u00a0',
    '\u202f',
    '\u3000',
    '\u2010',
    '\u2011',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '-\n',
    '\n\n',
    '\n  ',
    '\n// ',
    '\n# ',
    '\n * ',
    ' */\n',
    '\n> ',
    '\n-- ',
    '\n% ',
    "\n' ",
    '\n/* ',
  ],
  ...['/', '\\', '=', '.', ',', ';', ':', '(', ')', '[', ']', '{', '}', '<', '>', '|', '&', '+', '*', '"', "'", '`'],
  ...["'s ", '’s ', "s' ", '\u00ad', '\u200d', '\u200b', '\u2060', '\ufe0f', '\u0301', '\u200f', '–', '、', '。'],
];

const junk = [
  ...['the', 'of', 'load', 'HTTP', 'Client', 'my', 'X', 's', '2', '16', 'key', 'lightweights', 'rapid', 'capitalise'],
  ...[
    '🎉',
    '👩‍💻',
    '⚠️',
    '1️⃣',
    'é',
    'e\u0301',
    '\u0301',
    'ß',
    'ʻ',
    'ª',
    '²',
    'ﬁ',
    'Ａ',
    '𝐀',
    '𠮷',
    'が',
    'か\u3099',
    'ー',
    '々',
  ],
  ...[
    '的',
    '는',
    'を',
    'ال',
    'ה',
    'क्',
    'İ',
    'ı',
    'Σ',
    'ǅ',
    '\ud83d',
    '\udc00',
    '\0',
    '\ufeff',
    '\u2028',
    '// ',
    '# ',
    '/* ',
  ],
  ...[
    'https://',
    'www.',
    'x.org/',
    '@',
    'me@',
    '@x.org',
    'deadbeef01234567',
    '0xfeed0123',
    'aB3dE5fG7',
    'eyJhbGciOiJIUzI1',
    '==',
  ],
];

/** Short enough that nothing in it is beyond the reach of a look to either side. */
const longestText = 200;

const word = fc
  .tuple(fc.constantFrom(...forms.flatMap(form => [form, ...form.split(/[ _-]/)])), fc.constantFrom(...casings))
  .map(([form, changeCase]) => changeCase(form));
const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: fc.constantFrom(...junk) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const pieces = fc.array(fc.tuple(piece, fc.constantFrom(...joiners)), { maxLength: 16 });

export const randomText: fc.Arbitrary<RandomText> = fc.record({
  text: pieces.map(list => list.flat().join('').slice(0, longestText)),
  languageId: fc.constantFrom(...languages),
});

/** What our matcher and the rules say of a text; the two have to be equal. */
export function compare({ text, languageId }: RandomText) {
  return {
    ours: findTerms(text, lexicon, { languageId }).matches,
    byRules: findByRules(text, terms, languageId),
  };
}

/** What our matcher and the rules say of every place that a cursor may have in a text. */
export function compareAtCursors({ text, languageId }: RandomText) {
  const matches = findByRules(text, terms, languageId);
  const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
  return {
    ours: offsets.map(offset => findTermAt(text, offset, lexicon, { languageId })),
    byRules: offsets.map(
      offset =>
        matches.find(({ start, end }) => start <= offset && offset < end) ?? matches.find(({ end }) => end === offset),
    ),
  };
}
