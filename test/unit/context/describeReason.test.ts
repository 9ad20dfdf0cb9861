import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeReason } from '../../../src/core/context/describeReason.ts';
import type { Reason } from '../../../src/core/context/modelContext.ts';
import { messages } from '../support.ts';

const reasons: readonly (readonly [Reason, string])[] = [
  [{ kind: 'import', name: 'transformers', line: 3 }, 'imports transformers (line 3)'],
  [{ kind: 'import', name: 'vllm', line: 2, cell: 4 }, 'imports vllm (line 2) in cell 4'],
  [{ kind: 'name', name: 'gpt-4o', line: 7 }, 'names gpt-4o (line 7)'],
  [{ kind: 'address', name: 'api.openai.com', line: 1 }, 'has the address api.openai.com (line 1)'],
  [{ kind: 'term', name: 'logprobs', line: 9, cell: 1 }, 'speaks of logprobs (line 9) in cell 1'],
  [{ kind: 'project', name: 'openai', file: 'package.json' }, 'belongs to a project with openai (package.json)'],
  [{ kind: 'words', words: ['llm', 'shard'] }, 'has near by: llm, shard'],
  [{ kind: 'otherWords', words: ['font'] }, 'has near by, of another sense: font'],
  [{ kind: 'language', languageId: 'css' }, 'is a style sheet (css)'],
  [{ kind: 'nothing' }, 'has nothing that speaks of models'],
];

describe('a reason in words', () => {
  it('goes on from "this file ..."', () => {
    assert.deepEqual(
      reasons.map(([reason]) => describeReason(reason, messages)),
      reasons.map(([, words]) => words),
    );
  });
});
