import assert from 'node:assert/strict';
import { fuzzKnowledge } from './knowledgeFuzz/fuzzKnowledge.ts';
import { fuzzMatcher } from './matching/fuzzMatcher.ts';

/*
 * `npm run fuzz -- [matcher|knowledge] [number] [seed]`: so many random inputs, 20,000 without a number, for the matcher
 * without a name. What fails belongs into the regressions.ts of its kind.
 */

const fuzzers = { matcher: fuzzMatcher, knowledge: fuzzKnowledge };

const [first = '', ...others] = process.argv.slice(2);
const isNamed = Object.hasOwn(fuzzers, first);
const fuzz = isNamed ? fuzzers[first as keyof typeof fuzzers] : fuzzMatcher;
const [number = '20000', seedGiven] = isNamed ? others : process.argv.slice(2);
const numRuns = Number(number);
const seed = seedGiven === undefined ? Date.now() & 0x7fffffff : Number(seedGiven);
const isUsage = Number.isSafeInteger(numRuns) && numRuns > 0 && Number.isSafeInteger(seed);
assert.ok(isUsage, 'usage: fuzz.ts [matcher|knowledge] [number] [seed]');
fuzz(numRuns, seed);
