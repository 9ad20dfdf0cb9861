import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPage } from '../../../src/core/pages/createPage.ts';
import { renderShell } from '../../../src/core/pages/renderShell.ts';
import {
  attributesOf,
  createKnowledge,
  createNote,
  createSource,
  createTerm,
  messages,
  textOf,
  today,
} from '../support.ts';

const evil = '<img src=x onerror="alert(1)">';
const scope = 'file:///team';
const place = (id: string) => ({ id, at: evil, read: 'secondary' as const });

const knowledge = createKnowledge({
  notes: [
    createNote({ id: 'overview' }),
    createNote({
      id: 'evil',
      scope,
      title: evil,
      verdict: 'changes',
      verdictBasis: evil,
      summary: evil,
      both: evil,
      claims: [
        {
          id: 'one',
          text: evil,
          evidence: 'limited',
          basis: 'theory',
          scope: evil,
          compares: 'open',
          sources: [place('cited')],
          asOf: '2025-01',
        },
      ],
      contested: [{ against: 'one', text: evil, sources: [place('cited')] }],
      related: ['overview'],
      body: `${evil}[^one]`,
      asOf: '2025-01',
    }),
  ],
  topics: [{ id: 'topic', label: evil }],
  terms: [
    createTerm({
      id: 'evil-term',
      scope,
      label: evil,
      forms: [evil, `${evil}2`],
      definition: evil,
      open: evil,
      closed: evil,
      otherSenses: [evil],
      notes: ['evil'],
      related: ['evil-term'],
      sources: [place('cited')],
    }),
  ],
  sources: ['cited', 'other'].map(id => createSource({ id, title: evil, authors: [evil], venue: evil })),
});
const context = { knowledge, messages, today };
const open = (kind: 'note' | 'term', id: string) => createPage({ kind, id, scope }, context);

describe('a page', () => {
  it('shows hostile strings as they are, wherever they stand', () => {
    const pages = [open('note', 'evil'), open('term', 'evil-term')].map(({ content }) => content.toString());
    const shown = pages.map(html => [/<img|<[^>]* onerror=/.test(html), textOf(html).split(evil).length > 10]);
    assert.deepEqual(shown, [
      [false, true],
      [false, true],
    ]);
  });

  it('of a note says verdict, date, evidence and what speaks against its claims', () => {
    const text = textOf(open('note', 'evil').content.toString()).replaceAll(evil, 'X').replace(/\s+/g, ' ');
    const parts = [
      'Note · Access · as of 2025-01, may have changed',
      'Openness changes this',
      'On either side:',
      'Evidence: limited (theory) · open models only · X · as of 2025-01, may have changed',
      'X (2024), X, read second-hand',
      'Against: Claim 1',
    ];
    assert.deepEqual(
      parts.filter(part => !text.includes(part)),
      [],
    );
  });

  it('links to other pages in the scope that these belong to', () => {
    const addresses = attributesOf(open('note', 'evil').content.toString(), 'data-open').map(text => JSON.parse(text));
    assert.deepEqual(addresses, [
      { kind: 'note', id: 'overview', scope: 'built-in' },
      { kind: 'term', id: 'evil-term', scope },
    ]);
  });

  it('has a place for every link within it, to a source that no claim cites too', () => {
    const html = open('note', 'evil').content.toString();
    const ids = new Set(attributesOf(html, 'id'));
    const inside = attributesOf(html, 'href').filter(href => /^#(?:claim|source)-/.test(href));
    assert.deepEqual(
      inside.filter(href => !ids.has(href.slice(1))),
      [],
    );
  });

  it('leaves out the sections that have nothing in them', () => {
    const html = createPage(
      { kind: 'term', id: 'bare', scope },
      {
        ...context,
        knowledge: createKnowledge({ terms: [createTerm({ id: 'bare', definition: 'd' })] }),
      },
    ).content.toString();
    assert.deepEqual(
      [html.match(/<h2|<section|<ul|<ol|<dt/g), textOf(html).replace(/\s+/g, ' ').trim()],
      [null, 'Term · topic · date unknown bare d no source given'],
    );
  });

  it('that is gone says so and offers the overview', () => {
    const pages = [open('note', '<gone>'), open('term', 'gone')];
    const overview = JSON.stringify({ kind: 'note', id: 'overview', scope: 'built-in' });
    assert.deepEqual(
      pages.map(({ address, title, content }) => [
        address.id,
        title,
        textOf(content.toString()).replace(/\s+/g, ' ').trim(),
        attributesOf(content.toString(), 'data-open'),
      ]),
      [
        [
          '<gone>',
          'This page is gone',
          'This page is gone There is no note "<gone>" any more. It may have been renamed or taken out. Open the overview',
          [overview],
        ],
        [
          'gone',
          'This page is gone',
          'This page is gone There is no term "gone" any more. It may have been renamed or taken out. Open the overview',
          [overview],
        ],
      ],
    );
  });

  it('stands in a shell whose buttons know where one can go', () => {
    const shell = renderShell(open('term', 'gone'), { canGoBack: true, canGoForward: false }, messages).toString();
    const buttons = Array.from(shell.matchAll(/data-action="(\w+)"( disabled)?>([^<]+)/g), match => match.slice(1));
    assert.deepEqual(buttons, [
      ['goBack', undefined, 'Back'],
      ['goForward', ' disabled', 'Forward'],
      ['copyCitation', undefined, 'Copy citation'],
      ['reportMistake', undefined, 'Report a mistake'],
    ]);
  });
});
