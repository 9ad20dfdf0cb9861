import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SiteAccess } from '../../../src/core/compare/siteAccess.ts';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import { noKnowledge } from '../../../src/core/knowledge/knowledgeData.ts';
import { mergeKnowledge } from '../../../src/core/knowledge/mergeKnowledge.ts';
import type { PageAddress } from '../../../src/core/knowledge/pageAddress.ts';
import { createPage } from '../../../src/core/pages/createPage.ts';
import { closed, createFamily, createSurface, createTechnique, fact, knowledge } from '../compare/catalogue.ts';
import { attributesOf, createKnowledge, createSource, createTerm, messages, textOf, today } from '../support.ts';

const scope = 'built-in';
const about: SiteAccess = {
  tier: 'grey',
  model: 'open-1',
  family: 'open-1',
  server: 'api',
  isMention: false,
  isText: true,
  internals: ['answer-logprobs'],
  uncertain: ['prompt-logprobs'],
};
const pages: readonly PageAddress[] = [
  { kind: 'family', id: 'closed-1', scope },
  { kind: 'surface', id: 'api', scope },
  { kind: 'technique', id: 'scoring', scope },
  { kind: 'techniques', id: 'all', scope, about },
  { kind: 'compare', id: 'closed-1+bare', scope },
  { kind: 'change', id: 'open-1', scope, about },
];
const render = (address: PageAddress, base = knowledge) =>
  createPage(address, { knowledge: base, messages, today }).content.toString();
