import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkKnowledge } from './checkKnowledge.ts';
import { type FuzzedKnowledge, fuzzedKnowledge } from './randomKnowledge.ts';

/** Runs so many pairs of damaged folders, and prints the one that took longest: it belongs into the benchmark. */
export function fuzzKnowledge(numRuns: number, seed: number): void {
  console.log(`${numRuns} pairs of knowledge folders from seed ${seed}`);
  let slowest: { readonly ms: number; readonly knowledge?: FuzzedKnowledge } = { ms: 0 };
  let count = 0;
  fc.assert(
    fc.property(fuzzedKnowledge, knowledge => {
      const startedAt = performance.now();
      checkKnowledge(knowledge);
      const ms = performance.now() - startedAt;
      slowest = ms > slowest.ms ? { ms, knowledge } : slowest;
      count++;
      if (count % 1000 === 0) {
        console.error(`${count} pairs`);
      }
    }),
    { numRuns, seed },
  );
  assert.ok(count >= numRuns);
  const files = [slowest.knowledge?.outer, slowest.knowledge?.inner].flatMap(folder => folder?.files ?? []);
  console.log(`Nothing broke, nothing was hidden. The slowest pair took ${Math.round(slowest.ms)} ms:`);
  console.log(JSON.stringify(files.toSorted((one, other) => other.text.length - one.text.length)));
}
