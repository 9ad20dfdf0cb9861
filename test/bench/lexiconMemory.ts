import { setTimeout as delay } from 'node:timers/promises';
import { loadKnowledge } from '../../src/cli/loadKnowledge.ts';
import { compileLexicon, type Lexicon } from '../../src/core/matching/lexicon.ts';
import { createManyTerms } from './createManyTerms.ts';

// A Node of its own, with `--expose-gc`: prints what the lexica take of the heap, in bytes.
const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
const tenThousand = createManyTerms(data.terms, 10_000);
const kept: Lexicon[] = [];

async function heapAfter(work: () => Lexicon): Promise<number> {
  const before = await settledHeap();
  kept.push(work());
  return (await settledHeap()) - before;
}

async function settledHeap(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    await delay(10);
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

// Compiled once before, so that code and caches are there already.
compileLexicon(data.terms);
const builtInBytes = await heapAfter(() => compileLexicon(data.terms));
const tenThousandBytes = await heapAfter(() => compileLexicon(tenThousand));
process.stdout.write(JSON.stringify({ builtInBytes, tenThousandBytes, lexica: kept.length }));
