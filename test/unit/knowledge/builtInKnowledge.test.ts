import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTermCard } from '../../../src/core/cards/createTermCard.ts';
import { renderMarkdown } from '../../../src/core/cards/renderMarkdown.ts';
import { citeFull, citeShort } from '../../../src/core/knowledge/citation.ts';
import type { Source } from '../../../src/core/knowledge/formats.ts';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import { type EntryKind, isPageAddress, type PageAddress } from '../../../src/core/knowledge/pageAddress.ts';
import { formatProblem } from '../../../src/core/knowledge/problem.ts';
import { createPage } from '../../../src/core/pages/createPage.ts';
import { compileBuiltIn } from '../../../src/tools/builtInKnowledge.ts';
import { attributesOf, messages, today } from '../support.ts';

const { data, problems } = await compileBuiltIn();
const knowledge = new KnowledgeBase(data);
const context = { knowledge, messages, today };
const links = { open: ({ id }: PageAddress) => `#${id}`, report: ({ id }: PageAddress) => `#report-${id}` };

const addressOf =
  (kind: EntryKind) =>
  (entry: { id: string; scope: string }): PageAddress => ({
    kind,
    id: entry.id,
    scope: entry.scope,
  });
const addresses = [
  ...data.notes.map(addressOf('note')),
  ...data.terms.map(addressOf('term')),
  ...data.families.map(addressOf('family')),
  ...data.surfaces.map(addressOf('surface')),
  ...data.techniques.map(addressOf('technique')),
];
const pages = addresses.map(address => {
  const html = createPage(address, context).content.toString();
  return { name: `${address.kind}:${address.id}`, html, opens: attributesOf(html, 'data-open') };
});

const sentences: readonly string[] = [
  ...data.notes.flatMap(note => [note.title, note.summary, ...note.claims.map(claim => claim.text)]),
  ...data.terms.flatMap(term => [term.definition, term.open, term.closed].filter(text => text !== undefined)),
];

function exists({ kind, id }: PageAddress): boolean {
  switch (kind) {
    case 'note':
      return knowledge.note(id) !== undefined;
    case 'term':
      return knowledge.term(id) !== undefined;
    case 'family':
      return knowledge.family(id) !== undefined;
    case 'surface':
      return knowledge.surface(id) !== undefined;
    case 'technique':
      return knowledge.technique(id) !== undefined;
    default:
      return true;
  }
}

