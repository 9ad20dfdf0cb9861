import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeReason } from '../../../src/core/context/describeReason.ts';
import { judgeTerm } from '../../../src/core/context/judgeTerm.ts';
import { readModelContext } from '../../../src/core/context/readModelContext.ts';
import { createKnowledge, createTerm, messages } from '../support.ts';

const weights = createTerm({
  id: 'weights',
  forms: ['weights', 'weight', 'model weights'],
  ambiguous: true,
  signs: { models: ['shard', 'safetensors'], elsewhere: ['font', 'class', 'traffic share'] },
});
const logprobs = createTerm({ id: 'logprobs' });
const knowledge = createKnowledge({ terms: [weights, logprobs] });

/** Judges the term over the brackets in a text: the form of its card, and the reasons in words. */
function judge(marked: string, languageId = 'python', term = weights) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const context = readModelContext(text, { languageId, knowledge });
  const { form, because } = judgeTerm(term, { text, start, end }, context);
  return [form, ...because.map(reason => describeReason(reason, messages))];
}

describe('judgeTerm', () => {
  it('takes a word that is unambiguous as it is, without a reason', () => {
    assert.deepEqual(judge('x = [logprobs]', 'css', logprobs), ['full']);
  });

  it('goes by what the file imports', () => {
    assert.deepEqual(judge('import vllm\n\n\n[weights] = load()'), [
      'full',
      'imports vllm (line 1)',
      'names vllm (line 1)',
    ]);
  });

  it('goes by names, addresses and unambiguous terms', () => {
    assert.equal(judge('# for gpt-4o and Claude\n[weights] = 3')[0], 'full');
    assert.equal(judge('post("https://api.openai.com/v1")\n[weights] = 3')[0], 'full');
    assert.deepEqual(judge('a = logprobs\nllm = 1\n\n[weights] = 3'), [
      'full',
      'has near by: llm, logprob',
      'names llm (line 2)',
    ]);
  });

  it('goes by the words around in a file that says nothing else', () => {
    assert.deepEqual(judge('read_shard(path, [weights])'), ['full', 'has near by: shard']);
  });

  it('is compact where nothing speaks of models', () => {
    assert.deepEqual(judge('[weights] = [1, 2]'), ['compact', 'has nothing that speaks of models']);
  });

  it('is compact where the words around tell of another sense, in a file about models too', () => {
    assert.deepEqual(judge('font_[weight] = 700'), ['compact', 'has near by, of another sense: font']);
    assert.equal(judge('import vllm\n\nclass_[weights] = [1, 2]')[0], 'compact');
    assert.equal(judge('import vllm\n\n# traffic share of a host\n[weight] = 2')[0], 'compact');
  });

  it('is compact in a style sheet', () => {
    assert.deepEqual(judge('h1 { [weight]: 700 }', 'css'), ['compact', 'is a style sheet (css)']);
  });

  it('takes its own words for no sign', () => {
    assert.equal(judge('weights(model weights, [weights], weight)')[0], 'compact');
  });

  it('bears places at the ends of any text', () => {
    assert.equal(judge('[weights]')[0], 'compact');
    assert.equal(judge(`\ud800[weights]${'\0'.repeat(5000)}`)[0], 'compact');
  });
});
