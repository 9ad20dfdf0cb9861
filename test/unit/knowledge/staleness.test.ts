import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeDate, isStale } from '../../../src/core/knowledge/staleness.ts';
import { messages } from '../support.ts';

const cases: readonly (readonly [asOf: string, today: string, stale: boolean])[] = [
  ['2025-11-23', '2026-11-22', false],
  ['2025-11-23', '2026-11-23', false],
  ['2025-11-23', '2026-11-24', true],
  ['2025-11-23', '2026-12-01', true],
  ['2025-11', '2026-11-30', false],
  ['2025-11', '2026-12-01', true],
  ['2024-02-29', '2025-02-28', false],
  ['2024-02-29', '2025-03-01', true],
  ['2025-12-31', '2026-01-01', false],
  ['2027-01', '2026-11-23', false],
];

describe('a date', () => {
  for (const [asOf, today, stale] of cases) {
    it(`of ${asOf} is ${stale ? '' : 'not '}stale on ${today}`, () => {
      assert.equal(isStale(asOf, today), stale);
    });
  }

  it('is said as a month, with a mark once it is stale', () => {
    assert.deepEqual(
      ['2026-11-23', '2026-01', '2025-09-30', undefined].map(asOf => describeDate(asOf, '2026-11-23', messages)),
      ['as of 2026-11', 'as of 2026-01', 'as of 2025-09, may have changed', 'date unknown'],
    );
  });
});
