import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { englishMessages, fill } from '../../src/core/messages.ts';
import { readSourceFiles } from '../../src/tools/checkLayers.ts';

describe('messages', () => {
  it('are filled once, so that a value cannot ask for another', () => {
    const values = { a: '{b}', b: 'secret', number: 0, cost: '$&' };
    assert.equal(fill('{a} {number} {cost} {none} {}', values), '{b} 0 $& {none} {}');
  });

  it('are all used', async () => {
    const files = await readSourceFiles();
    const text = files.filter(({ path }) => path !== 'core/messages.ts').map(file => file.text);
    const all = text.join('\n');
    assert.deepEqual(
      Object.keys(englishMessages).filter(key => !new RegExp(`\\b${key}\\b`).test(all)),
      [],
    );
  });
});
