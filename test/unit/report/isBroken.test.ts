import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isBroken } from '../../../src/core/report/isBroken.ts';

it('notebooks and JSON with errors in their form are broken, others and those with comments are not', () => {
  const texts = ['{"a": 1}', '', ' \n', '{"a": 1, // why\n}', '{"a": [', '{]', 'text'];
  const expected = [false, false, false, false, true, true, true];
  for (const languageId of ['json', 'jsonc', 'jupyter']) {
    assert.deepEqual(
      texts.map(text => isBroken(text, languageId)),
      expected,
    );
  }
  assert.ok(!isBroken('{"a": [', 'python'));
});
