import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReportRow } from '../../../src/core/report/panel/reportRow.ts';
import { allRows, type RowChoice, selectRows, showsAllInOrder } from '../../../src/core/report/panel/selectRows.ts';

const row = (place: string, fields: Partial<ReportRow>): ReportRow => ({
  place,
  directory: '.',
  kind: 'call',
  tier: 'black',
  model: '',
  family: '',
  vendor: '',
  surface: '',
  server: '',
  granted: '',
  ...fields,
});

const rows = [
  row('b.py:1:1', { model: 'gpt-4o', vendor: 'OpenAI', tier: 'grey' }),
  row('a.py:2:1', { model: 'gpt-4o-mini', vendor: 'OpenAI' }),
  row('c.py:3:1', { tier: 'white', kind: 'load', family: 'OLMo 2' }),
  row('d.py:4:1', { model: 'Claude', vendor: 'Anthropic', tier: 'named', kind: 'model-id' }),
];
const names = {
  white: 'White-box',
  grey: 'Grey-box',
  black: 'Black-box',
  named: 'Named only',
  call: 'Call',
  load: 'Load',
};
const select = (choice: Partial<RowChoice>) => selectRows(rows, { ...allRows, ...choice }, names);

describe('the rows of the table of sites', () => {
  it('are all there, in their order, where nothing is chosen', () => {
    assert.deepEqual(select({}), [0, 1, 2, 3]);
    assert.deepEqual(select({ text: '  ' }), [0, 1, 2, 3]);
    assert.ok(showsAllInOrder({ ...allRows, text: ' ' }));
    assert.ok(!showsAllInOrder({ ...allRows, tier: 'white' }));
  });

  it('are chosen by words in any column and any case, by tier, kind and one exact value', () => {
    assert.deepEqual(select({ text: 'OPENAI gpt' }), [0, 1]);
    assert.deepEqual(select({ text: 'white-box olmo' }), [2]);
    assert.deepEqual(select({ text: '(.*' }), []);
    assert.deepEqual(select({ tier: 'black' }), [1]);
    assert.deepEqual(select({ kind: 'load' }), [2]);
    assert.deepEqual(select({ only: { field: 'model', value: 'gpt-4o', name: 'gpt-4o' } }), [0]);
    assert.deepEqual(select({ only: { field: 'model', value: '', name: 'Not known' } }), [2]);
  });

  it('are sorted by a column either way, the empty last, and otherwise stay in their order', () => {
    const sort = (column: RowChoice['sort']['column'], isDescending: boolean) =>
      select({ sort: { column, isDescending } });
    assert.deepEqual(sort('model', false), [3, 0, 1, 2]);
    assert.deepEqual(sort('model', true), [1, 0, 3, 2]);
    assert.deepEqual(sort('tier', false), [2, 0, 1, 3]);
    assert.deepEqual(sort('tier', true), [3, 1, 0, 2]);
    assert.deepEqual(sort('place', true), [3, 2, 1, 0]);
    assert.deepEqual(sort('granted', false), [0, 1, 2, 3]);
  });
});
