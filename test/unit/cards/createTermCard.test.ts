import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTermCard } from '../../../src/core/cards/createTermCard.ts';
import { renderText } from '../../../src/core/cards/renderText.ts';
import { verdictName } from '../../../src/core/cards/words.ts';
import { createKnowledge, createNote, createSource, createTerm, messages, today } from '../support.ts';

const knowledge = createKnowledge({
  notes: [createNote({ id: 'a', title: 'A long question?', shortTitle: 'Short' }), createNote({ id: 'b' })],
  sources: [createSource()],
});
const context = { knowledge, messages, today };

const full = createTerm({
  id: 'weights',
  label: 'weights',
  definition: 'the numbers',
  open: 'a file',
  closed: 'on the host',
  evidence: 'strong',
  basis: 'definition',
  notes: ['a', 'gone', 'b'],
  sources: [{ id: 'paper', at: 'section 2', read: 'primary' }, { id: 'gone' }],
  asOf: '2025-10',
  scope: 'file:///team',
});

describe('the card of a term', () => {
  it('says what it is, what follows on either side, where to read on, how sure and since when', () => {
    assert.deepEqual(createTermCard(full, context), {
      kind: 'term',
      address: { kind: 'term', id: 'weights', scope: 'file:///team' },
      form: 'full',
      length: 'full',
      label: 'weights',
      definition: 'the numbers',
      sides: [
        { heading: 'Weights in hand:', text: 'a file' },
        { heading: 'Behind an API:', text: 'on the host' },
      ],
      reads: [
        { title: 'Short', address: { kind: 'note', id: 'a', scope: 'built-in' } },
        { title: 'A question?', address: { kind: 'note', id: 'b', scope: 'built-in' } },
      ],
      evidence: 'Evidence: strong (definition; Lovelace 2024, section 2)',
      date: 'as of 2025-10, may have changed',
      because: [],
      mutes: [],
    });
  });

  it("says of a team's own word no more than there is", () => {
    assert.deepEqual(
      createTermCard(createTerm({ id: 'house', open: 'one', closed: 'two' }), { ...context, length: 'brief' }),
      {
        kind: 'term',
        address: { kind: 'term', id: 'house', scope: 'built-in' },
        form: 'full',
        length: 'brief',
        label: 'house',
        sides: [
          { heading: 'Weights in hand:', text: 'one' },
          { heading: 'Behind an API:', text: 'two' },
        ],
        reads: [],
        evidence: 'no source given',
        date: 'date unknown',
        because: [],
        mutes: [],
      },
    );
  });

  it('says of an ambiguous word why it shows, and what can be chosen', () => {
    const term = createTerm({ id: 'seed', brief: 'fixes the draw', ambiguous: true, scope: 'file:///team' });
    const because = [
      { kind: 'import', name: 'vllm', line: 3 },
      { kind: 'words', words: ['llm', 'rag'] },
    ] as const;
    const cards = (['full', 'compact'] as const).map(form =>
      createTermCard(term, context, { judgement: { form, because }, languageId: 'cpp' }),
    );
    const mutes = [
      { title: 'Not this word', choice: { kind: 'term', term: 'seed', scope: 'file:///team' } },
      { title: 'Not in C++', choice: { kind: 'language', languageId: 'cpp' } },
      { title: 'Only in model code', choice: { kind: 'outsideModelCode', languageId: 'cpp' } },
    ];
    const reasons = ['imports vllm (line 3)', 'has near by: llm, rag'];
    assert.deepEqual(
      cards.map(({ form, brief, because: said, mutes: offered }) => ({ form, brief, because: said, mutes: offered })),
      [
        { form: 'full', brief: 'fixes the draw', because: reasons, mutes },
        { form: 'compact', brief: 'fixes the draw', because: reasons, mutes },
      ],
    );
  });

  it('gives no reason where there is none, and neither reason nor choice for an unambiguous word', () => {
    const place = { judgement: { form: 'full', because: [{ kind: 'nothing' }] }, languageId: 'x-own' } as const;
    const cards = [true, false].map(ambiguous => createTermCard(createTerm({ id: 'a', ambiguous }), context, place));
    assert.deepEqual(
      cards.map(({ because, mutes }) => [because, mutes.map(({ title }) => title)]),
      [
        [[], ['Not this word', 'Not in x-own', 'Only in model code']],
        [[], []],
      ],
    );
  });

  it('says how well it is supported with what there is of grade, basis and sources', () => {
    const sources = [{ id: 'paper' }];
    const parts = [
      { evidence: 'limited' },
      { basis: 'theory' },
      { sources },
      { evidence: 'limited', sources },
      { basis: 'theory', sources },
      { sources: [{ id: 'gone' }] },
    ] as const;
    assert.deepEqual(
      parts.map(
        part =>
          createTermCard(
            createTerm({ id: 'x', ...part, sources: [...('sources' in part ? part.sources : [])] }),
            context,
          ).evidence,
      ),
      [
        'Evidence: limited',
        'theory',
        'Lovelace 2024',
        'Evidence: limited (Lovelace 2024)',
        'theory; Lovelace 2024',
        'no source given',
      ],
    );
  });

  it('is a line for each of its parts in plain text', () => {
    const brief = createTermCard(createTerm({ id: 'x', label: 'x', open: 'o', closed: 'c' }), {
      ...context,
      length: 'brief',
    });
    const place = { judgement: { form: 'compact', because: [] }, languageId: 'css' } as const;
    const compact = [full, createTerm({ id: 'y' })].map(term => renderText(createTermCard(term, context, place)));
    assert.deepEqual(compact, ['weights: the numbers', 'y']);
    assert.deepEqual(
      [renderText(createTermCard(full, context)), renderText(brief)],
      [
        [
          'weights: the numbers',
          'Weights in hand: a file',
          'Behind an API: on the host',
          'Evidence: strong (definition; Lovelace 2024, section 2) · as of 2025-10, may have changed',
        ].join('\n'),
        'x\ndate unknown',
      ],
    );
  });
});

describe('the verdict of a note', () => {
  it('against an effect of openness says where no measurement compares both sides', () => {
    const claim = { id: 'c', text: 'T', evidence: 'strong', scope: 'S', sources: [] } as const;
    const supports = [
      { compares: 'both', basis: 'measurement' },
      { compares: 'both', basis: 'argument' },
      { compares: 'open', basis: 'measurement' },
    ] as const;
    assert.deepEqual(
      supports.map(support =>
        verdictName({ verdict: 'does-not-change', claims: [{ ...claim, ...support, sources: [] }] }, messages),
      ),
      [
        'Openness does not change this',
        'Openness does not change this (by argument)',
        'Openness does not change this (by argument)',
      ],
    );
  });

  it('is said in words', () => {
    const verdicts = ['changes', 'depends', 'not-tested'] as const;
    assert.deepEqual(
      [
        ...verdicts.map(verdict => verdictName({ verdict, claims: [] }, messages)),
        verdictName({ claims: [] }, messages),
      ],
      ['Openness changes this', 'It depends', 'Not tested: nobody compared both sides', 'Overview'],
    );
  });
});
