import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadKnowledge } from '../../../src/cli/loadKnowledge.ts';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import { type ComparisonAnswer, compareModels } from '../../../src/core/tools/compareModels.ts';
import { describeFileAccess } from '../../../src/core/tools/fileAccess.ts';
import { getNote, type NoteAnswer } from '../../../src/core/tools/getNote.ts';
import { lookUpModel, type ModelAnswer } from '../../../src/core/tools/lookUpModel.ts';
import { lookUpTerm, type TermAnswer } from '../../../src/core/tools/lookUpTerm.ts';
import { isToolProblem, type ToolContext } from '../../../src/core/tools/toolContext.ts';
import { createFamily, createRetirement } from '../report/reportParts.ts';
import { createKnowledge, messages, today } from '../support.ts';

const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
const asked: string[] = [];
const context: ToolContext = {
  knowledge: new KnowledgeBase(data),
  messages,
  today,
  suggest: (name, kind) => {
    asked.push(`${kind} ${name}`);
    return [{ id: 'near', label: 'Near' }];
  },
};
type Tool = (input: unknown, context: ToolContext) => object;

function answerOf<T extends object>(answer: T | { readonly problem: string; readonly next: string }): T {
  assert.ok(!isToolProblem(answer), JSON.stringify(answer));
  return answer as T;
}

/** Answers go into the context of a model: none may fill it. */
const isSmall = (answer: object) => JSON.stringify(answer).length < 16_000;

describe('looking up a term', () => {
  it('finds it by id, name, form and plural, and states sources and date', () => {
    for (const term of ['weights', 'WEIGHTS', 'model weights', 'weight']) {
      const answer = answerOf<TermAnswer>(lookUpTerm({ term }, context));
      assert.equal(answer.id, 'weights', term);
      assert.ok(answer.definition && answer.weightsInHand && answer.behindAnApi && answer.asOf, term);
      assert.ok(answer.sources.length > 0 && answer.sources.every(({ url }) => url.startsWith('https://')));
    }
  });

  it('answers small for every term', () => {
    for (const { id } of data.terms) {
      assert.ok(isSmall(answerOf<TermAnswer>(lookUpTerm({ term: id }, context))), id);
    }
  });
});

describe('getting a note', () => {
  it('gives verdict, claims with evidence and sources, and what speaks against them', () => {
    const answer = answerOf<NoteAnswer>(getNote({ note: 'misuse-risk' }, context));
    assert.equal(answer.verdict, 'It depends');
    assert.ok(answer.claims.length > 0 && answer.claims.every(({ sources }) => sources.length > 0));
    assert.ok(answer.spokenAgainst.every(({ claim }) => claim > 0));
  });

  it('finds it by its title, and answers small for every note', () => {
    for (const { id, title } of data.notes) {
      const answer = answerOf<NoteAnswer>(getNote({ note: title.toUpperCase() }, context));
      assert.equal(answer.id, id);
      assert.ok(isSmall(answer), `${id}: ${JSON.stringify(answer).length}`);
    }
  });
});

describe('looking up a model', () => {
  for (const model of ['gpt-4o', 'GPT-4o', 'gpt-4o-2024-08-06', 'openai/gpt-4o']) {
    it(`knows ${model}`, () => {
      const answer = answerOf<ModelAnswer>(lookUpModel({ model }, context));
      assert.deepEqual([answer.model, answer.family.id], [model, 'gpt-4o']);
      assert.ok(answer.sources.length > 0 && answer.asOf);
    });
  }

  it('keeps to the retirement of the id that was asked for', () => {
    const answer = answerOf<ModelAnswer>(lookUpModel({ model: 'gpt-4o-2024-08-06' }, context));
    assert.deepEqual([...new Set(answer.retirements.map(({ id }) => id))], ['gpt-4o-2024-08-06']);
  });

  it('counts the pins and retirements that it does not list', () => {
    const ids = Array.from({ length: 43 }, (_, index) => `acme-${index}`);
    const retirements = ids.slice(1).map(id => createRetirement({ id }));
    const pins = ids.map(alias => ({ alias, pinned: 'acme', sources: [{ id: 'paper' }], asOf: '2026-11' }));
    const knowledge = createKnowledge({ families: [createFamily({ id: 'acme', retirements, pins })] });
    const ask = (model: string) => answerOf<ModelAnswer>(lookUpModel({ model }, { ...context, knowledge }));
    const { pins: listed, furtherPins, retirements: retiring, furtherRetirements } = ask('acme');
    assert.deepEqual([listed.length, furtherPins, retiring.length, furtherRetirements], [40, 3, 40, 2]);
  });

  it('answers small for every family', () => {
    for (const { id } of data.families) {
      const answer = answerOf<ModelAnswer>(lookUpModel({ model: id }, context));
      assert.ok(isSmall(answer), `${id}: ${JSON.stringify(answer).length}`);
    }
  });
});

