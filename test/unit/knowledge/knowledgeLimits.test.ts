import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assembleFolder, type FileContent } from '../../../src/core/knowledge/assembleFolder.ts';
import { noEntries } from '../../../src/core/knowledge/knowledgeData.ts';
import { knowledgeLimits } from '../../../src/core/knowledge/limits.ts';
import { isNestedTooDeep } from '../../../src/core/knowledge/nesting.ts';
import { formatProblem } from '../../../src/core/knowledge/problem.ts';
import { encodingProblem } from '../../../src/core/knowledge/problemAtStart.ts';
import { runToEnd } from '../../../src/core/knowledge/runToEnd.ts';
import { splitList } from '../../../src/core/knowledge/splitList.ts';
import { compile, createTerm, idsOf, messages, noteText, problemsOf } from '../support.ts';

const term = (id: string, more = '') => `- id: ${id}\n  label: "word ${id}"\n  definition: "d"\n${more}`;

function compileTeam(text: string) {
  return { problems: problemsOf({ 'glossary/a.yaml': text }), ids: idsOf(compile({ 'glossary/a.yaml': text })).terms };
}

describe('a list in which something is broken', () => {
  const cases: readonly (readonly [what: string, text: string, place: string, ids: readonly string[]])[] = [
    ['a tab', `${term('a')}${term('b', '\tx: 1\n')}${term('c')}`, '7:1', ['a', 'b', 'c']],
    ['a repeated key', `${term('a', '  id: b\n')}${term('c')}`, '4:3', ['c']],
    ['a quote that never closes', `${term('a')}- id: "b\n${term('c')}`, '4:9', ['a', 'c']],
    ['an unknown tag', `${term('a')}${term('b', '  open: !!js/function x\n')}${term('c')}`, '7:9', ['a', 'c']],
    ['a stray line', `${term('a')}stray\n${term('c')}`, '4:1', ['a', 'c']],
    [
      'entries that are indented, behind comments',
      `# x\n---\n  - id: a\n    id: b\n  - {id: c, label: word c, definition: d}\n`,
      '4:5',
      ['c'],
    ],
  ];
  for (const [what, text, place, ids] of cases) {
    it(`keeps the others: ${what}`, () => {
      const compiled = compileTeam(text);
      assert.deepEqual(compiled.ids, ids);
      assert.match(compiled.problems[0] ?? '', new RegExp(`^glossary/a\\.yaml:${place}: `));
    });
  }

  it('is read in pieces where it is long, each at its place', () => {
    const entries = Array.from({ length: 2000 }, (_, index) => term(`t-${index}`));
    entries[1500] = '- id: Wrong\n  label: "w"\n  definition: "d"\n';
    const { ids, problems } = compileTeam(entries.join(''));
    assert.equal(ids.length, 1999);
    assert.match(problems[0] ?? '', /^glossary\/a\.yaml:4501:7: "id" must be lower-case/);
  });

  it('may have anchors', () => {
    const text = `- &a {id: a, label: word a, definition: d}\n- {id: b, label: word b, definition: d}\n${'#'.repeat(10_000)}\n`;
    assert.deepEqual(compileTeam(text), { problems: [], ids: ['a', 'b'] });
  });
});

describe('taking a list apart', () => {
  it('loses no line', () => {
    const text = '# a\n---\n- a\n-\n  b: 1\n- |\n  - c\n# d\n\n- e';
    for (const size of [0, 5, 1000]) {
      const pieces = splitList(text, size) ?? [];
      assert.equal(pieces.map(piece => piece.text).join('\n'), text);
      const lines = text.split('\n');
      assert.ok(pieces.every(piece => lines[piece.lineOffset] === piece.text.split('\n')[0]));
    }
    assert.equal(splitList(text, 0)?.length, 4);
  });

  it('is for lists that are written line by line', () => {
    for (const text of ['', '# a', 'a: 1', '[a, b]', '"- a"', '-a']) {
      assert.equal(splitList(text, 0), undefined, text);
    }
  });
});

