import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completionsAt } from '../../../../src/core/knowledge/authoring/completionsAt.ts';
import { knownEntries } from '../../../../src/core/knowledge/authoring/knownEntries.ts';
import { kindOfFile } from '../../../../src/core/knowledge/compileKnowledge.ts';
import { noKnowledge } from '../../../../src/core/knowledge/knowledgeData.ts';
import { createNote, createSource, createTerm, noteText } from '../../support.ts';

const known = knownEntries(noKnowledge, {
  ...noKnowledge,
  notes: [createNote({ id: 'misuse' })],
  terms: [createTerm({ id: 'weights' }), createTerm({ id: 'api' })],
  sources: [createSource()],
});

/** What is offered at the place that `|` marks, and the word that it takes the place of. */
function offeredAt(path: string, marked: string): { word: string; items: readonly string[] } | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completionsAt(text, kindOfFile(path), offset, known);
  return found && { word: text.slice(found.from, found.to), items: found.items.map(item => item.text) };
}

type Case = readonly [what: string, path: string, marked: string, items: readonly string[], word?: string];

const grades = ['strong', 'moderate', 'limited', 'untested'];

const cases: readonly Case[] = [
  ['notes of a term', 'glossary/a.yaml', '- id: a\n  notes: [|]\n  label: "a"\n', ['misuse']],
  ['notes in lines', 'glossary/a.yaml', '- id: a\n  notes:\n    - mi|\n', ['misuse'], 'mi'],
  ['a list that is not closed yet', 'glossary/a.yaml', '- id: a\n  related: [weights, a|', ['weights', 'api'], 'a'],
  ['a source', 'glossary/a.yaml', '- id: a\n  sources: [{id: |}]\n', ['paper']],
  ['a source that is not closed yet', 'glossary/a.yaml', '- id: a\n  sources: [{id: |\n', ['paper']],
  ['a source in lines', 'glossary/a.yaml', '- id: a\n  sources:\n    - id: |\n', ['paper']],
  ['an id in quotes', 'glossary/a.yaml', '- id: a\n  related: ["we|"]\n', ['weights', 'api'], 'we'],
  ['an id with a hyphen', 'glossary/a.yaml', '- id: a\n  related: [we-i|gh.t]\n', ['weights', 'api'], 'we-igh.t'],
  ['a grade', 'glossary/a.yaml', '- id: a\n  evidence: |\n  label: "a"\n', grades],
  ['a truth value', 'glossary/a.yaml', '- id: a\n  ambiguous: |\n', ['true', 'false']],
  ['a theme', 'notes/a.md', noteText(['theme: access', 'theme: |']), ['access', 'malleability', 'risk', 'limits']],
  [
    'a verdict',
    'notes/a.md',
    noteText(['verdict: changes', 'verdict: ch|anges']),
    ['changes', 'depends', 'does-not-change', 'not-tested'],
    'changes',
  ],
  [
    'what a claim compares',
    'notes/a.md',
    noteText(['compares: both', 'compares: |']),
    ['both', 'open', 'closed', 'neither'],
  ],
  ['how a source was read', 'notes/a.md', noteText(['read: primary', 'read: |']), ['primary', 'secondary']],
  ['the claim that is spoken against', 'notes/a.md', noteText(['related: []', 'contested: [{against: |}]']), ['first']],
  ['a claim in the body', 'notes/a.md', noteText(['A body[^first]', 'A body[^|]']), ['first']],
  ['a claim that is not closed yet', 'notes/a.md', noteText(['A body[^first]', 'A body[^fi|']), ['first'], 'fi'],
  ['a term in the body', 'notes/a.md', noteText(['A body', 'A [body](term:|)']), ['weights', 'api']],
  ['a note in the body', 'notes/a.md', noteText(['A body', 'A [body](note:m|)']), ['misuse'], 'm'],
  [
    'the type of a source',
    'sources.yaml',
    '- id: a\n  type: |\n',
    ['paper', 'report', 'documentation', 'licence', 'data-set'],
  ],
  [
    'fields of a source reference',
    'glossary/a.yaml',
    '- id: a\n  sources:\n    - id: paper\n      |\n',
    ['at: ', 'read: '],
  ],
  [
    'fields of a new entry',
    'notes/a.md',
    noteText(['related: []', 'contested: [{against: first, text: "x", |}]']),
    ['sources: '],
  ],
  ['a field before its colon', 'glossary/a.yaml', '- sources: [{id: a, at: "x", r|: primary}]\n', ['read'], 'r'],
];

describe('completion offers', () => {
  for (const [what, path, marked, items, word = ''] of cases) {
    it(what, () => assert.deepEqual(offeredAt(path, marked), { word, items }));
  }

  it('nothing where text is free', () => {
    assert.equal(offeredAt('glossary/a.yaml', '- id: a\n  label: |\n'), undefined);
    assert.equal(offeredAt('sources.yaml', '- id: a\n  type: paper\n  title: |\n'), undefined);
    assert.equal(offeredAt('notes/a.md', noteText(['A body', 'A |body'])), undefined);
  });
});