describe('the knowledge that comes with the extension', () => {
  it('has no problem', () => {
    assert.deepEqual(
      problems.map(problem => formatProblem(problem, messages)),
      [],
    );
  });

  it('has the overview, the six notes, the four short ones and at least forty terms, "weights" and "api" among them', () => {
    assert.deepEqual(data.notes.map(({ id }) => id).sort(), [
      'access-and-techniques',
      'can-a-release-be-undone',
      'fractured-representations',
      'misuse-risk',
      'need-for-real-data',
      'overview',
      'personality-prompting',
      'what-counts-as-open',
      'what-leaves-your-machine',
      'who-can-check-a-model',
      'world-models',
    ]);
    assert.deepEqual(
      ['weights', 'api'].map(id => knowledge.term(id)?.id),
      ['weights', 'api'],
    );
    assert.ok(data.terms.length >= 40, `${data.terms.length} terms`);
  });

  it('leads from the card of some term to every note', () => {
    const led = new Set(data.terms.flatMap(term => term.notes ?? []));
    assert.deepEqual(
      data.notes.map(({ id }) => id).filter(id => !led.has(id)),
      [],
    );
  });

  it('leads from the overview to every note by links, and back from every note', () => {
    const opens = new Map(pages.map(({ name, opens: targets }) => [name, targets.map(readName)]));
    const notes = data.notes.map(({ id }) => `note:${id}`).sort();
    const reached = notes.filter(name => [...reach(name, opens)].filter(isNote).length === notes.length);
    assert.deepEqual(reached, notes);
  });

  it('has a verdict on every note but the overview', () => {
    const without = data.notes.filter(note => note.verdict === undefined).map(({ id }) => id);
    assert.deepEqual(without, ['overview']);
  });

  it('has no line that shows a mark of Markdown, of HTML or of an unfilled value', () => {
    assert.deepEqual(
      sentences.filter(text => /\[\^|\]\(|\*\*|<\/?[a-z]+>|\{\w+\}/.test(text)),
      [],
    );
    assert.deepEqual(
      pages.filter(({ html }) => /\{\w+\}|undefined|\[object/.test(html)).map(({ name }) => name),
      [],
    );
  });
});

describe('every page', () => {
  it('opens pages that are there, in the scope of the page', () => {
    const broken = pages.flatMap(({ name, opens }) =>
      opens
        .map((text): unknown => JSON.parse(text))
        .filter(address => !isPageAddress(address) || !exists(address) || address.scope !== 'built-in')
        .map(address => `${name}: ${JSON.stringify(address)}`),
    );
    assert.deepEqual(broken, []);
  });

  it('has a place for every link within it', () => {
    const broken = pages.flatMap(({ name, html }) => {
      const ids = new Set(attributesOf(html, 'id'));
      const inside = attributesOf(html.replace(/ href="[^"]*" data-open=/g, ' data-open='), 'href');
      return inside.filter(href => href.startsWith('#') && !ids.has(href.slice(1))).map(href => `${name}: ${href}`);
    });
    assert.deepEqual(broken, []);
  });

  it('leads out by https only', () => {
    const hrefs = pages.flatMap(({ html }) => attributesOf(html, 'href'));
    assert.deepEqual(
      hrefs.filter(href => !/^(?:#|https:\/\/)/.test(href)),
      [],
    );
  });

  it('has every id once and one heading of the first level', () => {
    const wrong = pages.filter(({ html }) => {
      const ids = attributesOf(html, 'id');
      return new Set(ids).size !== ids.length || html.match(/<h1[ >]/g)?.length !== 1;
    });
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });
});

describe('every card', () => {
  const cards = data.terms.map(term => ({ id: term.id, card: createTermCard(term, context) }));

  it('has a definition, both sides or none, notes to read, evidence in words and a date', () => {
    const incomplete = cards.filter(({ card }) => {
      const { definition, sides, reads, evidence, date } = card;
      const isDated = /^as of \d{4}-\d\d/.test(date);
      return !(definition && sides.length !== 1 && reads.length > 0 && /^Evidence: /.test(evidence) && isDated);
    });
    assert.deepEqual(
      incomplete.map(({ id }) => id),
      [],
    );
  });

  it('takes at most twelve lines, each of its parts one', () => {
    const long = cards.filter(({ card }) => renderMarkdown([card], links, messages).split('\n').length > 12);
    const broken = cards.filter(({ card }) => renderMarkdown([card], links, messages).includes('\n\n'));
    assert.deepEqual([long.map(({ id }) => id), broken.map(({ id }) => id)], [[], []]);
  });
});

describe('every source', () => {
  it('has authors or publisher, year, venue, identifier and link, and says so', () => {
    const incomplete = data.sources.filter(source => {
      const { year, venue, identifiers, url } = source;
      const isComplete = namesOf(source).every(Boolean) && year > 1900 && venue && url.startsWith('https://');
      const identifier = identifiers.doi ?? identifiers.arxiv ?? identifiers.other;
      const text = citeFull(source);
      return !(isComplete && identifier && [String(year), venue, identifier, url].every(part => text.includes(part)));
    });
    assert.deepEqual(
      incomplete.map(({ id }) => id),
      [],
    );
  });

  it('is cited short by the whole last name of its first author', () => {
    const wrong = data.sources.filter(source => {
      const [first = '', second] = namesOf(source);
      const short = citeShort(source).replace(/ \d{4}$/, '');
      const start = second === undefined ? short : short.replace(/ (?:et al\.|and \S.*)$/, '');
      return !` ${first}`.endsWith(` ${start}`);
    });
    assert.deepEqual(
      wrong.map(source => citeShort(source)),
      [],
    );
  });
});

function namesOf(source: Source): readonly string[] {
  return ('authors' in source && source.authors) || ('publisher' in source ? [source.publisher] : ['']);
}

function readName(text: string): string {
  const { kind, id } = JSON.parse(text) as PageAddress;
  return `${kind}:${id}`;
}

const isNote = (name: string) => name.startsWith('note:');

/** Everything that links between notes lead to from a page, and that page. */
function reach(start: string, opens: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const name of reached) {
    for (const next of (opens.get(name) ?? []).filter(isNote)) {
      reached.add(next);
    }
  }
  return reached;
}