describe('comparing models', () => {
  it('sets families side by side, by whatever they are called', () => {
    const models = ['gpt-4o-mini', 'meta-llama/Llama-3.1-8B-Instruct'];
    const answer = answerOf<ComparisonAnswer>(compareModels({ models }, context));
    assert.deepEqual(
      answer.families.map(({ model }) => model),
      models,
    );
    assert.ok(answer.techniquesThatDiffer.every(({ answers }) => answers.length === 2));
    assert.ok(answer.techniquesThatDiffer.length > 5 && isSmall(answer));
  });

  it('says so where there is nothing to compare', () => {
    assert.ok(isToolProblem(compareModels({ models: ['gpt-4o', 'GPT-4o'] }, context)));
    assert.ok(isToolProblem(compareModels({ models: ['gpt-4o', 'no-such-model'] }, context)));
  });
});

describe('the access of a file', () => {
  const read = (text: string, languageId = 'python') => describeFileAccess({ path: 'a.py', text, languageId }, context);

  it('lists sites with line, tier and model, and the families', () => {
    const text =
      'from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model="gpt-4o", logprobs=True)\n';
    const answer = read(text);
    assert.equal(answer.highestTier, 'grey');
    assert.ok(answer.sites.some(({ line, kind, model }) => line === 3 && kind === 'call' && model === 'gpt-4o'));
    assert.deepEqual(
      answer.models.map(({ id, weights }) => [id, weights]),
      [['gpt-4o', 'closed']],
    );
    assert.ok(answer.imports.length > 0);
  });

  it('counts the families that it does not list, and one site as one', () => {
    const families = Array.from({ length: 45 }, (_, index) => createFamily({ id: `acme-${index}` }));
    const own = { ...context, knowledge: createKnowledge({ families }) };
    const readOwn = (text: string) => describeFileAccess({ path: 'a.py', text, languageId: 'python' }, own);
    const many = readOwn(families.map(({ id }) => `MODEL = "${id}"\n`).join(''));
    assert.deepEqual([many.models.length, many.furtherModels, many.furtherSites], [40, 5, 5]);
    const one = readOwn('MODEL = "acme-1"\n');
    assert.match(one.summary, /^1 access site, 0 of which reach a model\./);
    assert.deepEqual([one.furtherModels, one.furtherSites], [0, 0]);
    const call = 'from openai import OpenAI\nOpenAI().chat.completions.create()\n';
    assert.match(read(call).summary, /^1 access site, 1 of which reaches a model\./);
  });

  it('says that there is none, and counts what it does not list', () => {
    assert.deepEqual([read('x = 1').sites, read('x = 1').highestTier], [[], null]);
    assert.match(read('x = 1').summary, /^No access site/);
    const many = read(
      `from openai import OpenAI\nclient = OpenAI()\n${'client.chat.completions.create(model="gpt-4o")\n'.repeat(300)}`,
    );
    assert.ok(many.furtherSites > 200 && isSmall(many));
  });
});

describe('input that is not as it should be', () => {
  const tools: readonly (readonly [tool: Tool, field: string, unknown: unknown])[] = [
    [lookUpTerm, 'term', 'no such term'],
    [getNote, 'note', 'no such note'],
    [lookUpModel, 'model', 'no-such-model'],
    [compareModels, 'models', ['no-such-model', 'nor-this']],
  ];
  const malformed = [undefined, null, 7, 'x', [], {}, { term: 7 }, { note: '' }, { model: ' ' }, { models: 'gpt-4o' }];
  for (const [tool, field, unknown] of tools) {
    it(`leads ${tool.name} to say what to do next`, () => {
      const list = field === 'models';
      const long = list ? ['a', 'x'.repeat(500)] : 'x'.repeat(500);
      const strange = list ? { models: ['a'], other: 1 } : { [field]: 'weights', other: 1 };
      for (const input of [...malformed, { [field]: long }, { [field]: {} }, strange]) {
        const answer = tool(input, context);
        assert.ok(isToolProblem(answer) && answer.next !== '', JSON.stringify(input));
      }
      const answer = tool({ [field]: unknown }, context);
      assert.ok(isToolProblem(answer));
      assert.deepEqual(answer.suggestions, [{ id: 'near', label: 'Near' }]);
    });
  }

  it('is not taken for an id of an object', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      assert.ok(isToolProblem(lookUpTerm({ term: name }, context)), name);
      assert.ok(isToolProblem(getNote({ note: name }, context)), name);
      assert.ok(isToolProblem(lookUpModel({ model: name }, context)), name);
    }
    assert.ok(asked.includes('term constructor'));
  });
});
