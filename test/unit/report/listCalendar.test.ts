import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccessSite } from '../../../src/core/access/site.ts';
import type { Retirement } from '../../../src/core/knowledge/formats.ts';
import { daysBetween } from '../../../src/core/report/days.ts';
import { describeCalendarEntry } from '../../../src/core/report/reportWords.ts';
import { messages } from '../support.ts';
import { api, createFamily, createRetirement, createSite, createSurface, reportOn } from './reportParts.ts';

const azure = createSurface({ id: 'azure' });

/** The calendar of calls of `model` with a retirement, each at a place of its own. */
function calendarOf(retirements: readonly Retirement[], sites: readonly Partial<AccessSite>[] = [{ model: 'm' }]) {
  const family = createFamily({ id: 'f', endpoints: ['api'], retirements: [...retirements] });
  return reportOn({ 'a.py': sites.map(fields => createSite({ family, ...fields })) }).calendar;
}

/** What is said of a retirement with these fields, by the day of the tests, 2026-11-23. */
function wordsFor(fields: Partial<Retirement>): readonly string[] {
  return calendarOf([createRetirement({ id: 'm', ...fields })]).map(
    entry => `${entry.state}: ${describeCalendarEntry(entry, messages)}`,
  );
}

describe('a retirement in the calendar', () => {
  it('says how many days are left, to the day', () => {
    const words = (['2027-01-14', '2026-11-24', '2026-11-23', '2026-11-22'] as const).flatMap(shutdown =>
      wordsFor({ shutdown }),
    );
    assert.deepEqual(words, [
      'listed: listed to retire 2027-01-14, in 52 days; calls then fail',
      'listed: listed to retire 2026-11-24, in 1 day; calls then fail',
      'listed: listed to retire today, 2026-11-23; calls then fail',
      'retired: was to retire on 2026-11-22; calls then fail',
    ]);
  });

  it('counts a month as past when all of it is', () => {
    const words = ['2026-12', '2026-11', '2026-10'].flatMap(shutdown => wordsFor({ shutdown }));
    assert.deepEqual(words, [
      'listed: listed to retire 2026-12; calls then fail',
      'listed: listed to retire 2026-11; calls then fail',
      'retired: was to retire in 2026-10; calls then fail',
    ]);
  });

  it('takes an earliest date for no more than it is', () => {
    const dates = ['2026-12-03', '2026-11-24', '2026-11-23', '2026-11-22', '2026-12', '2026-10'];
    const words = dates.flatMap(shutdown => wordsFor({ shutdown, earliest: true, afterwards: 'unknown' }));
    const then = 'what calls get then is not stated';
    assert.deepEqual(words, [
      `listed: listed to retire not before 2026-12-03, in 10 days; ${then}`,
      `listed: listed to retire not before 2026-11-24, in 1 day; ${then}`,
      `listed: listed to retire not before 2026-11-23; ${then}`,
      `listed: was not to retire before 2026-11-22; ${then}`,
      `listed: listed to retire not before 2026-12; ${then}`,
      `listed: was not to retire before 2026-10; ${then}`,
    ]);
  });

  it('says what calls get, and what is named in its place', () => {
    assert.deepEqual(
      [
        wordsFor({}),
        wordsFor({ shutdown: '2026-05-01', afterwards: 'rerouted', replacement: 'n' }),
        wordsFor({ shutdown: '2027-05-01', afterwards: 'rerouted' }),
      ].flat(),
      [
        'listed: listed to retire, no date given; calls then fail',
        'rerouted: was to retire on 2026-05-01; calls are then answered by another model; replacement named: n',
        'listed: listed to retire 2027-05-01, in 159 days; calls are then answered by another model',
      ],
    );
  });
});

describe('the calendar', () => {
  it('matches exact ids, without the parts that say the way', () => {
    const retirement = createRetirement({ id: 'Acme.M-v1:0' });
    const ids = [
      'acme.m-v1:0',
      'us.acme.m-v1:0',
      'api/acme.m-v1:0',
      'models/acme.m-v1:0',
      'acme.m-v1',
      'acme.m-v1:0-x',
    ];
    const sites = ids.map(model => ({ model, server: api }));
    assert.deepEqual(
      calendarOf([retirement], sites).map(({ model }) => model),
      ids.slice(0, 4).sort(),
    );
  });

  it('goes by what the operator that answers lists, and by the vendor where none is known', () => {
    const retirements = [
      createRetirement({ id: 'm', shutdown: '2027-01-01' }),
      createRetirement({ id: 'm', endpoint: 'azure', shutdown: '2027-02-02' }),
    ];
    const at = [{}, { server: azure }, { server: api }, { server: createSurface({ id: 'elsewhere' }) }];
    const dates = at.map(fields => calendarOf(retirements, [{ model: 'm', ...fields }]).map(({ date }) => date));
    assert.deepEqual(dates, [['2027-01-01'], ['2027-02-02'], ['2027-01-01'], []]);
  });

  it('leaves out copies that are kept, sites without an id, and ids of which nothing is listed', () => {
    const retirement = createRetirement({ id: 'm', shutdown: '2027-01-01' });
    assert.deepEqual(calendarOf([retirement], [{ model: 'm', tier: 'white' }, {}, { model: 'other' }]), []);
  });

  it('counts the sites of an entry, mentions apart, and calls whose id stands on another line', () => {
    const sites = [{ model: 'm' }, { modelOfCall: 'm', tier: 'grey' }, { model: 'm', isMention: true }] as const;
    const [entry] = calendarOf([createRetirement({ id: 'm' })], sites);
    assert.deepEqual(entry?.counts, { black: 1, grey: 1, white: 0, named: 1 });
  });

  it('has dates in their order, then those without, then names that move', () => {
    const family = createFamily({
      id: 'f',
      retirements: [
        createRetirement({ id: 'undated' }),
        createRetirement({ id: 'late', shutdown: '2027-05' }),
        createRetirement({ id: 'early', shutdown: '2026-01-02' }),
      ],
      pins: [{ alias: 'latest', pinned: 'late', sources: [{ id: 'paper' }], asOf: '2026-10' }],
    });
    const sites = ['latest', 'undated', 'late', 'early'].map(model => createSite({ model, family }));
    const { calendar } = reportOn({ 'a.py': sites });
    assert.deepEqual(
      calendar.map(({ model, state }) => [model, state]),
      [
        ['early', 'retired'],
        ['late', 'listed'],
        ['undated', 'listed'],
        ['latest', 'floats'],
      ],
    );
    assert.deepEqual(
      calendar.map(entry => describeCalendarEntry(entry, messages)).at(-1),
      'the name moves; known snapshot: late',
    );
  });

  it('counts days over leap years and the ends of summer time', () => {
    assert.deepEqual(
      [
        daysBetween('2028-02-28', '2028-03-01'),
        daysBetween('2026-10-24', '2026-10-26'),
        daysBetween('2026-11-23', '2026-11-20'),
        daysBetween('2026-11-23', '2026-12'),
      ],
      [2, 2, -3, null],
    );
  });
});
