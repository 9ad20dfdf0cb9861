import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccessCard } from '../../../src/core/cards/accessCard.ts';
import type { TermCard } from '../../../src/core/cards/card.ts';
import { isCard } from '../../../src/core/cards/isCard.ts';
import { renderHtml } from '../../../src/core/cards/renderHtml.ts';
import { shrinkCard } from '../../../src/core/cards/shrinkCard.ts';
import { attributesOf, messages, textOf } from '../support.ts';

const address = { kind: 'term', id: 'weights', scope: 'built-in' } as const;
const note = { title: 'One', address: { kind: 'note', id: 'one', scope: 'built-in' } } as const;

const term: TermCard = {
  kind: 'term',
  address,
  form: 'full',
  length: 'full',
  label: 'weights',
  definition: 'the `numbers`',
  sides: [
    { heading: 'Weights in hand:', text: 'a file' },
    { heading: 'Behind an API:', text: 'a `logprobs` list' },
  ],
  reads: [note],
  evidence: 'Evidence: strong',
  date: 'as of 2026-11',
  because: ['imports transformers (line 3)', 'names gpt-4o (line 7)'],
  mutes: [
    { title: 'Not this word', choice: { kind: 'term', term: 'weights', scope: 'built-in' } },
    { title: 'Not in C++', choice: { kind: 'language', languageId: 'cpp' } },
  ],
};

const access: AccessCard = {
  kind: 'access',
  label: 'GPT-4o',
  address: { kind: 'family', id: 'gpt-4o', scope: 'built-in' },
  intro: 'OpenAI, since 2024-05: API only',
  lines: [{ text: 'Black-box here' }, { heading: 'You can', text: 'prompt, read `logprobs`' }],
  pinned: 'gpt-4o-2024-08-06',
  terms: [{ title: 'weights', address }],
  reads: [note],
  support: 'OpenAI 2026 · as of 2026-11',
};

const render = (...cards: Parameters<typeof renderHtml>[0]) => renderHtml(cards, messages).toString();
/** The text of each paragraph, heading, list item and button, in their order. */
const lines = (text: string) =>
  textOf(text.replace(/<\/(?:p|h2|li|button|strong)>/g, '\n'))
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

describe('a card in HTML', () => {
  it('of a term has all of its parts, and what it offers as data', () => {
    const rendered = render(term);
    assert.deepEqual(lines(rendered), [
      'weights',
      'the numbers',
      'Weights in hand:',
      'a file',
      'Behind an API:',
      'a logprobs list',
      'Read:',
      'One',
      'Evidence: strong · as of 2026-11',
      'Shown because this file imports transformers (line 3); names gpt-4o (line 7)',
      'Report a mistake',
      'Not this word',
      'Not in C++',
    ]);
    const data = (name: string) => attributesOf(rendered, `data-${name}`).map(value => JSON.parse(value));
    assert.deepEqual(
      [data('open'), data('report'), data('mute')],
      [[address, note.address], [address], term.mutes.map(({ choice }) => choice)],
    );
    assert.match(rendered, /<code>logprobs<\/code>/);
    assert.doesNotMatch(rendered, /\bstyle=|\bon\w+=|javascript:/);
  });

  it('of an access site has its lines in their order, with the terms beside it as links', () => {
    const rendered = render(access);
    assert.deepEqual(lines(rendered), [
      'GPT-4o',
      'OpenAI, since 2024-05: API only',
      'Black-box here',
      'You can',
      'prompt, read logprobs',
      'Read:',
      'One',
      'Term:',
      'weights',
      'OpenAI 2026 · as of 2026-11',
      'Copy pinned id',
      'Compare tiers',
      'Report a mistake',
    ]);
    assert.deepEqual(attributesOf(rendered, 'data-copy'), ['gpt-4o-2024-08-06']);
    assert.deepEqual(attributesOf(rendered, 'data-action'), ['compareTiers']);
  });

  it('of a word that a hover has one line for is whole, and says why', () => {
    const compact: TermCard = { ...term, form: 'compact', because: ['has near by, of another sense: css'] };
    assert.ok(lines(render(compact)).includes('Behind an API:'));
    assert.ok(
      lines(render(compact)).includes(
        'A hover has one line for it here, because this file has near by, of another sense: css',
      ),
    );
    assert.ok(
      lines(render({ ...compact, because: [] })).includes(
        'A hover has one line for it here, because this file has nothing that speaks of models',
      ),
    );
  });

  it('leaves out what there is not', () => {
    const { definition: _, ...bare } = term;
    const empty: TermCard = { ...bare, sides: [], reads: [], because: [], mutes: [], evidence: '' };
    assert.deepEqual(lines(render(empty)), ['weights', 'as of 2026-11', 'Report a mistake']);
    const { address: __, pinned: ___, ...site } = access;
    const sdk: AccessCard = { ...site, lines: [], terms: [], reads: [] };
    assert.deepEqual(lines(render(sdk)), ['GPT-4o', 'OpenAI, since 2024-05: API only', 'OpenAI 2026 · as of 2026-11']);
    assert.doesNotMatch(render(sdk), /<a\s|<button|<ul/);
  });

  it('has ids of its own beside other cards', () => {
    assert.deepEqual(attributesOf(render(access, term), 'id'), ['card-0', 'card-1']);
    assert.deepEqual(attributesOf(render(access, term), 'aria-labelledby'), ['card-0', 'card-1']);
  });
});

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><b x="',
  "' onclick='alert(1)",
  '`<i>` ``x`` `',
  '</article></main>',
  '&lt;b&gt; &amp; &#60;',
  'javascript:alert(1)',
  'a\n<!-- b',
];

