import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contextReach, readModelContext } from '../../../src/core/context/readModelContext.ts';
import { createKnowledge, createTerm } from '../support.ts';

const knowledge = createKnowledge({
  terms: [
    createTerm({ id: 'logprobs' }),
    createTerm({ id: 'lora', label: 'LoRA' }),
    createTerm({ id: 'api', ambiguous: true }),
  ],
});

function read(text: string, project?: { readonly name: string; readonly file: string }) {
  return readModelContext(text, { languageId: 'python', knowledge, project });
}

describe('readModelContext', () => {
  it('is in context where a package for models is imported, and says which', () => {
    const { inContext, because } = read('import os\nimport vllm\n');
    assert.equal(inContext, true);
    assert.deepEqual(because[0], { kind: 'import', name: 'vllm', line: 2 });
  });

  it('is not in context by one name or one term alone', () => {
    assert.equal(read('# as ChatGPT says').inContext, false);
    assert.equal(read('logprobs').inContext, false);
  });

  it('counts each unambiguous term once, and ambiguous ones not at all', () => {
    assert.equal(read('logprobs, logprobs').weight, read('logprobs').weight);
    assert.ok(read('logprobs\nLoRA').weight > read('logprobs').weight);
    assert.deepEqual(read('API').because, [{ kind: 'nothing' }]);
  });

  it('takes the packages of the project for a hint only', () => {
    const { inContext, because } = read('x = 1', { name: 'openai', file: 'package.json' });
    assert.equal(inContext, false);
    assert.deepEqual(because, [{ kind: 'project', name: 'openai', file: 'package.json' }]);
  });

  it('reads the beginning of a long text', () => {
    assert.equal(read(`${' '.repeat(contextReach)}\nimport vllm`).inContext, false);
  });

  it('counts lines by any line end', () => {
    assert.deepEqual(read('a\r\nb\rc\nimport vllm').because[0], { kind: 'import', name: 'vllm', line: 4 });
  });
});
