import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileGlob } from '../../../src/core/walk/globs.ts';

const cases: readonly {
  readonly glob: string;
  readonly matches: readonly string[];
  readonly passesOver: readonly string[];
}[] = [
  { glob: '*.js', matches: ['a.js', '.js', '.a.js'], passesOver: ['x/a.js', 'a.jsx', 'ajs'] },
  { glob: '**/*.js', matches: ['a.js', 'x/a.js', 'x/y/.js'], passesOver: ['a.ts', 'a.js/b'] },
  { glob: '**/.git', matches: ['.git', 'x/.git'], passesOver: ['.gitignore', 'xgit', 'a.git', '.git/x'] },
  { glob: '**/node_modules/**', matches: ['node_modules', 'x/node_modules/y'], passesOver: ['node_modulesx'] },
  { glob: 'out/**', matches: ['out', 'out/a', 'out/a/b'], passesOver: ['x/out', 'outer', 'ou'] },
  { glob: 'out/', matches: ['out'], passesOver: ['x/out'] },
  { glob: '/out', matches: ['out'], passesOver: ['x/out'] },
  { glob: './out/./a', matches: ['out/a'], passesOver: ['out'] },
  { glob: 'a/**/b', matches: ['a/b', 'a/x/b', 'a/x/y/b'], passesOver: ['ab', 'a/xb', 'x/a/b'] },
  { glob: 'a/**/**/b/**', matches: ['a/b', 'a/x/b/c'], passesOver: ['a/x'] },
  { glob: 'a/**/**', matches: ['a', 'a/b/c'], passesOver: ['ab'] },
  { glob: '**/a*b*c', matches: ['abc', 'x/a.b.bb.c', 'abcc'], passesOver: ['ab/c', 'acb', 'x/abcd'] },
  { glob: '*ab*bc*', matches: ['abbc', 'xaab.bcx'], passesOver: ['abc', 'bcab'] },
  { glob: 'a*[*?]*b', matches: ['a*b', 'ax?yb'], passesOver: ['ab', 'axb'] },
  { glob: '**/a/'.repeat(5), matches: [], passesOver: ['a/a/a/a/a'] },
  { glob: '**', matches: ['a', 'a/b'], passesOver: [] },
  { glob: '**/*', matches: ['a', 'a/b'], passesOver: [] },
  { glob: 'a?c', matches: ['abc', 'a.c'], passesOver: ['ac', 'a/c'] },
  { glob: 'a**c', matches: ['ac', 'abbc'], passesOver: ['a/c'] },
  { glob: '*.{js,ts}', matches: ['a.js', 'a.ts'], passesOver: ['a.{js,ts}', 'a.md'] },
  {
    glob: '{**/dist,build/**,a{b,c{d,e}}}',
    matches: ['x/dist', 'build/y', 'ab', 'acd', 'ace'],
    passesOver: ['a', 'ac'],
  },
  { glob: '{a,}b', matches: ['ab', 'b'], passesOver: ['a'] },
  { glob: 'a{b', matches: ['a{b'], passesOver: ['ab'] },
  { glob: 'a}b,c', matches: ['a}b,c'], passesOver: ['ab'] },
  { glob: '[a-c]x', matches: ['ax', 'cx'], passesOver: ['dx', '-x'] },
  { glob: '[!a-c]x', matches: ['dx'], passesOver: ['ax', '/x', 'x'] },
  { glob: '[^a]', matches: ['b'], passesOver: ['a'] },
  { glob: '[]a]', matches: [']', 'a'], passesOver: ['[]a]'] },
  { glob: 'x[\\d]', matches: ['x\\', 'xd'], passesOver: ['x1'] },
  { glob: '[a', matches: ['[a'], passesOver: ['a'] },
  { glob: '[]', matches: ['[]'], passesOver: ['a', ''] },
  { glob: 'a+(b)|c.$^', matches: ['a+(b)|c.$^'], passesOver: ['aab', 'c'] },
  { glob: ' a ', matches: ['a'], passesOver: [' a '] },
  { glob: '', matches: [], passesOver: ['', 'a'] },
];

describe('compileGlob', () => {
  for (const { glob, matches, passesOver } of cases) {
    it(`reads ${glob}`, () => {
      const expression = compileGlob(glob);
      assert.deepEqual(
        [...matches, ...passesOver].filter(path => expression?.test(path)),
        matches,
      );
    });
  }

  it('gives nothing for what cannot be read', () => {
    assert.equal(compileGlob('[z-a]'), undefined);
  });

  it('goes through a name once, however many stars there are', () => {
    assert.equal(compileGlob(`**/${'*a'.repeat(40)}*b`)?.test(`x/${'a'.repeat(5_000)}`), false);
  });

  it('does not grow without bound', () => {
    assert.ok((compileGlob('{a,b}'.repeat(40))?.source.length ?? 0) < 100_000);
    assert.ok(compileGlob(`{${'a,'.repeat(100_000)}a}`));
    assert.ok(compileGlob('{'.repeat(100_000)));
  });
});
