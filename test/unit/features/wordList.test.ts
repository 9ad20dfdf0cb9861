import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from '../support.ts';

type Change = (value: unknown, word: string) => unknown;
const { withWord, withoutWord, wordsOf } = await importSource<{
  readonly withWord: Change;
  readonly withoutWord: Change;
  readonly wordsOf: (value: unknown) => readonly string[];
}>('features/mutes/wordList.ts');

describe('the value of a list setting', () => {
  it('gets a word that it does not have, behind the others', () => {
    assert.deepEqual(
      [undefined, ['a'], 'broken', [7], [' API ']].map(value => withWord(value, 'api')),
      [['api'], ['a', 'api'], ['api'], [7, 'api'], [' API ']],
    );
  });

  it('loses a word, and goes when nothing is left', () => {
    assert.deepEqual(
      [['api'], ['a', 'API'], ['a'], [], undefined, 'broken', [7, 'api']].map(value => withoutWord(value, 'api')),
      [undefined, ['a'], ['a'], [], undefined, 'broken', [7]],
    );
  });

  it('may be anything when it is read', () => {
    assert.deepEqual(
      [undefined, null, {}, 'a', ['a', 7, null, 'b']].map(value => wordsOf(value)),
      [[], [], [], [], ['a', 'b']],
    );
  });
});
