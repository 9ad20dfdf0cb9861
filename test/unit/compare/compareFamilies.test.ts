import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareFamilies, type FamilyComparison } from '../../../src/core/compare/compareFamilies.ts';
import {
  comparisonTitle,
  groupAlike,
  tabulateFacts,
  tabulateTechniques,
} from '../../../src/core/compare/comparisonTable.ts';
import { retirementLine } from '../../../src/core/compare/factWords.ts';
import { readFamilyFacts } from '../../../src/core/compare/familyFacts.ts';
import { messages, today } from '../support.ts';
import { bare, closed, knowledge, open } from './catalogue.ts';

const context = { messages, today };
const facts = (family: typeof closed) => readFamilyFacts(family, knowledge, today);

/** All that a comparison says, a line for each row. */
function wordsOf(comparison: FamilyComparison): string {
  const rows = [tabulateFacts, tabulateTechniques].flatMap(tabulate => tabulate(comparison, context).rows);
  const alike = groupAlike(comparison, context).map(
    ({ answer, techniques }) => `${answer}: ${techniques.map(({ label }) => label).join('; ')}`,
  );
  const lines = rows.map(({ heading, cells }) =>
    [heading, ...cells.flat()].flatMap(({ text, url }) => [text, ...(url === undefined ? [] : [url])]).join(' · '),
  );
  return [comparisonTitle(comparison, context), messages.compareNote, ...lines, ...alike].join('\n');
}

describe('what is known of a family', () => {
  it('judges its APIs by what they give of this family, and its weights by whether they can be had', () => {
    const ways = [closed, open, bare].map(family =>
      facts(family).techniques.map(({ id, withWeights, overApi }) => [id, withWeights, overApi].join(' ')),
    );
    assert.deepEqual(ways, [
      [
        'prompting  yes',
        'confidence  yes',
        'bias  no',
        'scoring  unknown',
        'search  no',
        'tuning  no',
        'hosted  no',
        'tracing  no',
      ],
      [
        'prompting yes yes',
        'confidence yes no',
        'bias yes no',
        'scoring yes no',
        'search yes no',
        'tuning yes no',
        'hosted no no',
        'tracing no no',
      ],
      [
        'prompting unknown ',
        'confidence unknown ',
        'bias unknown ',
        'scoring unknown ',
        'search unknown ',
        'tuning unknown ',
        'hosted no ',
        'tracing no ',
      ],
    ]);
  });

  it('has the highest tier, and null for what is not known', () => {
    assert.deepEqual(
      [closed, open, bare].map(family => [
        facts(family).tiers,
        facts(family).undo,
        facts(family).licence?.name ?? null,
      ]),
      [
        [{ hasOpenWeights: false, overApi: 'grey', mayLendMore: true }, 'vendorDecides', null],
        [{ hasOpenWeights: true, overApi: 'black', mayLendMore: false }, 'copyStays', 'A licence'],
        [{ hasOpenWeights: null, overApi: null, mayLendMore: false }, 'unknown', null],
      ],
    );
  });

  it('says when ids retire, the oldest first, as of a day', () => {
    const lines = facts(closed).retirements.map(each => retirementLine(each, () => 'An API', context));
    assert.deepEqual(lines, [
      'past at An API: was to retire on 2026-02-17; calls are then answered by another model (as of 2026-11)',
      'tomorrow at An API: listed to retire 2026-11-24, in 1 day; calls then fail (as of 2026-11)',
      'soon at An API: listed to retire 2027-01-14, in 52 days; calls then fail; replacement named: closed-2; announced 2026-10-14 (as of 2026-11)',
      'earliest at An API: listed to retire not before 2027-02; what calls get then is not stated (as of 2026-11)',
      'undated at An API: listed to retire, no date given; what calls get then is not stated (as of 2026-11)',
    ]);
  });

  it('is plain data', () => {
    const own = facts(closed);
    assert.deepEqual(JSON.parse(JSON.stringify(own)), own);
  });
});

describe('a comparison of families', () => {
  it('has what differs apart from what is alike, and never a risk', () => {
    const { differing, alike, unknown, families } = compareFamilies(
      ['closed-1', 'open-1', 'gone', 'open-1'],
      knowledge,
      today,
    );
    assert.deepEqual(
      {
        families: families.map(({ id }) => id),
        unknown,
        differing: differing.map(({ id }) => id),
        alike: alike.map(({ id }) => id),
      },
      {
        families: ['closed-1', 'open-1'],
        unknown: ['gone'],
        differing: ['bias', 'scoring', 'search', 'tuning'],
        alike: ['prompting', 'confidence', 'hosted', 'tracing'],
      },
    );
  });

  it('in words says what is unknown, as of when, and neither ranks nor recommends', () => {
    const comparison = compareFamilies(['closed-1', 'bare', 'gone'], knowledge, today);
    const { columns, rows } = tabulateFacts(comparison, context);
    assert.equal(comparisonTitle(comparison, context), 'Closed 1, Bare: side by side');
    assert.deepEqual(
      [columns.map(({ text }) => text), rows.filter(({ cells }) => cells.length !== 2)],
      [['Closed 1', 'Bare'], []],
    );
    const text = wordsOf(comparison);
    const parts = [
      'unknown: no licence is recorded',
      'release date unknown',
      'unknown: no API is listed',
      'unknown: none is recorded, which does not mean that none is planned',
      'in 52 days',
      'Six months. (as of 2026-11)',
      'https://example.org/paper',
    ];
    assert.deepEqual(
      parts.filter(part => !text.includes(part)),
      [],
    );
    assert.doesNotMatch(text, /\b(best|better|worse|winner|score|recommended)\b|attack/i);
  });

  it('groups what is alike by its answer', () => {
    const groups = groupAlike(compareFamilies(['closed-1', 'open-1'], knowledge, today), context);
    assert.deepEqual(
      groups.map(({ answer, techniques }) => [answer, techniques.map(({ label }) => label)]),
      [
        [messages.compareAlikeYes, ['The prompting', 'The confidence']],
        [messages.compareAlikeNo, ['The hosted', 'The tracing']],
      ],
    );
  });

  it('of families that are gone has nothing but their ids', () => {
    const comparison = compareFamilies(['gone', 'lost'], knowledge, today);
    const { families, unknown, differing, alike } = comparison;
    assert.deepEqual(
      { families, unknown, differing, alike },
      { families: [], unknown: ['gone', 'lost'], differing: [], alike: [] },
    );
    assert.deepEqual(tabulateFacts(comparison, context).columns, []);
  });
});
