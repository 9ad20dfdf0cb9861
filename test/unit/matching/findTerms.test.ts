import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findTermAt, findTerms } from '../../../src/core/matching/findTerms.ts';
import { compileLexicon } from '../../../src/core/matching/lexicon.ts';
import { createTerm, lexiconOf } from '../support.ts';

const lexicon = lexiconOf(
  'weights',
  'weight decay',
  'API',
  'API key',
  'fine-tuning',
  'LoRA',
  'LLM',
  'RAG',
  'policy',
  'black box',
  'int8',
  '4 bit',
  'naïve',
  'large language model',
);

/** Texts with their matches between brackets. */
const cases: readonly (readonly [kind: string, texts: readonly string[]])[] = [
  ['plain words', ['the [weights] of', '[weights]', '([weights]),', '[weights].[weights]', 'a\t[weights]\r']],
  ['upper, lower and mixed case', ['[Weights] [WEIGHTS] [weiGHTS]', '[api] [Api]', '[LORA] [lora] [LoRA]', '[llm]']],
  ['words of identifiers', ['load[Weights]', 'model_[weights]', '_[weights]_', '[WEIGHTS]_PATH', 'OPENAI_[API_KEY]']],
  [
    'words where the case turns',
    ['[weights]Path', '[API]Client', 'my[API]Client', 'the[LLM]Chain', 'XLLM', '[LLMs]For'],
  ],
  ['words that meet digits', ['[weights]2', 'v2[weights]', '[INT8]', '[4bit]', '[4-bit] [4 bit]']],
  ['plurals', ['[policies] [policy]', '[APIs]', '[LLMs], [LLMs]', '[black boxes]', '[API keys]', '[apiKeys]']],
  ['no part of another word', ['lightweights', 'rapid', 'ragged', 'fragment', 'therapist', 'exploration', 'APIary']],
  [
    'several words, the longest first',
    ['[weight decay]', '[Weight-Decay]', '[weight_decay]', '[weightDecay]', '[weightdecay]'],
  ],
  ['several words and what is left of them', ['[weight] and decay', '[API] or key', '[api] / key']],
  [
    'words that blanks join, and no more',
    ['[black  box]', '[black\u00a0box]', '[black\tbox]', 'black     box', 'black\nbox'],
  ],
  [
    'words that signs part',
    ['black.box', 'black, box', 'black/box', 'model.[weights]', "[LLM]'s", '[weights]’', '#[LLM]'],
  ],
  ['three words', ['a [large language model]', '[largeLanguageModel]', '[LARGE_LANGUAGE_MODELS]', 'large language']],
  ['words with marks', ['[naïve]', '[nai\u0308ve]', '[naive]', '[NAÏVE]', 'naïvely']],
  ['words beside emoji', ['🎉[weights]🎉', '🎉 [API key] 🎉[weights]', '👩‍💻[LLM]']],
  ['nothing where there is nothing', ['', ' ', '__', 'none here', '\ud83d', 'key']],
];

/** Puts brackets around what was found, so that a wrong range shows. */
function mark(text: string, matches: readonly { readonly start: number; readonly end: number }[]): string {
  return matches.reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );
}

