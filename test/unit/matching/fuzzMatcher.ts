import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare, randomText } from './randomTexts.ts';

/** Runs so many random texts, over which our matcher and the reference may not differ. */
export function fuzzMatcher(numRuns: number, seed: number): void {
  console.log(`${numRuns} texts from seed ${seed}`);
  fc.assert(
    fc.property(randomText, text => {
      const { ours, byRules } = compare(text);
      assert.deepEqual(ours, byRules);
    }),
    { numRuns, seed },
  );
  console.log('The matcher and the reference never differ.');
}
