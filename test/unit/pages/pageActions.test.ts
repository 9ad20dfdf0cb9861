import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Claim } from '../../../src/core/knowledge/formats.ts';
import type { PageAddress } from '../../../src/core/knowledge/pageAddress.ts';
import { createPage } from '../../../src/core/pages/createPage.ts';
import { renderShell } from '../../../src/core/pages/renderShell.ts';
import { renderTermCard } from '../../../src/core/pages/renderTermCard.ts';
import { accessNoteId, bearsOnCode, renderUses } from '../../../src/core/pages/usesSection.ts';
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
const scope = 'built-in';

function claim(id: string, evidence: Claim['evidence'], compares: Claim['compares']): Claim {
  return { id, text: evil, evidence, basis: 'measurement', scope: evil, compares, sources: [] };
}

const knowledge = createKnowledge({
  notes: [
    createNote({
      id: 'evil',
      shortTitle: evil,
      verdict: 'depends',
      claims: [claim('one', 'strong', 'both'), claim('two', 'limited', 'open'), claim('three', 'limited', 'open')],
      contested: ['two', 'one', 'two'].map(against => ({ against, text: evil, sources: [] })),
    }),
    createNote({ id: 'plain', shortTitle: 'Plain', claims: [claim('only', 'strong', 'both')] }),
    createNote({ id: 'overview', shortTitle: 'Overview', figure: 'map-of-notes', related: ['evil'] }),
  ],
  terms: [createTerm({ id: 'word', label: evil, definition: evil, open: evil, notes: ['evil'] })],
  sources: [createSource()],
});
const plain = { knowledge, messages, today };
const inPanel = { ...plain, hasActions: true };
const note = (id: string): PageAddress => ({ kind: 'note', id, scope });
const render = (id: string, context = inPanel) => createPage(note(id), context).content.toString();

