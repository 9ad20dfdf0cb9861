import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixesFor } from '../../../../src/core/knowledge/authoring/fixesFor.ts';
import { applyEdits } from '../../../../src/core/knowledge/authoring/textEdit.ts';
import { kindOfFile } from '../../../../src/core/knowledge/compileKnowledge.ts';
import { compile, glossaryText, messages, noteText, today } from '../../support.ts';

type Case = readonly [what: string, path: string, broken: string, mended: string];

/** The text after the first fix of the first problem. */
function mend(path: string, text: string): string {
  const { problems } = compile({ [path]: text });
  const problem = problems.find(({ code }) => code !== 'unreadable-yaml');
  assert.ok(problem, 'there is a problem');
  const [fix] = fixesFor(problem, { text, file: kindOfFile(path), messages, today });
  return fix ? applyEdits(text, fix.edits) : text;
}

const term = '- id: weights\n  label: "weights"\n  definition: "the numbers"\n';

const cases: readonly Case[] = [
  [
    'an entry beside one that is broken',
    'glossary/a.yaml',
    '- id: [\n- id: a\n  label: "a model"\n- id: b\n  label: "b model"\n  definition: "b"\n',
    '- id: [\n- id: a\n  label: "a model"\n  definition: ""\n- id: b\n  label: "b model"\n  definition: "b"\n',
  ],
  ['an id near to a known one', 'notes/a.md', noteText(['id: paper', 'id: papper']), noteText()],
  ['one in quotes', 'notes/a.md', noteText(['id: paper', 'id: "papper"']), noteText(['id: paper', 'id: "paper"'])],
  [
    'one in a body',
    'notes/a.md',
    noteText(['A body[^first].', 'A body[^frist], more[^first].']),
    noteText(['A body[^first].', 'A body[^first], more[^first].']),
  ],
  [
    'a field near to a known one',
    'glossary/a.yaml',
    glossaryText(['  label: "weights"', '  lable: "weights"']),
    glossaryText(),
  ],
  ['a value near to an allowed one', 'notes/a.md', noteText(['theme: access', 'theme: acess']), noteText()],
  ['a value of the first kind', 'notes/a.md', noteText(['theme: access', 'theme: zebra']), noteText()],
  [
    'a missing definition',
    'glossary/a.yaml',
    '- id: a\n  label: "a model" # ours\n\n- id: b\n  label: "b model"\n  definition: "b"\n',
    '- id: a\n  label: "a model" # ours\n  definition: ""\n\n- id: b\n  label: "b model"\n  definition: "b"\n',
  ],
  [
    'a missing id',
    'glossary/a.yaml',
    '- label: "Über model"\n  definition: "a"',
    '- label: "Über model"\n  definition: "a"\n  id: uber-model',
  ],
  [
    'a missing field of a flow mapping',
    'glossary/a.yaml',
    '- {id: a, label: "a model"}\n',
    '- {id: a, label: "a model", definition: ""}\n',
  ],
  [
    'a missing field of a claim',
    'notes/a.md',
    noteText(['    scope: "All models"\n', '']),
    noteText(['    scope: "All models"\n', ''], ['read: primary}\n', 'read: primary}\n    scope: ""\n']),
  ],
  [
    'a missing date',
    'notes/a.md',
    noteText(['asOf: 2026-11-23', 'figure: access-ladder']),
    noteText(['asOf: 2026-11-23', 'figure: access-ladder\nasOf: 2026-11-23']),
  ],
  [
    'claims that are missing',
    'notes/a.md',
    '---\ntitle: "A?"\ntheme: risk\nsummary: "A."\nboth: "A."\nasOf: 2026-11\n---\n',
    '---\ntitle: "A?"\ntheme: risk\nsummary: "A."\nboth: "A."\nasOf: 2026-11\nclaims:\n  - id: first-claim\n    text: ""\n    evidence: untested\n    basis: argument\n    scope: ""\n    compares: neither\n    sources: []\n---\n',
  ],
  ['a number for a text', 'glossary/a.yaml', term.replace('"weights"', '1.10'), term.replace('"weights"', '"1.10"')],
  [
    'a truth value for a text',
    'glossary/a.yaml',
    term.replace('"weights"', 'true'),
    term.replace('"weights"', '"true"'),
  ],
  ['a date with slashes', 'notes/a.md', noteText(['asOf: 2026-11-23', 'asOf: 2026/11/23']), noteText()],
  [
    'a date that reads as a number',
    'notes/a.md',
    noteText(['asOf: 2026-11-23', 'asOf: 2026.11']),
    noteText(['asOf: 2026-11-23', 'asOf: 2026-11']),
  ],
  [
    'a year for a date: only its writer knows',
    'notes/a.md',
    noteText(['asOf: 2026-11-23', 'asOf: 2026']),
    noteText(['asOf: 2026-11-23', 'asOf: 2026']),
  ],
  [
    'a month without its zero',
    'notes/a.md',
    noteText(['asOf: 2026-11-23', 'asOf: "2026-8"']),
    noteText(['asOf: 2026-11-23', 'asOf: "2026-08"']),
  ],
  [
    'a form twice, in a line',
    'glossary/a.yaml',
    glossaryText(['label: "API"', 'label: "API"\n  forms: ["apis", "model weights", "web API"]']),
    glossaryText(['label: "API"', 'label: "API"\n  forms: ["apis", "web API"]']),
  ],
  [
    'a form twice, the last in lines',
    'glossary/a.yaml',
    glossaryText(['label: "API"', 'label: "API"\n  forms:\n    - "web API"\n    - "model weights"']),
    glossaryText(['label: "API"', 'label: "API"\n  forms:\n    - "web API"']),
  ],
  [
    'a form twice, the only one',
    'glossary/a.yaml',
    glossaryText(['label: "API"', 'label: "API"\n  forms: ["model weights"]']),
    glossaryText(),
  ],
  ['a claim that nothing cites', 'notes/a.md', noteText(['A body[^first].', 'A body.']), noteText()],
  [
    'one in a note without a body',
    'notes/a.md',
    noteText(['A body[^first].\n', '']),
    noteText(['A body[^first].\n', '\n[^first]\n']),
  ],
  [
    'a verdict without support',
    'notes/a.md',
    noteText(['basis: definition', 'basis: argument'], ['compares: both', 'compares: open']),
    noteText(
      ['verdict: changes', 'verdict: not-tested'],
      ['basis: definition', 'basis: argument'],
      ['compares: both', 'compares: open'],
    ),
  ],
  [
    'a grade beyond hearsay',
    'notes/a.md',
    noteText(['basis: definition', 'basis: measurement'], ['read: primary', 'read: secondary']),
    noteText(['strong', 'limited'], ['basis: definition', 'basis: measurement'], ['read: primary', 'read: secondary']),
  ],
];

describe('a fix', () => {
  for (const [what, path, broken, mended] of cases) {
    it(`mends ${what}`, () => assert.equal(mend(path, broken), mended));
    it(`mends ${what}, with carriage returns`, () => {
      const crlf = (text: string) => text.replaceAll(/\r?\n/g, '\r\n');
      assert.equal(crlf(mend(path, crlf(broken))), crlf(mended));
    });
  }

  it('offers each value where there are few', () => {
    const text = noteText(['theme: access\n', '']);
    const [problem] = compile({ 'notes/a.md': text }).problems;
    assert.ok(problem);
    const titles = fixesFor(problem, { text, file: 'note', messages, today }).map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 2), ['Add "theme: access"', 'Add "theme: malleability"']);
    assert.equal(titles.length, 4);
  });
});
