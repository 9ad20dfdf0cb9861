import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noKnowledge } from '../../../src/core/knowledge/knowledgeData.ts';
import { compile, glossaryText, idsOf, noteText, problemsOf, sourcesText } from '../support.ts';

const misplaced = (path: string) =>
  `${path}:1:1: This file has no place in a knowledge folder. Mend: Move it to notes/, glossary/ or beside them, under a name that the format knows.`;

describe('a knowledge folder', () => {
  it('becomes notes, topics, terms and sources, with what the files left to be filled in', () => {
    const forms = '- {id: mask, forms: ["mask", "causal mask"], definition: "d"}\n';
    const files = { 'notes/a.md': noteText(), 'glossary/inner-workings.yml': forms };
    assert.deepEqual(compile(files).data, {
      ...noKnowledge,
      notes: [
        {
          id: 'a',
          scope: 'built-in',
          title: 'A question?',
          theme: 'access',
          verdict: 'changes',
          verdictBasis: 'By definition.',
          summary: 'A summary.',
          open: 'The open side.',
          closed: 'The closed side.',
          claims: [
            {
              id: 'first',
              text: 'A first claim.',
              evidence: 'strong',
              basis: 'definition',
              scope: 'All models',
              compares: 'both',
              sources: [{ id: 'paper', at: 'section 1', read: 'primary' }],
            },
          ],
          related: [],
          asOf: '2026-11-23',
          body: 'A body[^first].',
        },
      ],
      topics: [{ id: 'inner-workings', label: 'Inner workings' }],
      terms: [
        {
          id: 'mask',
          forms: ['mask', 'causal mask'],
          definition: 'd',
          label: 'mask',
          scope: 'built-in',
          spellings: ['mask', 'masks', 'causal mask', 'causal masks', 'causals mask', 'causals masks'],
          topic: 'inner-workings',
        },
      ],
      sources: compile({}).data.sources,
    });
  });

  it('has the files named that have no place in it; what is no knowledge is passed over', () => {
    const passedOver = ['README.md', 'schema/note.schema.json'];
    const unknown = ['glossary/deep/a.yaml', 'notes.md', 'notes/a.txt', 'notes/deep/a.md', 'source.yaml'];
    const files = Object.fromEntries([...passedOver, ...unknown].map(path => [path, 'anything: [']));
    assert.deepEqual(problemsOf(files), unknown.map(misplaced));
  });

  it('has all of its faults named at once, by file and place, and keeps all that is right', () => {
    const files = {
      'stray.yaml': '',
      'overview.md': noteText(['theme: access', 'theme: 5'], ['title:', 'titel:']),
      'notes/a.md': noteText(['id: paper', 'id: gone'], ['[^first]', '']),
      'notes/b.md': 'no front matter',
      'notes/c.md': noteText(),
      'glossary/a.yaml': glossaryText(['definition: "a way', 'definition: 5 #']),
      'glossary/b.yaml': '- [',
      'sources.yaml': `${sourcesText()}${sourcesText(['paper', 'other'], ['2024', '"2024"'])}`,
    };
    const places = compile(files).problems.map(({ file, line, column }) => `${file}:${line}:${column}`);
    assert.deepEqual(
      { places, ids: idsOf(compile(files)) },
      {
        places: [
          'glossary/a.yaml:8:15',
          'glossary/b.yaml:1:4',
          'notes/a.md:10:9',
          'notes/a.md:17:14',
          'notes/b.md:1:1',
          'overview.md:2:1',
          'overview.md:2:1',
          'overview.md:3:8',
          'sources.yaml:13:9',
          'stray.yaml:1:1',
        ],
        ids: { notes: ['a', 'c'], terms: ['weights'], sources: ['paper'] },
      },
    );
  });

  it('comes out the same in whatever order its files are handed in', () => {
    const files = { 'notes/b.md': noteText(), 'glossary/a.yaml': glossaryText(), 'notes/a.md': 'broken' };
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const [one, other] = [compile(files), compile(reversed)];
    assert.deepEqual([one.data, one.problems], [other.data, other.problems]);
  });

  it('may be empty', () => {
    const { data, problems } = compile({ 'sources.yaml': '' });
    assert.deepEqual({ data, problems }, { data: noKnowledge, problems: [] });
  });
});