describe('a hostile string in HTML', () => {
  for (const text of hostile) {
    const at = { kind: 'note', id: text, scope: text } as const;
    const link = { title: text, address: at };
    const evilTerm: TermCard = {
      ...term,
      address: at,
      label: text,
      definition: text,
      brief: text,
      sides: [{ heading: text, text }],
      reads: [link],
      evidence: text,
      origin: text,
      date: text,
      because: [text],
      mutes: [{ title: text, choice: { kind: 'language', languageId: text } }],
    };
    const evilAccess: AccessCard = {
      kind: 'access',
      label: text,
      address: at,
      intro: text,
      lines: [{ heading: text, text }],
      pinned: text,
      terms: [link],
      reads: [link],
      support: text,
    };

    it(`makes no element or attribute in any field: ${JSON.stringify(text)}`, () => {
      for (const card of [evilTerm, { ...evilTerm, form: 'compact' } as const, evilAccess]) {
        const rendered = render(card);
        const plain = render(fill(card));
        assert.deepEqual(tagsOf(rendered), tagsOf(plain));
        const opened = attributesOf(rendered, 'data-open').map(value => JSON.parse(value));
        assert.ok(opened.length > 0 && opened.every(value => value.id === text && value.scope === text));
      }
    });
  }
});

/** The same card with a harmless word in place of every string that may be anything. */
function fill<Card extends TermCard | AccessCard>(card: Card): Card {
  const own = new Set(hostile);
  return JSON.parse(JSON.stringify(card), (_, value) => (own.has(value) ? 'word' : value)) as Card;
}

/** Every tag with the names of its attributes; code aside, which a text may have between backticks. */
function tagsOf(rendered: string): readonly string[] {
  return Array.from(
    rendered.matchAll(/<(\/?[a-z0-9]+)((?: [a-z-]+(?:="[^"]*")?)*)>|</g),
    ([whole, tag, attributes = '']) =>
      tag === undefined ? `broken: ${whole}` : `${tag}${attributes.replace(/="[^"]*"/g, '')}`,
  ).filter(tag => !/^\/?code$/.test(tag));
}

describe('a card in one line', () => {
  it('keeps what a term is, and turns an access site into its first line', () => {
    const { label, form, brief, mutes } = shrinkCard(access);
    assert.deepEqual([label, form, brief, mutes], ['GPT-4o', 'compact', access.intro, []]);
    assert.deepEqual(shrinkCard(term), { ...term, form: 'compact' });
  });
});

describe('a saved card', () => {
  it('is one of either kind with all of its parts', () => {
    const { evidence: _, ...less } = term;
    const wrong = [
      null,
      'term',
      {},
      less,
      { ...term, kind: 'other' },
      { ...term, sides: [{ heading: 1, text: '' }] },
      { ...term, mutes: [{ title: '', choice: { kind: 'language' } }] },
      { ...term, address: { kind: 'command', id: 'a', scope: 'b' } },
      { ...access, lines: 'none' },
      { ...access, reads: [{ title: 'One' }] },
    ];
    assert.deepEqual([term, access, JSON.parse(JSON.stringify(term))].map(isCard), [true, true, true]);
    assert.deepEqual(wrong.filter(isCard), []);
  });
});
