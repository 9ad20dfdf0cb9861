import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitWords } from '../../../src/core/context/splitWords.ts';

describe('splitWords', () => {
  const cases: readonly (readonly [text: string, words: string])[] = [
    ['fontWeights', 'font weight'],
    ['class_weights = HTTPServer()', 'class weight http server'],
    ['text-embedding-3-small', 'text embedding 3 small'],
    ['LLMs and GPUs', 'llm and gpu'],
    ['the bus, glass, is', 'the bus glass is'],
    ['Maße größer', 'maße größer'],
    ['模型权重 v2', '模型权重 v 2'],
    ['\0 ... \ud800', ''],
  ];
  for (const [text, words] of cases) {
    it(`splits ${JSON.stringify(text)}`, () => assert.equal(splitWords(text).join(' '), words));
  }
});
