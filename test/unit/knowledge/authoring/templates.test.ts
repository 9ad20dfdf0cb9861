import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addTerm, idForLabel, labelOf } from '../../../../src/core/knowledge/authoring/addTerm.ts';
import { draftNote } from '../../../../src/core/knowledge/authoring/draftNote.ts';
import { exampleFolder } from '../../../../src/core/knowledge/authoring/exampleFolder.ts';
import { noteTemplate } from '../../../../src/core/knowledge/authoring/noteTemplate.ts';
import { slugOf, uniqueId } from '../../../../src/core/knowledge/authoring/slug.ts';
import { applyEdits } from '../../../../src/core/knowledge/authoring/textEdit.ts';
import { compileKnowledge } from '../../../../src/core/knowledge/compileKnowledge.ts';
import { formatProblem } from '../../../../src/core/knowledge/problem.ts';
import { compileBuiltIn } from '../../../../src/tools/builtInKnowledge.ts';
import { messages, noteText, today } from '../../support.ts';

/** The glossary with a term more, `|` where the definition is to be written. */
function withTerm(glossary: string, label: string): string | undefined {
  const added = addTerm(glossary, { id: idForLabel(label, glossary), label });
  const text = added && applyEdits(glossary, [added.edit]);
  return text && `${text.slice(0, added.definitionAt)}|${text.slice(added.definitionAt)}`;
}

describe('a new term', () => {
  const entry = '- id: "gateway"\n  label: "Gateway"\n  definition: "|"\n';

  for (const [what, before, after] of [
    ['an empty file', '', entry],
    ['comments alone', '# Ours\n', `# Ours\n\n${entry}`],
    ['an empty list', '[]\n', `${entry}\n`],
    ['another term', '- id: a\n  label: "a"', `- id: a\n  label: "a"\n\n${entry}`],
    ['an indented list', '  - id: a\n', `  - id: a\n\n${entry.replace(/^(?=.)/gm, '  ')}`],
    ['the same id', '- id: gateway\n', `- id: gateway\n\n${entry.replace('"gateway"', '"gateway-2"')}`],
  ] as const) {
    it(`goes behind ${what}`, () => assert.equal(withTerm(before, 'Gateway'), after));
  }

  it('goes into no file that it would break', () => {
    for (const glossary of ['a: b\n', '- id: [\n', '[{id: a}]\n']) {
      assert.equal(withTerm(glossary, 'x'), undefined);
    }
  });

  it('keeps what YAML would read otherwise', () => {
    for (const label of ['"', "it's: #1", '- a', '{x}', '*y', '!tag', '\\n', '1.10', 'null', '权重']) {
      const text = withTerm('', label)?.replace('|', 'what it is') ?? '';
      const { data, problems } = compileKnowledge([{ path: 'glossary/team.yaml', text }], { scope: 'x', messages });
      assert.deepEqual([data.terms[0]?.label, problems.filter(({ code }) => code !== 'silent-form')], [label, []]);
    }
  });

  it('takes its label from a selection', () => {
    assert.equal(labelOf('  our \n\t gateway\u202e '), 'our gateway');
    assert.equal(labelOf(' \n'), undefined);
    assert.equal(labelOf('x'.repeat(81)), undefined);
  });
});

describe('an id', () => {
  it('is made of a label', () => {
    const slugs = ['Über-Modell 2', '权重', '../../etc', '__proto__', 'a'.repeat(100)].map(label =>
      slugOf(label, 'term'),
    );
    assert.deepEqual(slugs, ['uber-modell-2', 'term', 'etc', 'proto', 'a'.repeat(80)]);
  });

  it('is new', () =>
    assert.equal(
      uniqueId('a', id => ['a', 'a-2'].includes(id)),
      'a-3',
    ));
});

describe('the example of a knowledge folder', () => {
  it('has no problem', async () => {
    const { data: base } = await compileBuiltIn();
    const { problems, data } = compileKnowledge(exampleFolder(today), { scope: 'x', messages, base });
    assert.deepEqual(
      problems.map(problem => formatProblem(problem, messages)),
      [],
    );
    assert.deepEqual([data.notes.length, data.terms.length, data.sources.length], [1, 2, 1]);
  });
});

describe('a new note', () => {
  const text = noteTemplate({ title: 'Why "X": a #1 choice?', today });

  it('lacks only what its writer knows', () => {
    const { problems } = compileKnowledge([{ path: 'notes/a.md', text }], { scope: 'x', messages });
    assert.deepEqual([...new Set(problems.map(({ code }) => code))].sort(), ['invalid', 'too-short']);
  });

  it('can be seen at once', () => {
    const note = draftNote({ path: 'notes/a.md', text }, { scope: 'x', today });
    assert.deepEqual([note.title, note.theme, note.claims, note.id], ['Why "X": a #1 choice?', 'access', [], 'a']);
    assert.match(note.body, /^## In short/);
  });
});

describe('a draft', () => {
  const draft = (written: string) => draftNote({ path: 'notes/a.md', text: written }, { scope: 'x', today });

  it('is the note where nothing is wrong', () => {
    const { data } = compileKnowledge([{ path: 'notes/a.md', text: noteText() }], { scope: 'x', messages });
    assert.deepEqual({ ...draft(noteText()), contested: undefined }, { ...data.notes[0], contested: undefined });
  });

  it('leaves out what is wrong', () => {
    const { title, claims, theme } = draft(
      noteText(['title: "A question?"', 'title: [1'], ['evidence: strong', 'evidence: sure']),
    );
    assert.deepEqual([title, claims, theme], ['a', [], 'access']);
  });

  it('is there for any text', () => {
    for (const written of ['', '---', '---\n- a\n---\nB', '---\na: &a [*a]\n---', `---\n${'['.repeat(50_000)}`]) {
      assert.equal(draft(written).id, 'a');
    }
  });
});