describe('limits of knowledge', () => {
  it('nesting', () => {
    const deep = [
      '['.repeat(50_000),
      '{a: '.repeat(15_000),
      '- '.repeat(50_000),
      '? '.repeat(30_000),
      Array.from({ length: 200 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    ];
    for (const text of deep) {
      assert.equal(isNestedTooDeep(text), true, text.slice(0, 20));
      assert.match(compileTeam(text).problems[0] ?? '', /:1:1: Lists and mappings lie more than 20 deep/);
    }
    const flat = [
      '[[[[]]]]',
      `"${'['.repeat(1000)}"`,
      '- a\n'.repeat(1000),
      `a: '${'{'.repeat(99)}'`,
      '# - - - - - - -',
    ];
    for (const text of flat) {
      assert.equal(isNestedTooDeep(text), false, text.slice(0, 20));
    }
  });

  it('YAML that cannot be read piece by piece', () => {
    const long = `[${'{id: a, label: word a, definition: d},\n'.repeat(3000)}]`;
    assert.match(compileTeam(long).problems.join(), /^glossary\/a\.yaml:1:1: The YAML is longer than 65536 characters/);
    const note = noteText(['asOf:', `# ${'x'.repeat(70_000)}\nasOf:`]);
    assert.match(problemsOf({ 'notes/a.md': note }).join(), /^notes\/a\.md:1:1: The YAML is longer than 65536/);
  });

  const content = (size: number, ids: readonly string[], name = ''): FileContent => ({
    ...noEntries,
    size,
    terms: ids.map(id => createTerm({ id, definition: name })),
    problems: [],
  });
  const assemble = (files: readonly (readonly [string, FileContent])[]) => {
    const { data, problems } = runToEnd(assembleFolder(new Map(files), { scope: 'team', messages }));
    return { ids: data.terms.map(({ id }) => id), problems: problems.map(problem => formatProblem(problem, messages)) };
  };

  it('files, their size together, and entries of a folder', () => {
    const size = knowledgeLimits.totalBytes / 2;
    const large = assemble([
      ['glossary/b.yaml', content(size, ['b'])],
      ['glossary/c.yaml', content(1, ['c'])],
      ['glossary/a.yaml', content(size, ['a'])],
    ]);
    assert.deepEqual(large.ids, ['a', 'b']);
    assert.match(large.problems.join(), /^glossary\/c\.yaml:1:1: The folder holds more than 64 MiB.* Mend: Take out/);
    const many = Array.from({ length: knowledgeLimits.files + 1 }, (_, index) => [`${index}`, content(0, [])] as const);
    assert.match(assemble(many).problems.join(), /more than 20000 files/);
    const ids = Array.from({ length: knowledgeLimits.entries }, (_, index) => `t-${index}`);
    const full = assemble([
      ['a', content(0, ids)],
      ['b', content(0, ['b'])],
    ]);
    assert.equal(full.ids.length, knowledgeLimits.entries);
    assert.match(full.problems.join(), /^b:1:1: The folder holds more than 100000 entries/);
  });

  it('of two entries with one id, the first by path counts', () => {
    const { ids } = assemble([
      ['b', content(0, ['x', 'y'])],
      ['a', content(0, ['x'])],
    ]);
    assert.deepEqual(ids, ['x', 'y']);
  });

  it('wrong encodings are shown where they begin', () => {
    const { line, column } = encodingProblem('a', 'x\nab\uFFFDc', messages);
    assert.deepEqual([line, column], [2, 3]);
  });
});

describe('texts that are not what they look like', () => {
  const texts = ['a\u0000b', 'a\u0007b', 'a\u202eb', 'a\u2066b', 'a\u200fb', 'a\u0085b'];
  for (const text of texts) {
    it(`are problems: ${JSON.stringify(text)}`, () => {
      const { problems } = compileTeam(`- {id: a, label: ${JSON.stringify(text)}, definition: d}\n`);
      assert.match(problems.join(), /^glossary\/a\.yaml:1:\d+: ("label" must be without control characters|The YAML)/);
    });
  }

  it('are no ids', () => {
    for (const id of ['а', 'a/b', 'a\\\\b', '../a', 'a\u202e', 'A', '', 'ａ', 'a b', 'a'.repeat(81)]) {
      const { problems } = compileTeam(`- {id: "${id}", label: word a, definition: d}\n`);
      assert.match(problems.join(), /^glossary\/a\.yaml:1:\d+: "id" /, id);
    }
  });

  it('are no names of notes, and the overview is none of theirs', () => {
    assert.match(problemsOf({ 'notes/ä.md': noteText() }).join(), /^notes\/ä\.md:1:1: "ä" cannot serve as an id/);
  });

  it('may relate in circles', () => {
    assert.deepEqual(compileTeam(`${term('a', '  related: [b]\n')}${term('b', '  related: [a, b]\n')}`).problems, []);
  });
});
