import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noKnowledge, readKnowledgeData } from '../../../src/core/knowledge/knowledgeData.ts';
import { mergeKnowledge } from '../../../src/core/knowledge/mergeKnowledge.ts';
import { isPageAddress, isSameAddress } from '../../../src/core/knowledge/pageAddress.ts';
import { compile, createNote, createTerm, glossaryText, noteText } from '../support.ts';

describe('compiled knowledge', () => {
  it('is read back as it was written', () => {
    const { data } = compile({ 'notes/a.md': noteText(), 'glossary/a.yaml': glossaryText() });
    assert.deepEqual(readKnowledgeData(JSON.stringify(data)), data);
  });

  it('is refused when it is damaged', () => {
    const { data } = compile({ 'glossary/a.yaml': glossaryText() });
    const damaged = [
      null,
      [],
      {},
      'text',
      { ...data, format: 2 },
      { ...data, terms: undefined },
      { ...data, notes: {} },
      { ...data, sources: [null] },
      { ...data, topics: [{}] },
    ].map(value => JSON.stringify(value));
    const expected = { message: 'the file is not compiled knowledge of format 1' };
    for (const text of damaged) {
      assert.throws(() => readKnowledgeData(text), expected, text);
    }
    assert.throws(() => readKnowledgeData(JSON.stringify(data).slice(0, -1)), SyntaxError);
    assert.throws(() => readKnowledgeData(''), SyntaxError);
  });

  it('laid over other knowledge counts where both have an id', () => {
    const base = { ...noKnowledge, notes: [createNote({ id: 'a' })] };
    const lower = {
      ...base,
      scope: 'built-in',
      terms: [createTerm({ id: 'x', label: 'lower' }), createTerm({ id: 'y' })],
    };
    const upper = { ...base, scope: 'team', notes: [], terms: [createTerm({ id: 'x', label: 'upper' })] };
    const { scope, notes, terms } = mergeKnowledge(lower, upper);
    assert.deepEqual(
      { scope, notes: notes.map(({ id }) => id), labels: terms.map(({ label }) => label) },
      { scope: 'team', notes: ['a'], labels: ['y', 'upper'] },
    );
  });
});

describe('the address of a page', () => {
  it('is known from anything else', () => {
    const values = [
      { kind: 'note', id: 'a', scope: 's' },
      { kind: 'term', id: 'a', scope: 's', more: 1 },
      { kind: 'source', id: 'a', scope: 's' },
      { kind: 'note', id: 1, scope: 's' },
      { kind: 'note', id: 'a' },
      'note:a',
      null,
      undefined,
    ];
    assert.deepEqual(values.map(isPageAddress), [true, true, false, false, false, false, false, false]);
  });

  it('is the same only in kind, id and scope', () => {
    const address = { kind: 'note', id: 'a', scope: 's' } as const;
    const others = [
      { ...address },
      { ...address, kind: 'term' } as const,
      { ...address, id: 'b' },
      { ...address, scope: 't' },
    ];
    assert.deepEqual(
      others.map(other => isSameAddress(address, other)),
      [true, false, false, false],
    );
  });
});
