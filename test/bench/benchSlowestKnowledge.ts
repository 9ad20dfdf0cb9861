import { readFileSync } from 'node:fs';
import { readKnowledgeFile } from '../../src/core/knowledge/readKnowledgeFile.ts';
import { englishMessages as messages } from '../../src/core/messages.ts';
import { median, rounded } from './statistics.ts';

const file = new URL('../fixtures/hostile/slowestKnowledge.json', import.meta.url);

/** Reading the damaged file that took longest when 50,000 pairs of folders were fuzzed, and one of its kind at the limit. */
export function benchSlowestKnowledge(): object {
  const slowest = JSON.parse(readFileSync(file, 'utf8')) as { readonly path: string; readonly text: string };
  const broken = `- id: a\n  label: ${'[^a]'.repeat(16_000)}\n`;
  return { fuzzed: measure(slowest.path, slowest.text), brackets: measure('glossary/a.yaml', broken) };
}

function measure(path: string, text: string): object {
  const options = { scope: 'file:///w', messages, size: text.length, isWronglyEncoded: false };
  const steps: number[] = [];
  const times = Array.from({ length: 5 }, () => {
    const startedAt = performance.now();
    const work = readKnowledgeFile({ path, text }, options);
    for (let isDone = false, before = startedAt; !isDone; ) {
      isDone = work.next().done === true;
      steps.push(performance.now() - before);
      before = performance.now();
    }
    return performance.now() - startedAt;
  });
  return { characters: text.length, medianMs: rounded(median(times)), longestStepMs: rounded(Math.max(...steps)) };
}
