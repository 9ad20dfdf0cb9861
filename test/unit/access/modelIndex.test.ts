import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tierOfSpelling } from '../../../src/core/access/resolveAccess.ts';
import { compileStarPattern, matchesStarPattern } from '../../../src/core/access/starPattern.ts';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import { compileBuiltIn } from '../../../src/tools/builtInKnowledge.ts';
import { index } from './catalogue.ts';

const matches = (text: string, pattern: string) => matchesStarPattern(text, compileStarPattern(pattern));

describe('patterns with stars', () => {
  it('match as a whole', () => {
    assert.ok(matches('gpt-4o', 'gpt-4o'));
    assert.ok(!matches('gpt-4o-mini', 'gpt-4o'));
    assert.ok(matches('a-x-b-y-c', 'a*b*c'));
    assert.ok(!matches('aba', 'ab*ba'));
    assert.ok(matches('anything', '*'));
  });

  it('take no longer for many stars', () => {
    assert.ok(!matches('a'.repeat(2000), `${'*a'.repeat(30)}b`));
  });
});

describe('the id of a model', () => {
  it('is matched exactly first, then by its family', () => {
    assert.equal(index.models.find('gpt-4o')?.family?.id, 'gpt-4o');
    assert.equal(index.models.find('gpt-4o-mini')?.family?.id, 'gpt-4o-mini');
    assert.equal(index.models.find('GPT-4o-2024-11-20')?.family?.id, 'gpt-4o');
    assert.equal(index.models.find('gpt-4o-nothing'), undefined);
  });

  it('implies a tier by its spelling', () => {
    const tier = (id: string) => {
      const name = index.models.find(id);
      return name && tierOfSpelling(name);
    };
    assert.deepEqual(
      [
        'gpt-4o',
        'text-embed-3-large',
        'meta-llama/Llama-3.1-8B',
        'llama3.1:8b',
        'llama3.1:70b-cloud',
        'acme:llama-3.1-8b',
      ].map(tier),
      ['black', 'grey', 'white', 'white', 'black', 'black'],
    );
  });

  it('is known by the constant of an SDK', () => {
    assert.equal(index.models.idOfConstant('GPT_4O_2024_08_06'), 'gpt-4o-2024-08-06');
    assert.equal(index.models.idOfConstant('GPT4o'), 'gpt-4o');
    assert.equal(index.models.idOfConstant('GOLF_4'), undefined);
  });
});

describe('the built-in catalogue', async () => {
  const { data } = await compileBuiltIn();
  const { access, families } = new KnowledgeBase(data);

  it('leads every example and every listed id to its own family', () => {
    const wrong = families.flatMap(family =>
      [...family.examples, ...(family.retirements ?? []).map(({ id }) => id)]
        .filter(id => access.models.find(id)?.family?.id !== family.id)
        .map(id => `${id}: ${access.models.find(id)?.family?.id ?? 'none'}, not ${family.id}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('has what the issue asks for', () => {
    assert.ok(families.length >= 150);
    assert.ok(data.surfaces.length >= 80);
    assert.ok(data.techniques.length >= 30);
    const endpoints = new Set(families.flatMap(({ retirements = [] }) => retirements.map(({ endpoint }) => endpoint)));
    for (const endpoint of [
      'openai-api',
      'anthropic-api',
      'gemini-api',
      'mistral-api',
      'cohere-api',
      'xai-api',
      'bedrock',
    ]) {
      assert.ok(endpoints.has(endpoint), endpoint);
    }
  });
});
