import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSites } from '../../../src/core/access/findSites.ts';
import { describeChange } from '../../../src/core/compare/changeSections.ts';
import { readSiteAccess } from '../../../src/core/compare/readSiteAccess.ts';
import { copySiteAccess, isSiteAccess, type SiteAccess } from '../../../src/core/compare/siteAccess.ts';
import { techniqueMarks } from '../../../src/core/compare/techniqueMarks.ts';
import { whatWouldChange } from '../../../src/core/compare/whatWouldChange.ts';
import { anyModel } from '../../../src/core/knowledge/pageAddress.ts';
import { createChangePage } from '../../../src/core/pages/createChangePage.ts';
import { createKnowledge, messages, today } from '../support.ts';
import { closed, createSurface, knowledge } from './catalogue.ts';

const call: SiteAccess = {
  tier: 'grey',
  model: 'closed-1',
  family: 'closed-1',
  server: 'api',
  isMention: false,
  isText: true,
  internals: ['answer-logprobs'],
  uncertain: ['prompt-logprobs'],
};
const context = { knowledge, messages, today };
const change = (about: SiteAccess, chosen?: string) => whatWouldChange(about, { knowledge, today, chosen });

/** All that is said of a change, a line for each row, group and risk. */
function text(about: SiteAccess, chosen?: string): string {
  const { table, techniques, lost, risks, notes } = describeChange(change(about, chosen), context);
  const joined = (lines: readonly { readonly text: string }[]) => lines.map(line => line.text).join(' · ');
  return [
    ...table.rows.map(({ heading, cells }) => joined([heading, ...cells.flat()])),
    ...techniques.map(({ heading, lines }) => `${heading}: ${joined(lines)}`),
    ...lost,
    ...risks.map(({ heading, lines }) => `${heading.text}: ${lines.join(' ')}`),
    joined(notes),
  ].join('\n');
}

describe('what would change with an open model', () => {
  it('has each technique before and after, and the risks apart', () => {
    const { techniques, risks } = change(call);
    assert.deepEqual(
      techniques.map(({ id, before, after }) => `${id} ${before} ${after}`),
      [
        'prompting yes yes',
        'confidence yes yes',
        'bias no yes',
        'scoring unknown yes',
        'search no yes',
        'tuning no yes',
        'hosted no no',
        'tracing no no',
      ],
    );
    assert.deepEqual(
      risks.map(({ id, before, after, notes }) => [id, before, after, notes]),
      [['attack', 'no', 'yes', ['overview']]],
    );
  });

  it('says what binds before and after, unknown where it is unknown', () => {
    const parts = [
      'The terms of the service, which are unknown here',
      'Depends on the licence of the model chosen',
      'The scoring (now perhaps: it is not known whether the internals are given)',
      'Nobody else monitors or moderates its use.',
      'Hangs on: gradients. Now: what it hangs on cannot be reached. With weights: what it hangs on can be reached.',
    ];
    const whole = text(call);
    assert.deepEqual(
      parts.filter(part => !whole.includes(part)),
      [],
    );
    assert.match(text(call, 'open-1'), /A licence \(as of 2025-07, may have changed\) · Keep the notice/);
    assert.match(text(call, 'bare'), /Unknown: no licence is recorded for Bare/);
  });

  it('never offers a risk as something that becomes possible', () => {
    const [possible = ''] = /possible only with.*/i.exec(text(call)) ?? [];
    assert.match(possible, /The tuning/);
    assert.doesNotMatch(possible, /attack/);
  });

  it('takes no model whose weights cannot be had', () => {
    assert.equal(change(call, 'closed-1').chosen, null);
    assert.equal(change(call, 'gone').chosen, null);
  });

  it('says where the weights are in hand already', () => {
    const white: SiteAccess = { ...call, tier: 'white', family: 'open-1', internals: ['weights', 'gradients'] };
    assert.equal(change(white).hasWeights, true);
    const page = (about: SiteAccess) =>
      createChangePage({ kind: 'change', id: anyModel, scope: knowledge.scope, about }, context)?.content.toString();
    assert.match(page(white) ?? '', /This code has the weights in hand already/);
    assert.doesNotMatch(page(call) ?? '', /This code has the weights in hand already/);
    assert.match(text(white), /A licence/);
  });

  it('of a mention goes by the spelling, and calls nothing a service', () => {
    const mention: SiteAccess = {
      ...call,
      tier: 'black',
      isMention: true,
      isText: false,
      internals: [],
      uncertain: [],
    };
    const { obligations, techniques } = change(mention);
    assert.equal(obligations.hasServiceTerms, false);
    assert.equal(techniques.find(({ id }) => id === 'confidence')?.before, 'yes');
  });
});

describe('the access of a site', () => {
  const index = createKnowledge({
    families: [closed],
    surfaces: [
      createSurface({
        id: 'api',
        gives: [{ internal: 'answer-logprobs', given: 'yes', sources: [{ id: 'paper' }], asOf: '2026-11' }],
      }),
      createSurface({
        id: 'sdk',
        kind: 'sdk',
        endpoint: 'api',
        packages: { python: ['vendorai'] } as never,
        calls: [{ names: ['create'], model: ['model'] }],
        parameters: [{ names: ['logprobs'], internal: 'answer-logprobs', tier: 'grey' }],
      }),
    ],
  }).access;
  const code = ['import vendorai', 'r = vendorai.create(', '  model="closed-1",', '  logprobs=True,', ')'].join('\n');

  it('is the same at the call, at its id and at its parameter', () => {
    const { sites } = findSites(code, { languageId: 'python', index });
    const read = sites.map(site => readSiteAccess(site, sites));
    assert.ok(sites.length >= 2, `only ${sites.length} sites`);
    assert.deepEqual(
      read.map(({ tier, model, internals }) => [tier, model, internals.join()]),
      sites.map(() => ['grey', 'closed-1', 'answer-logprobs']),
    );
  });

  it('from outside is checked field by field', () => {
    const wrong: unknown[] = [
      null,
      {},
      { ...call, tier: 'open' },
      { ...call, internals: ['everything'] },
      { ...call, model: 7 },
      { ...call, family: '' },
      { ...call, isText: 1 },
      { ...call, uncertain: undefined },
    ];
    assert.deepEqual(wrong.filter(isSiteAccess), []);
    assert.ok(isSiteAccess(call));
    assert.deepEqual(copySiteAccess({ ...call, more: '<b>' } as SiteAccess), call);
  });
});

describe('marks of techniques', () => {
  it('are of the code here, and of the weights where these can be had and are not', () => {
    const marks = techniqueMarks({ ...call, family: 'open-1' }, knowledge);
    assert.deepEqual(
      ['confidence', 'scoring', 'tuning', 'attack'].map(id => [marks.here.get(id), marks.withWeights?.get(id)]),
      [
        ['yes', 'yes'],
        ['unknown', 'yes'],
        ['no', 'yes'],
        [undefined, undefined],
      ],
    );
    assert.equal(techniqueMarks(call, knowledge).withWeights, undefined);
  });
});
