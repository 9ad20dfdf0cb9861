import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findTermAt, findTerms } from '../../../src/core/matching/findTerms.ts';
import { lexiconOf } from '../support.ts';
import { compare, compareAtCursors, type RandomText, randomText } from './randomTexts.ts';
import { regressions } from './regressions.ts';

const seed = Date.now() & 0x7fffffff;

describe('The matcher and the reference agree', () => {
  it('on 2,000 random texts', () => {
    console.error(`2,000 texts for the matcher, from seed ${seed}`);
    fc.assert(fc.property(randomText, agree), { numRuns: 2000, seed });
  });

  it('on every cursor of 100 random texts', () => {
    fc.assert(fc.property(randomText, agreeAtCursors), { numRuns: 100, seed });
  });

  it('on every text that ever failed', () => {
    for (const text of regressions) {
      agree(text);
      agreeAtCursors(text);
    }
  });
});

function agree(text: RandomText): void {
  const { ours, byRules } = compare(text);
  assert.deepEqual(ours, byRules);
}

function agreeAtCursors(text: RandomText): void {
  const { ours, byRules } = compareAtCursors(text);
  assert.deepEqual(ours, byRules);
}

describe('Hostile texts', () => {
  const lexicon = lexiconOf('weights', 'black box', 'API', '模型', 'f');
  const megabytes = 5_000_000;
  const units = [
    'a',
    'weights ',
    'weights,',
    'aB',
    '\u0301',
    'e\u0301',
    '模型',
    '\ud83d',
    '\udc00',
    '\0',
    ' ',
    'API',
    'f1',
    '@',
    '\r',
  ];

  for (const unit of units) {
    it(`of 5 MB on one line, of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(Math.ceil(megabytes / unit.length));
      const { matches } = findTerms(text, lexicon, { languageId: 'markdown', most: 200_000 });
      assert.ok(matches.every(({ start, end }) => start < end && end <= text.length));
      for (const offset of [0, 1, megabytes / 2, text.length]) {
        findTermAt(text, offset, lexicon, { languageId: 'markdown' });
      }
    });
  }

  it('with any units in any order and offsets beyond them', () => {
    const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map(codes => String.fromCharCode(...codes));
    fc.assert(
      fc.property(anyText, fc.integer({ min: -5, max: 300 }), (text, offset) => {
        findTerms(text, lexicon);
        findTermAt(text, offset, lexicon);
      }),
      { seed },
    );
  });

  it('with mixed line ends', () => {
    const text = 'black\r\nbox\rblack\nbox\n\rblack\r\r\nbox weights';
    const found = findTerms(text, lexicon, { languageId: 'markdown' }).matches.map(match => match.start);
    assert.deepEqual(found, [0, 11, 34]);
  });
});
