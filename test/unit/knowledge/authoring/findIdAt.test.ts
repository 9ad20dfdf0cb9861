import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findIdAt } from '../../../../src/core/knowledge/authoring/findIdAt.ts';
import { kindOfFile } from '../../../../src/core/knowledge/compileKnowledge.ts';
import { glossaryText, noteText } from '../../support.ts';

/** The id at the place that `|` marks: its kind and its words. */
function idAt(path: string, marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = findIdAt(text, kindOfFile(path), offset);
  return found && `${found.kind} ${found.id} ${text.slice(found.from, found.to)}`;
}

type Case = readonly [what: string, path: string, marked: string, found: string | undefined];

const cases: readonly Case[] = [
  ['a source of a term', 'glossary/a.yaml', glossaryText(['{id: paper', '{id: pa|per']), 'source paper paper'],
  ['one in quotes', 'glossary/a.yaml', glossaryText(['{id: paper', '{id: "paper|"']), 'source paper paper'],
  ['the id of a term', 'glossary/a.yaml', glossaryText(['- id: weights', '- id: w|eights']), 'term weights weights'],
  ['a note of a term', 'glossary/a.yaml', '- {id: a, notes: [misuse|-risk]}', 'note misuse-risk misuse-risk'],
  ['a related term', 'glossary/a.yaml', '- id: a\n  related:\n    - b|\n', 'term b b'],
  ['a technique', 'glossary/a.yaml', '- {id: a, techniques: [|probe]}', 'technique probe probe'],
  ['a label', 'glossary/a.yaml', glossaryText(['label: "weights"', 'label: "we|ights"']), undefined],
  ['the name of a field', 'glossary/a.yaml', glossaryText(['- id: weights', '- i|d: weights']), undefined],
  ['a related note', 'notes/a.md', noteText(['related: []', 'related: [o|ther]']), 'note other other'],
  ['the id of a claim', 'notes/a.md', noteText(['id: first', 'id: fi|rst']), 'claim first first'],
  [
    'what an objection is against',
    'notes/a.md',
    noteText(['related: []', 'contested: [{against: first|}]']),
    'claim first first',
  ],
  ['a citation', 'notes/a.md', noteText(['[^first]', '[^fir|st]']), 'claim first first'],
  ['a link to a term', 'notes/a.md', noteText(['A body', 'A [body](term:wei|ghts)']), 'term weights weights'],
  ['a link to a note', 'notes/a.md', noteText(['A body', 'A [body](note:|x)']), 'note x x'],
  ['words beside a link', 'notes/a.md', noteText(['A body', 'A [bo|dy](note:x)']), undefined],
  ['an endpoint', 'models/a.yaml', '- {id: a, endpoints: [o|penai]}', 'surface openai openai'],
  ['what a surface is like', 'surfaces/a.yaml', '- {id: a, like: o|penai}', 'surface openai openai'],
  ['YAML that is broken below', 'glossary/a.yaml', '- {id: a, notes: [b|]}\n- {id: [', 'note b b'],
  ['a file without a format', 'README.md', '[^fir|st]', undefined],
];

describe('the id at a place', () => {
  for (const [what, path, marked, found] of cases) {
    it(`of ${what}`, () => assert.equal(idAt(path, marked), found));
  }
});
