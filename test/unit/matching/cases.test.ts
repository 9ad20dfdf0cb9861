import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findTermAt, findTerms, type TermMatch } from '../../../src/core/matching/findTerms.ts';
import { compileLexicon } from '../../../src/core/matching/lexicon.ts';
import { createTerm } from '../support.ts';
import type { Case, CaseGroup } from './cases/caseTable.ts';
import { identifiers } from './cases/identifiers.ts';
import { inflection } from './cases/inflection.ts';
import { opaque } from './cases/opaque.ts';
import { ranges } from './cases/ranges.ts';
import { scripts } from './cases/scripts.ts';
import { severalWords } from './cases/severalWords.ts';

const forms = [
  ...['weights', 'weight decay', 'model weights', 'weights file format', 'language model', 'large language model'],
  ...[
    'API',
    'API key',
    'LLM',
    'RAG',
    'GPUs',
    'LoRA',
    'black box',
    'state_dict',
    'bf16',
    '4 bit',
    'f',
    'policy',
    'loss',
  ],
  ...['personas', 'matrix', 'bias', 'corpus', 'analyses', 'indices', 'criteria', 'phenomenon', 'lens', 'data'],
  ...[
    '700 million monthly active users',
    'naïve',
    'père',
    'Größe',
    'Fußnote',
    'Koeln',
    'Ölfeld Höhe',
    'модель',
    'ΛΟΓΟΣ',
  ],
  ...[
    'نموذج',
    'נוסח',
    'मॉडल',
    '模型',
    '语言模型',
    '大语言模型',
    '权重',
    'AI模型',
    'データ',
    'モデル',
    '重み',
    '모델',
    '데이터',
  ],
];

const lexicon = compileLexicon([
  ...forms.map(form => createTerm({ id: form })),
  createTerm({ id: 'fine-tuning', forms: ['fine-tune', 'fine-tuned'] }),
  createTerm({ id: 'LLM judge', forms: ['judge model', 'grader model'] }),
  createTerm({ id: 'adapter' }),
  createTerm({ id: 'another adapter', label: 'adapters' }),
  createTerm({ id: 'seed in capitals', label: 'SEED', caseSensitive: true }),
]);

const groups: readonly CaseGroup[] = [identifiers, severalWords, inflection, scripts, opaque, ranges].flat();

describe('findTerms and findTermAt, in the table of cases', () => {
  for (const { rule, languageId, cases } of groups) {
    it(rule, () => {
      for (const [marked, ...termIds] of cases) {
        check(parse(marked, termIds), marked, languageId);
      }
    });
  }

  it('are tried on at least 300 cases', () => {
    const texts = new Set(groups.flatMap(({ languageId, cases }) => cases.map(([text]) => `${languageId} ${text}`)));
    assert.ok(texts.size >= 300, `${texts.size} cases`);
  });
});

interface Parsed {
  readonly text: string;
  readonly matches: readonly TermMatch[];
  readonly cursors: readonly number[];
}

/** Takes the marks out of a text and turns them into offsets. */
function parse(marked: string, termIds: readonly Case[1][]): Parsed {
  const places: Record<string, number[]> = { '⟦': [], '⟧': [], '‸': [] };
  let text = '';
  for (const unit of marked.split('')) {
    const offsets = places[unit];
    offsets?.push(text.length);
    text += offsets ? '' : unit;
  }
  const { '⟦': starts = [], '⟧': ends = [], '‸': cursors = [] } = places;
  const matches = starts.map((start, index) => ({
    start,
    end: ends[index] ?? 0,
    termIds: [termIds[index] ?? []].flat(),
  }));
  assert.equal(matches.length, termIds.length, `as many matches as ids: ${marked}`);
  return {
    text,
    matches,
    cursors: cursors.length > 0 ? cursors : Array.from({ length: text.length + 1 }, (_, at) => at),
  };
}

function check({ text, matches, cursors }: Parsed, marked: string, languageId: string | undefined): void {
  assert.deepEqual(findTerms(text, lexicon, { languageId }).matches, matches, marked);
  for (const cursor of cursors) {
    const expected =
      matches.find(({ start, end }) => start <= cursor && cursor < end) ?? matches.find(({ end }) => end === cursor);
    assert.deepEqual(findTermAt(text, cursor, lexicon, { languageId }), expected, `${marked}, cursor at ${cursor}`);
  }
}
