import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createKnowledge, createNote, createSource, createTerm } from '../support.ts';

const claim = { text: 'T', evidence: 'strong', basis: 'definition', scope: 'S', compares: 'both' } as const;
const from = (...ids: string[]) => ids.map(id => ({ id, at: 'a', read: 'primary' as const }));

const knowledge = createKnowledge({
  notes: [
    createNote({ id: 'overview', related: ['b', 'gone', 'a'] }),
    createNote({
      id: 'a',
      verdict: 'changes',
      claims: [
        { ...claim, id: 'one', sources: from('s2', 's1') },
        { ...claim, id: 'two', sources: from('s2', 'gone') },
      ],
      contested: [{ against: 'one', text: 'No.', sources: from('s3', 's1') }],
    }),
    createNote({ id: 'b', verdict: 'changes' }),
  ],
  topics: [{ id: 'topic', label: 'Topic' }],
  terms: [
    createTerm({ id: 'z', label: 'zebra', notes: ['a'], related: ['m', 'gone'] }),
    createTerm({ id: 'm', label: 'Model', notes: ['b', 'a'], sources: [{ id: 's1' }] }),
    createTerm({ id: 'o', label: 'other', topic: 'elsewhere' }),
  ],
  sources: ['s1', 's2', 's3'].map(id => createSource({ id })),
});
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('a knowledge base', () => {
  it('finds entries by id, or nothing', () => {
    assert.deepEqual(
      [knowledge.overview?.id, knowledge.note('b')?.id, knowledge.term('m')?.id, knowledge.source('s1')?.id],
      ['overview', 'b', 'm', 's1'],
    );
    assert.deepEqual(
      [knowledge.note('m'), knowledge.term('b'), knowledge.source('b'), knowledge.note('constructor')],
      [undefined, undefined, undefined, undefined],
    );
  });

  it('knows how entries hang together, and passes over what is missing', () => {
    const [note, term] = [knowledge.note('a'), knowledge.term('m')];
    assert.ok(note && term && knowledge.overview);
    assert.deepEqual(
      {
        byVerdict: [ids(knowledge.notesByVerdict('changes')), ids(knowledge.notesByVerdict(undefined))],
        relatedNotes: [ids(knowledge.relatedNotes(knowledge.overview)), ids(knowledge.relatedNotes(term))],
        relatedTerms: ids(knowledge.relatedTerms(knowledge.terms[0] ?? term)),
        termsOfNote: ids(knowledge.termsOfNote('a')),
        termsOfTopic: ids(knowledge.termsOfTopic('topic')),
        sources: [ids(knowledge.sourcesOf(note)), ids(knowledge.sourcesOf(term))],
      },
      {
        byVerdict: [['a', 'b'], ['overview']],
        relatedNotes: [
          ['b', 'a'],
          ['b', 'a'],
        ],
        relatedTerms: ['m'],
        termsOfNote: ['m', 'z'],
        termsOfTopic: ['m', 'z'],
        sources: [['s2', 's1', 's3'], ['s1']],
      },
    );
  });
});
