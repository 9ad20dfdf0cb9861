import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeFirstOccurrences } from '../../../src/core/matching/takeFirstOccurrences.ts';

const match = (start: number, ...termIds: string[]) => ({ start, end: start + 1, termIds });

describe('takeFirstOccurrences', () => {
  it('takes each term once, where it stands first', () => {
    const matches = [match(0, 'a'), match(2, 'b'), match(4, 'a'), match(6, 'b', 'c'), match(8, 'c')];
    assert.deepEqual(
      takeFirstOccurrences(matches).map(({ start }) => start),
      [0, 2, 6],
    );
  });

  it('takes nothing of nothing', () => assert.deepEqual(takeFirstOccurrences([]), []));
});