describe('findTerms finds', () => {
  for (const [kind, texts] of cases) {
    it(kind, () => {
      const found = texts.map(text => {
        const plain = text.replace(/[[\]]/g, '');
        return mark(plain, findTerms(plain, lexicon).matches);
      });
      assert.deepEqual(found, texts);
    });
  }

  it('the terms that a place belongs to, each once, with offsets in UTF-16 units', () => {
    const shared = compileLexicon([
      createTerm({ id: 'one', label: 'adapter', forms: ['adapter', 'adapters', 'Adapter'] }),
      createTerm({ id: 'two', label: 'adapters' }),
    ]);
    assert.deepEqual(findTerms('🎉🎉 adapters', shared), { matches: [{ start: 5, end: 13, termIds: ['one', 'two'] }] });
  });

  it('no part of an acronym in the plural', () => {
    const text = 'GPUs, [GP]Setup, GPUsIn [GP]';
    assert.equal(
      mark(text.replace(/[[\]]/g, ''), findTerms(text.replace(/[[\]]/g, ''), lexiconOf('GP')).matches),
      text,
    );
  });

  it('only the spellings given, where case counts', () => {
    const exact = compileLexicon([createTerm({ id: 'rag', forms: ['RAG', 'Rag'], caseSensitive: true })]);
    assert.equal(mark('rag RAG Rag rAG', findTerms('rag RAG Rag rAG', exact).matches), 'rag [RAG] [Rag] rAG');
  });

  it('a term bound to languages in these alone, and where the language is not known', () => {
    const bound = compileLexicon([createTerm({ id: 'seed', languages: ['python'] })]);
    const counts = ['python', 'css', undefined].map(
      languageId => findTerms('seed', bound, { languageId }).matches.length,
    );
    assert.deepEqual(counts, [1, 0, 1]);
  });
});

describe('findTerms looks', () => {
  const idsIn = (text: string, options: Parameters<typeof findTerms>[2]) =>
    findTerms(text, lexicon, options).matches.flatMap(match => match.termIds);

  it('past a term that is left out to the shorter one that it hid', () => {
    const accepts = (id: string) => id !== 'API key';
    assert.deepEqual(idsIn('API key, weights', { accepts }), ['API', 'weights']);
  });

  it('between two offsets only, at whole words', () => {
    const text = 'weights API weights';
    const places = [
      { from: 1 },
      { to: 18 },
      { from: 8, to: 11 },
      { from: 9, to: 12 },
      { from: -5, to: 99 },
      { from: 99 },
      { from: 12, to: 8 },
    ].map(options => idsIn(text, options));
    const [weights, api] = ['weights', 'API'];
    assert.deepEqual(places, [[api, weights], [weights, api], [api], [], [weights, api, weights], [], []]);
  });

  it('no further than it needs for as many matches as are wanted', () => {
    const results = [0, 1, 2].map(most => findTerms('weights API', lexicon, { most }));
    assert.deepEqual(
      results.map(({ matches, stoppedAt }) => [matches.length, stoppedAt]),
      [
        [0, 0],
        [1, 8],
        [2, undefined],
      ],
    );
  });

  it('no further once it is cancelled', () => {
    const text = 'weights '.repeat(2000);
    let looks = 0;
    const isCancelled = () => {
      looks++;
      return looks === 2;
    };
    const { matches, stoppedAt = 0 } = findTerms(text, lexicon, { isCancelled });
    assert.deepEqual([matches.length, looks], [Math.ceil(stoppedAt / 8), 2]);
    assert.ok(stoppedAt >= 8192 && stoppedAt < 8200, `stopped at ${stoppedAt}`);
    assert.deepEqual(Object.keys(findTerms(text, lexicon, { isCancelled: () => false })), ['matches']);
  });
});

describe('findTermAt', () => {
  const text = 'the API key, weights';

  it('finds what covers the offset, or ends there', () => {
    const found = [0, 3, 4, 7, 8, 11, 12, 13, 20, 21].map(offset => findTermAt(text, offset, lexicon)?.termIds[0]);
    const [key, weights] = ['API key', 'weights'];
    const none = undefined;
    assert.deepEqual(found, [none, none, key, key, key, key, none, weights, weights, none]);
  });

  it('finds the same in the middle of a long line', () => {
    const long = `${'x '.repeat(5000)}${text}${' y'.repeat(5000)}`;
    assert.deepEqual(findTermAt(long, 10_005, lexicon), { start: 10_004, end: 10_011, termIds: ['API key'] });
  });

  it('prefers what begins at the offset to what ends there', () => {
    assert.deepEqual(findTermAt('weightsAPI', 7, lexicon)?.termIds, ['API']);
  });
});