const read = (address: PageAddress, base = knowledge) =>
  textOf(render(address, base).replace(/<\/(?:p|dt|dd|h\d|th|td|li)>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
const missing = (text: string, parts: readonly string[]) => parts.filter(part => !text.includes(part));

describe('a page of the catalogue', () => {
  it("says whose it is where it is not the extension's, and what it overrides", () => {
    const shop = 'file:///work/shop';
    const layerOf = (of: string) => ({
      ...noKnowledge,
      scope: of,
      families: [{ ...createFamily({ id: 'own' }), scope: of }],
      surfaces: [{ ...createSurface({ id: 'own' }), scope: of }],
      techniques: [{ ...createTechnique({ id: 'own' }), scope: of }],
    });
    const merged = new KnowledgeBase(mergeKnowledge(layerOf(scope), layerOf(shop)));
    const builtIn = new KnowledgeBase(layerOf(scope));
    for (const [kind, name] of [
      ['family', 'model family'],
      ['surface', 'surface'],
      ['technique', 'technique'],
    ] as const) {
      const origin = `${messages.scopeFrom.replace('{folder}', 'shop')}, overrides the built-in ${name}`;
      assert.ok(read({ kind, id: 'own', scope: shop }, merged).includes(origin), kind);
      assert.ok(
        render({ kind, id: 'own', scope: shop }, merged).includes(`${kind}&quot;,&quot;id&quot;:&quot;own&quot;`),
        kind,
      );
      assert.doesNotMatch(render({ kind, id: 'own', scope }, builtIn), /class="detail origin"/);
    }
  });

  it('of a family says how it can be had, what is listed of its ids, and what is unknown', () => {
    const text = read({ kind: 'family', id: 'closed-1', scope });
    assert.deepEqual(
      missing(text, [
        'Model family · Vendor · text · as of 2026-11',
        'Vendor, since 2024-05-13',
        'Weights not published',
        'Through An API',
        'grey-box over an API',
        'none for the weights, which are not published; the terms of the service hold',
        'closed-1 moves; a fixed form is closed-1-2024 as of 2026-11',
        'Dated names. as of 2026-11',
        'Notice: Six months. (as of 2026-11)',
        'soon at An API: listed to retire 2027-01-14, in 52 days; calls then fail; replacement named: closed-2; announced 2026-10-14',
        'past at An API: was to retire on 2026-02-17; calls are then answered by another model',
        'earliest at An API: listed to retire not before 2027-02; what calls get then is not stated',
        'logit bias · An API',
        'A fact. as of 2025-01, may have changed',
        'Possible over its APIs The prompting · The confidence',
        'Perhaps over its APIs: it is not known whether they lend what is needed for this model The scoring',
        'Not possible: the weights are not published The bias · The search · The tuning',
      ]),
      [],
    );
  });

  it('of a family with days left changes with the day', () => {
    const on = (day: string) =>
      textOf(
        createPage({ kind: 'family', id: 'closed-1', scope }, { knowledge, messages, today: day }).content.toString(),
      );
    assert.match(on('2027-01-13'), /listed to retire 2027-01-14, in 1 day/);
    assert.match(on('2027-01-14'), /listed to retire today, 2027-01-14/);
    assert.match(on('2027-01-15'), /soon at An API: was to retire on 2027-01-14/);
    assert.match(on('2027-03-01'), /was not to retire before 2027-02/);
  });

  it('of a family of which nothing is recorded calls it unknown, never fine', () => {
    const text = read({ kind: 'family', id: 'bare', scope });
    assert.deepEqual(
      missing(text, [
        'release date unknown',
        'unknown whether they can be obtained',
        'unknown: no API is listed',
        'over an API: unknown, none is listed',
        'unknown: no licence is recorded',
        'unknown: no fixed form is recorded',
        'unknown: none is recorded, which does not mean that none is planned',
        'Unknown, as it is not known whether the weights can be had.',
        'Notice before a retirement: unknown.',
        'Only with the weights in hand, of which it is not known whether they can be had',
      ]),
      [],
    );
    assert.doesNotMatch(text, /Possible over its APIs/);
  });

  it('of a surface says what it gives, and where unknown that it is', () => {
    const text = read({ kind: 'surface', id: 'api', scope });
    assert.deepEqual(
      missing(text, [
        'Surface · endpoint · as of 2026-11',
        'Its calls give black-box',
        'The most it can reach grey-box',
        'log-probabilities of the answer yes in answers',
        'log-probabilities of the prompt depends',
        'logits no',
        'Pinning Dated names.',
        'Notice before a retirement Six months.',
      ]),
      [],
    );
    const sdk = read({ kind: 'surface', id: 'sdk', scope });
    assert.deepEqual(
      missing(sdk, [
        'What decides the address',
        'Answered by An API',
        'See An API, which answers its calls unless an address says otherwise.',
        'Pinning unknown',
      ]),
      [],
    );
    assert.match(read({ kind: 'surface', id: 'host', scope }), /Unknown: nothing is recorded of internals\./);
  });

  it('of techniques says what each tier gives, and marks in words what is possible at the cursor', () => {
    const text = read({ kind: 'techniques', id: 'all', scope, about });
    const tracing = /The tracing (.*?) So it is/.exec(text)?.[1];
    const confidence = /The confidence (.*?) So it is/.exec(text)?.[1];
    const scoring = /The scoring (.*?) So it is/.exec(text)?.[1];
    assert.deepEqual(
      { tracing, confidence, scoring },
      {
        tracing:
          'not possible here not possible not possible not possible with the training data too gradients and training data',
        confidence:
          'possible here possible not possible where the API lends what is needed possible log-probabilities of the answer, or logits',
        scoring:
          'perhaps: asked for, or not known for this model possible not possible where the API lends what is needed possible log-probabilities of the prompt',
      },
    );
    assert.match(text, /Marked for open-1 \(Open 1\): at the place of the cursor this code has grey-box access\./);
    assert.doesNotMatch(read({ kind: 'techniques', id: 'all', scope }), /possible here|Marked for/);
  });

  it('of techniques has tables with headings of rows and columns, in frames that the keyboard reaches', () => {
    const html = render({ kind: 'techniques', id: 'all', scope, about });
    assert.ok(attributesOf(html, 'scope').includes('col') && attributesOf(html, 'scope').includes('row'));
    const frames = html.match(/<div class="scroll" role="region" tabindex="0" aria-label="Table: [^"]+"/g) ?? [];
    assert.equal(frames.length, html.match(/<table/g)?.length);
  });

  it('names risks at the end, by what they hang on, and never as something that one can do', () => {
    const text = read({ kind: 'techniques', id: 'all', scope, about });
    const [before = '', after = ''] = text.split('Risks that hang on access');
    assert.doesNotMatch(before, /attack/);
    assert.match(after, /The attack So it is\. Hangs on: gradients · as of 2026-11 Read: The overview\?/);
    const own = read({ kind: 'technique', id: 'attack', scope });
    assert.match(own, /^Risk · Auditing/);
    const everywhere = pages
      .map(page => read(page))
      .concat(own)
      .join(' ');
    assert.doesNotMatch(everywhere, /do attack/);
    for (const kind of ['family', 'compare'] as const) {
      assert.doesNotMatch(read({ kind, id: kind === 'family' ? 'closed-1' : 'closed-1+open-1', scope }), /attack/);
    }
  });

  it('that compares has a cell for each family in each row, with the name of its column', () => {
    const html = render({ kind: 'compare', id: 'closed-1+bare', scope });
    const rows = html.match(/<tr role="row"><th scope="row"/g)?.length ?? 0;
    const cells = html.match(/<td role="cell"><span class="column" aria-hidden="true">(?:Closed 1|Bare)</g)?.length;
    assert.ok(rows >= 8, `only ${rows} rows`);
    assert.equal(cells, rows * 2);
  });

  it('that compares names what is gone, and is gone with the last', () => {
    assert.match(read({ kind: 'compare', id: 'closed-1+gone', scope }), /Not found: gone/);
    assert.match(read({ kind: 'compare', id: 'lost+gone', scope }), /There is no model family "lost\+gone" any more/);
  });

  it('before and after an open model says what is lost and weighs no risk', () => {
    const text = read({ kind: 'change', id: 'open-1', scope, about });
    assert.deepEqual(
      missing(text, [
        'Open 1, the same model',
        'A licence (as of 2025-07, may have changed)',
        'The vendor can no longer patch, change or withdraw the copy that you run.',
        'Possible only with the weights in hand',
        'that says nothing of how large it is',
        'Notes The overview?',
      ]),
      [],
    );
    assert.match(read({ kind: 'change', id: 'any', scope, about }), /no particular open model/);
    assert.match(read({ kind: 'change', id: 'gone', scope, about }), /any more/);
  });

  it('that is gone says so, whatever it was', () => {
    const gone = (['family', 'surface', 'technique'] as const).map(kind => read({ kind, id: 'gone', scope }));
    assert.deepEqual(
      gone.map(text => /There is no ([\w ]+) "gone" any more/.exec(text)?.[1]),
      ['model family', 'surface', 'technique'],
    );
  });

  it('of a term leads to its techniques, but not to risks', () => {
    const terms = [createTerm({ id: 'term', definition: 'd', techniques: ['tuning', 'attack'] })];
    const base = createKnowledge({ terms, techniques: knowledge.techniques });
    const text = read({ kind: 'term', id: 'term', scope }, base);
    assert.match(text, /Techniques The tuning weights and gradients/);
    assert.doesNotMatch(text, /attack/);
  });

  it('has a place for every link within it, and declares its language', () => {
    for (const address of pages.slice(0, 4)) {
      const html = render(address);
      const ids = new Set(attributesOf(html, 'id'));
      const inside = attributesOf(html, 'href').filter(href => href.startsWith('#source-'));
      assert.deepEqual(
        inside.filter(href => !ids.has(href.slice(1))),
        [],
      );
      assert.match(html, /<h1 tabindex="-1" lang="en">|<p><span lang="en">/);
    }
  });

  it('shows hostile strings as they are, wherever they stand', () => {
    const evil = '<img src=x onerror="alert(1)">';
    const places = [{ id: 'paper', at: evil, read: 'secondary' as const }];
    const facts = { ...fact(evil), sources: places };
    const base = createKnowledge({
      families: [
        createFamily({
          ...closed,
          label: evil,
          vendor: evil,
          examples: [evil],
          licence: { name: evil, spdx: evil, duties: [evil], sources: places, asOf: '2026-11' },
          facts: [facts],
          pins: [{ alias: evil, pinned: evil, sources: places, asOf: '2026-11' }],
        }),
        createFamily({ id: 'bare', label: evil, weights: 'open' }),
      ],
      surfaces: [
        createSurface({
          id: 'api',
          label: evil,
          vendor: evil,
          reason: evil,
          decides: evil,
          pinning: facts,
          notice: facts,
          gives: [{ internal: 'logits', given: 'no', text: evil, sources: places, asOf: '2026-11' }],
        }),
      ],
      techniques: [
        createTechnique({ id: 'scoring', label: evil, does: evil, why: evil, caveat: evil, instead: evil }),
        createTechnique({ id: 'risk', purpose: 'risk', group: 'audit', label: evil, why: evil, caveat: evil }),
      ],
      sources: [createSource({ title: evil })],
    });
    const hostile = { ...about, model: evil, family: 'bare' };
    const all = pages.map(page =>
      render(
        'about' in page
          ? ({ ...page, id: page.kind === 'change' ? 'bare' : page.id, about: hostile } as PageAddress)
          : page,
        base,
      ),
    );
    assert.deepEqual(
      all.map(html => [/<img|onerror="/.test(html), textOf(html).includes(evil)]),
      all.map(() => [false, true]),
    );
  });
});
