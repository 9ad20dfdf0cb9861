import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IgnoreRules } from '../../../src/core/walk/ignoreRules.ts';

type Files = Readonly<Record<string, string>>;

/** Which of these paths are ignored, a folder's with a slash at its end; each `.gitignore` is given by its folder. */
function ignored(files: Files, ...paths: readonly string[]): readonly string[] {
  const rules = new IgnoreRules();
  for (const [folder, text] of Object.entries(files)) {
    rules.add(folder, text);
  }
  return paths.filter(path => rules.isIgnored(path.replace(/\/$/, ''), path.endsWith('/')));
}

const cases: readonly {
  readonly title: string;
  readonly files: Files;
  readonly ignored: readonly string[];
  readonly kept: readonly string[];
}[] = [
  {
    title: 'takes a name at any level, and a path with a slash from its own folder',
    files: { '': '*.log\n/dist\ndoc/api\nout/\n' },
    ignored: ['a.log', 'x/y/a.log', 'dist', 'dist/', 'doc/api', 'out/', 'x/out/', 'x/out/a.ts', 'dist/deep/a.ts'],
    kept: ['a.logs', 'x/dist', 'x/doc/api', 'out', 'x/out'],
  },
  {
    title: 'lets a nested file hold for its folder and below only',
    files: { 'a/b': 'x\n/y\nz/w\n' },
    ignored: ['a/b/x', 'a/b/c/x', 'a/b/y', 'a/b/z/w'],
    kept: ['x', 'a/x', 'a/bb/x', 'a/b/c/y', 'a/b/c/z/w', 'y', 'a/b'],
  },
  {
    title: 'lets the deeper file win, both ways',
    files: { '': '*.log\nbuild/\n', a: '!keep.log\n!build/\n', 'a/b': 'keep.log\n' },
    ignored: ['keep.log', 'a/x.log', 'a/b/keep.log', 'a/b/c/keep.log', 'build/', 'b/build/', 'a/build/x.log'],
    kept: ['a/keep.log', 'a/c/keep.log', 'a/build/', 'a/build/x.ts', 'a/build/keep.log'],
  },
  {
    title: 'brings nothing back from an ignored folder',
    files: { '': 'gone/\n!gone/a.ts\n', gone: '!*\n!a.ts\n', 'gone/deep': '!b.ts\n' },
    ignored: ['gone/', 'gone/a.ts', 'gone/deep/', 'gone/deep/b.ts'],
    kept: ['a.ts'],
  },
  {
    title: 'keeps what is brought back level by level',
    files: { '': '/*\n!/src/\n/src/*\n!/src/a.ts\n' },
    ignored: ['b.ts', 'lib/', 'lib/a.ts', 'src/b.ts', 'src/deep/', 'src/deep/a.ts'],
    kept: ['src/', 'src/a.ts'],
  },
  {
    title: 'knows comments, escapes, spaces at the end, classes and globstars',
    files: { '': '# no\n\\#yes\n\\!yes\nspace  \nkept\\ \n[a-c].ts\na/**/z\n**/q/r\np/**\n' },
    ignored: ['#yes', '!yes', 'space', 'kept ', 'b.ts', 'a/z', 'a/b/c/z', 'q/r', 'x/q/r', 'p/x'],
    kept: ['# no', 'no', 'kept', 'space  ', 'd.ts', 'az', 'p/'],
  },
  {
    title: 'knows the same in a nested file',
    files: {
      f: '# no\n\\#yes\n\\!yes\nspace  \nkept\\ \n[a-c].ts\na/**/z\n**/q/r\np/**\n*\n!*.ts\nslash/ \n!slash/ \n',
    },
    ignored: ['f/#yes', 'f/!yes', 'f/space', 'f/kept ', 'f/a/z', 'f/q/r', 'f/x'],
    kept: ['f', 'f/d.ts', 'f/b.ts', 'f/slash/', '#yes', 'x'],
  },
  {
    title: 'takes the names of folders literally',
    files: { 'app/[id]': 'x\n', '#a': 'x\n', '!b': '!/x\n/y', 'c*?': 'x', 'd e\\f': '/x' },
    ignored: ['app/[id]/x', '#a/x', '!b/y', 'c*?/x', 'd e\\f/x'],
    kept: ['app/i/x', 'app/d/x', 'a/x', 'b/x', 'cab/x', 'd ef/x'],
  },
  {
    title: 'passes over lines that are no rule',
    files: { '': '\n  \n!\n/\n!/\nopen\\\n[z\n', f: '/\n!/\n  \n#x\n!\nopen\\\n' },
    ignored: [],
    kept: ['a', 'f/', 'f/a', 'open', 'z', '[z', 'f/#x', ''],
  },
  {
    title: 'tells upper from lower case, and takes odd names',
    files: { '': 'Build\n' },
    ignored: ['Build', 'Build/x'],
    kept: ['build', '..a', '.', '..', 'c:/x', '__proto__', 'constructor'],
  },
];

describe('IgnoreRules', () => {
  for (const { title, files, ...expected } of cases) {
    it(title, () => {
      assert.deepEqual(ignored(files, ...expected.ignored, ...expected.kept), expected.ignored);
    });
  }

  it('ignores nothing without rules', () => {
    assert.deepEqual(ignored({}, 'a', 'a/', 'a/b'), []);
  });

  it('reads byte order marks and the line ends of Windows', () => {
    const text = '\uFEFFx\r\ny/\r\n!z\r\n';
    assert.deepEqual(ignored({ '': text }, 'x', 'y/', 'z', 'x\r'), ['x', 'y/']);
    assert.deepEqual(ignored({ f: text }, 'f/x', 'f/y/', 'f/z', 'x'), ['f/x', 'f/y/']);
  });

  it('takes files in any order, also after the first question', () => {
    const rules = new IgnoreRules();
    rules.add('a/b', '!x.log\n');
    assert.equal(rules.isIgnored('a/b/y.log', false), false);
    rules.add('', '*.log\n');
    assert.equal(rules.isIgnored('a/b/y.log', false), true);
    assert.equal(rules.isIgnored('a/b/x.log', false), false);
    rules.add('a/b', 'x.log\n');
    assert.equal(rules.isIgnored('a/b/x.log', false), true);
    assert.equal(rules.isIgnored('a/x.log', false), true);
  });

  it('passes over a rule that would take too long', () => {
    const rules = `${'**/a/'.repeat(12)}*b\nx\n`;
    assert.deepEqual(ignored({ '': rules, a: rules }, `${'a/'.repeat(30)}c`, 'x', `${'a/'.repeat(30)}b`), ['x']);
  });
});
