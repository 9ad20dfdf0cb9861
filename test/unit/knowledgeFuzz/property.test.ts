import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkKnowledge } from './checkKnowledge.ts';
import { fuzzedKnowledge } from './randomKnowledge.ts';
import { regressions } from './regressions.ts';

/** The same in every run, so that a failure comes from the change at hand; `npm run fuzz` takes a new one each time. */
const seed = 20261126;

describe('Damaged knowledge breaks nothing and hides nothing', () => {
  it('in 2,000 pairs of folders', () => {
    console.error(`2,000 pairs of knowledge folders, from seed ${seed}`);
    fc.assert(fc.property(fuzzedKnowledge, checkKnowledge), { numRuns: 2000, seed });
  });

  for (const { why, file, untouched = [] } of regressions) {
    it(`where ${why}`, () => {
      const folder = { files: [file], untouched };
      checkKnowledge({ outer: folder, inner: folder });
    });
  }
});
