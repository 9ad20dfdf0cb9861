import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare, randomText } from './randomTexts.ts';

/*
 * `npm run fuzz -- [number] [seed]`: so many random texts, 20,000 without a number, over which our matcher and the
 * reference may not differ. What fails belongs into regressions.ts.
 */

const [number = '20000', seedGiven] = process.argv.slice(2);
const numRuns = Number(number);
const seed = seedGiven === undefined ? Date.now() & 0x7fffffff : Number(seedGiven);
assert.ok(Number.isSafeInteger(numRuns) && numRuns > 0 && Number.isSafeInteger(seed), 'usage: fuzz.ts [number] [seed]');

console.log(`${numRuns} texts from seed ${seed}`);
fc.assert(
  fc.property(randomText, text => {
    const { ours, byRules } = compare(text);
    assert.deepEqual(ours, byRules);
  }),
  { numRuns, seed },
);
console.log('The matcher and the reference never differ.');
