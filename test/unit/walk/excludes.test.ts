import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Excludes } from '../../../src/core/walk/excludes.ts';

/** Which of these paths are left out, where their folders hold these names. */
function excluded(excludes: Excludes, paths: readonly string[], siblings: readonly string[] = []): readonly string[] {
  return paths.filter(path => excludes.isExcluded(path, name => siblings.includes(name)));
}

describe('Excludes', () => {
  it('leaves out what a pattern with true matches', () => {
    const excludes = new Excludes({ '**/.git': true, '*.log': true, '**/kept': false });
    assert.deepEqual(excluded(excludes, ['.git', 'a/.git', 'x.log', 'a/x.log', 'kept']), ['.git', 'a/.git', 'x.log']);
  });

  it('lets a later setting have the last word on a pattern', () => {
    const excludes = new Excludes({ '**/a': true, '**/b': true }, { '**/a': false, '**/c': true });
    assert.deepEqual(excluded(excludes, ['a', 'b', 'c']), ['b', 'c']);
  });

  it('asks for the sibling that a condition names', () => {
    const excludes = new Excludes({ '**/*.js': { when: '$(basename).ts' }, '**/*.map': { when: 'index.html' } });
    assert.deepEqual(excluded(excludes, ['x/a.js', 'b.js', 'c.map'], ['a.ts', 'a.js', 'b.tsx']), ['x/a.js']);
    assert.deepEqual(excluded(excludes, ['x/a.min.js'], ['a.ts']), []);
    assert.deepEqual(excluded(excludes, ['x/a.min.js', 'c.map'], ['a.min.ts', 'index.html']), ['x/a.min.js', 'c.map']);
    assert.deepEqual(excluded(excludes, ['$&.js'], ['$&.ts']), ['$&.js']);
  });

  it('leaves out nothing for values of any other shape', () => {
    const odd = [undefined, null, 7, 'a', ['a'], { a: 'true', b: 1, c: {}, d: { when: 3 }, e: null, '[z-a]': true }];
    const paths = ['a', 'b', 'c', 'd', 'e', '0', 'z'];
    assert.deepEqual(excluded(new Excludes(...odd), paths, paths), []);
    assert.deepEqual(excluded(new Excludes(), paths), []);
  });
});