describe('what a page offers to do', () => {
  it('is nothing where no script stands behind it', () => {
    const pages = ['evil', 'overview', 'plain'].map(id => createPage(note(id), plain).content.toString());
    assert.deepEqual(
      pages.map(page => page.match(/<button|<select|<details|class="node"|role="status"/g)),
      [null, null, null],
    );
  });

  it('shows hostile strings as they are', () => {
    const term = knowledge.term('word');
    const use = { place: evil, text: evil };
    const pieces = [
      render('evil'),
      render('overview'),
      term ? renderTermCard(term, inPanel).toString() : '',
      renderUses({ places: [use], documents: 1, isCut: false }, messages).toString(),
    ];
    assert.deepEqual(
      pieces.map(piece => [/<img|<[^>]* onerror=/.test(piece.replace(/"[^"]*"/g, '""')), textOf(piece).includes(evil)]),
      pieces.map(() => [false, true]),
    );
  });
});

describe('the filter of claims', () => {
  it('offers the values that the claims have, and all', () => {
    const html = render('evil');
    const selects = Array.from(html.matchAll(/<select data-filter="(\w+)">(.*?)<\/select>/gs), ([, field, options]) => [
      field,
      attributesOf(options ?? '', 'value'),
    ]);
    assert.deepEqual(selects, [
      ['evidence', ['', 'strong', 'limited']],
      ['compares', ['', 'both', 'open']],
    ]);
  });

  it('says how many claims show, in a live region', () => {
    assert.match(render('evil'), /<p id="claims-shown"[^>]* role="status"[^>]*>3 of 3 claims<\/p>/);
  });

  it('finds on each claim what it goes by, and the number that it keeps', () => {
    const items = Array.from(render('evil').matchAll(/<li id="claim-[^>]*>/g), ([item]) => item);
    assert.deepEqual(
      items.map(item => ['value', 'data-evidence', 'data-compares'].map(name => attributesOf(item, name)[0])),
      [
        ['1', 'strong', 'both'],
        ['2', 'limited', 'open'],
        ['3', 'limited', 'open'],
      ],
    );
  });

  it('is left out for a single claim', () => {
    assert.equal(/<select/.test(render('plain')), false);
  });
});

describe('a claim', () => {
  it('leads to all that is said against it, and back', () => {
    const html = render('evil');
    const links = Array.from(html.matchAll(/<a href="#(objection-\d)">([^<]*)<\/a>/g), match => match.slice(1));
    assert.deepEqual(links, [
      ['objection-2', 'Spoken against'],
      ['objection-1', 'Spoken against (1)'],
      ['objection-3', 'Spoken against (2)'],
    ]);
    const ids = new Set(attributesOf(html, 'id'));
    assert.deepEqual(
      attributesOf(html, 'href').filter(href => /^#(?:objection|claim)-/.test(href) && !ids.has(href.slice(1))),
      [],
    );
  });
});

describe('the map of notes in a panel', () => {
  const nodes = (id: string) => Array.from(render(id).matchAll(/<a class="node"[^>]*>/g), ([node]) => node);

  it('has each note as a link with its verdict, and marks the one in view', () => {
    assert.deepEqual(
      nodes('evil').map(node => [
        attributesOf(node, 'data-open').map(text => JSON.parse(text).id)[0],
        attributesOf(node, 'aria-label')[0],
        attributesOf(node, 'aria-current'),
      ]),
      [
        ['plain', 'Plain: Overview', []],
        ['overview', 'Overview: Overview', []],
        ['evil', `${evil}: It depends`, ['page']],
      ],
    );
  });

  it('is a group of links and no picture, which would hide them', () => {
    assert.match(render('overview'), /<svg role="group"/);
  });

  it('stands open in the note whose figure it is, and can be opened in the others', () => {
    assert.deepEqual(
      ['overview', 'evil'].map(id => /<details/.test(render(id))),
      [false, true],
    );
  });

  it('is left out where there are too many notes', () => {
    const many = Array.from({ length: 50 }, (_, index) => createNote({ id: `note-${index}` }));
    const page = createPage(note('note-1'), { ...inPanel, knowledge: createKnowledge({ notes: many }) });
    assert.equal(/<details/.test(page.content.toString()), false);
  });
});

describe('places that a note bears on', () => {
  it('are asked for where it has terms, or is the note on access', () => {
    const pages = ['evil', 'plain'].map(id => /data-action="findUses"/.test(render(id)));
    assert.deepEqual([...pages, bearsOnCode({ id: accessNoteId }, knowledge)], [true, false, true]);
  });

  it('are links known by their position', () => {
    const places = [1, 2].map(line => ({ place: `a.py:${line}`, text: 'x' }));
    const list = renderUses({ places, documents: 1, isCut: false }, messages).toString();
    assert.deepEqual(attributesOf(list, 'data-use'), ['0', '1']);
    assert.match(textOf(list), /^Places: 2\. Documents: 1\./);
    assert.match(textOf(renderUses({ places, documents: 3, isCut: true }, messages).toString()), /^The first 2 places/);
    assert.match(
      textOf(renderUses({ places: [], documents: 0, isCut: false }, messages).toString()),
      /^No open document/,
    );
  });
});

describe('the card of a term over a link', () => {
  it('is full, and has no buttons', () => {
    const term = knowledge.term('word');
    const html = term ? renderTermCard(term, inPanel).toString() : '';
    assert.match(textOf(html), /Weights in hand:/);
    assert.equal(/<button|class="actions"/.test(html), false);
    assert.match(html, /<\/article>$/);
  });
});

describe('the shell of a page', () => {
  it('has a place for the contents, named, and empty until there is room', () => {
    const shell = renderShell(createPage(note('evil'), inPanel), { canGoBack: false, canGoForward: false }, messages);
    assert.match(
      shell.toString(),
      /<nav id="contents" aria-label="On this page"[^>]* hidden><\/nav>\s*<main id="page">/,
    );
  });
});
