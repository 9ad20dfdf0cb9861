import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile, glossaryText, idsOf, noteText, problemsOf } from '../support.ts';

const noteCases: readonly (readonly [what: string, text: string, problems: readonly string[]])[] = [
  [
    'a source that is missing',
    noteText(['id: paper', 'id: nowhere']),
    ['notes/a.md:17:14: There is no source "nowhere". Mend: Correct the id, or write the missing source.'],
  ],
  [
    'a source whose id is mistyped',
    noteText(['id: paper', 'id: papper']),
    ['notes/a.md:17:14: There is no source "papper". Mend: Did you mean "paper"?'],
  ],
  [
    'a related note that is missing',
    noteText(['related: []', 'related: [a, elsewhere]']),
    ['notes/a.md:18:14: There is no note "elsewhere". Mend: Correct the id, or write the missing note.'],
  ],
  [
    'links in the body to what is missing',
    noteText(['A body[^first].', 'A [body](note:elsewhere)[^first].\n\n[x](term:wieghts)']),
    [
      'notes/a.md:22:15: There is no note "elsewhere". Mend: Correct the id, or write the missing note.',
      'notes/a.md:24:10: There is no term "wieghts". Mend: Did you mean "weights"?',
    ],
  ],
  [
    'a link whose id is part of its kind',
    noteText(['A body', 'A [body](note:not)']),
    ['notes/a.md:22:15: There is no note "not". Mend: Correct the id, or write the missing note.'],
  ],
  [
    'a claim that nothing cites',
    noteText(['A body[^first].', 'A body.']),
    [
      'notes/a.md:10:9: Nothing in the text cites the claim "first". Mend: Cite it in the body as [^first], or take it out.',
    ],
  ],
  [
    'a citation of a claim that is missing',
    noteText(['A body', 'A body[^third]']),
    ['notes/a.md:22:9: There is no claim "third". Mend: Correct the id, or write the missing claim.'],
  ],
  [
    'a claim id used twice',
    noteText([
      'related: []',
      '  - {id: first, text: "B", evidence: limited, basis: theory, scope: "S", compares: open, sources: [{id: paper, at: "a", read: primary}]}',
    ]),
    ['notes/a.md:18:10: The claim id "first" is already used in notes/a.md:10. Mend: Give one of the two another id.'],
  ],
  [
    'an objection to a claim that is missing',
    noteText([
      'related: []',
      'contested: [{against: frist, text: "No.", sources: [{id: gone, at: "a", read: primary}]}]',
    ]),
    [
      'notes/a.md:18:23: There is no claim "frist". Mend: Did you mean "first"?',
      'notes/a.md:18:58: There is no source "gone". Mend: Correct the id, or write the missing source.',
    ],
  ],
  [
    'a verdict that no claim carries',
    noteText(['compares: both', 'compares: open'], ['basis: definition', 'basis: measurement']),
    [
      'notes/a.md:4:10: The verdict "changes" has no claim that compares both sides or is true by definition. Mend: Add such a claim, or make the verdict "not-tested".',
    ],
  ],
  [
    'a finding known second-hand and graded above limited',
    noteText(['basis: definition', 'basis: measurement'], ['read: primary', 'read: secondary']),
    [
      'notes/a.md:12:15: A finding known only second-hand is graded "strong". Mend: Grade it "limited" at most, or read the source itself.',
    ],
  ],
];

describe('references of a note', () => {
  for (const [what, text, problems] of noteCases) {
    it(`name ${what}`, () => {
      const files = { 'notes/a.md': text, 'glossary/a.yaml': glossaryText() };
      const expected = { problems, ids: { notes: ['a'], terms: ['weights', 'api'], sources: ['paper'] } };
      assert.deepEqual({ problems: problemsOf(files), ids: idsOf(compile(files)) }, expected);
    });
  }

  it('need no carrying claim for the verdicts "depends" and "not-tested", nor a grade for what is argued', () => {
    const texts = ['depends', 'not-tested'].map(verdict =>
      noteText(
        ['verdict: changes', `verdict: ${verdict}`],
        ['compares: both', 'compares: open'],
        ['basis: definition', 'basis: argument'],
        ['read: primary', 'read: secondary'],
      ),
    );
    assert.deepEqual(
      texts.map(text => problemsOf({ 'notes/a.md': text })),
      [[], []],
    );
  });

  it('are found however Markdown lets a link be written', () => {
    const links = ['[x](<note:gone>)', '[x]( note:gone )', '<note:gone>', '[x][y]\n\n[y]: note:gone'];
    const counts = links.map(link => [link, problemsOf({ 'notes/a.md': `${noteText()}\n${link}\n` }).length]);
    assert.deepEqual(
      counts,
      links.map(link => [link, 1]),
    );
  });

  it('do not count in code, where nothing is cited and nothing links', () => {
    const text = noteText(['A body[^first].', 'A body `[^first]` `[x](note:gone)`.']);
    assert.deepEqual(problemsOf({ 'notes/a.md': text }), [
      'notes/a.md:10:9: Nothing in the text cites the claim "first". Mend: Cite it in the body as [^first], or take it out.',
    ]);
  });

  it('to an entry that is there with a fault of its own are not reported beside that fault', () => {
    const files = {
      'notes/a.md': noteText(['related: []', 'related: [b]']),
      'notes/b.md': noteText(['theme: access', 'theme: colour']),
    };
    assert.deepEqual(problemsOf(files), [
      'notes/b.md:3:8: "theme" is none of the allowed values. Mend: Use one of: access, malleability, risk, limits.',
    ]);
  });
});

describe('references of a term', () => {
  it('name notes, terms and sources that are missing', () => {
    const more = [
      'definition: "the numbers"',
      'definition: "the numbers"\n  notes: [gone]\n  related: [apis]',
    ] as const;
    assert.deepEqual(problemsOf({ 'glossary/a.yaml': glossaryText(more, ['{id: paper}', '{id: lost-paper-2024}']) }), [
      'glossary/a.yaml:5:11: There is no note "gone". Mend: Correct the id, or write the missing note.',
      'glossary/a.yaml:6:13: There is no term "apis". Mend: Did you mean "api"?',
      'glossary/a.yaml:7:18: There is no source "lost-paper-2024". Mend: Correct the id, or write the missing source.',
    ]);
  });

  it('may lead to the knowledge below', () => {
    const base = compile({ 'notes/a.md': noteText(), 'glossary/a.yaml': glossaryText() }).data;
    const own = '- {id: own, label: "own", definition: "d", notes: [a], related: [api], sources: [{id: paper}]}\n';
    assert.deepEqual(problemsOf({ 'glossary/own.yaml': own, 'sources.yaml': '' }, base), []);
  });
});

describe('ids and forms', () => {
  it('used twice are named, the first entry counts, and the others are there', () => {
    const files = {
      'glossary/a.yaml': glossaryText(),
      'glossary/b.yaml': '- {id: weights, label: "masses", definition: "d"}\n- {id: c, label: "C", definition: "d"}\n',
      'overview.md': noteText(['A question?', 'The second']),
      'notes/overview.md': noteText(['A question?', 'The first']),
    };
    const { data } = compile(files);
    assert.deepEqual(
      {
        problems: problemsOf(files),
        terms: data.terms.map(({ id, label }) => [id, label]),
        notes: data.notes.map(({ title }) => title),
      },
      {
        problems: [
          'glossary/b.yaml:1:8: The term id "weights" is already used in glossary/a.yaml:1. Mend: Give one of the two another id.',
          'overview.md:2:1: The note id "overview" is already used in notes/overview.md:2. Mend: Give one of the two another id.',
        ],
        terms: [
          ['weights', 'weights'],
          ['api', 'API'],
          ['c', 'C'],
        ],
        notes: ['The first'],
      },
    );
  });

  it('belong to one term each, however they are joined and whatever their case', () => {
    const other =
      '- {id: other, label: "a second", forms: ["x", "Model_Weights"], definition: "d"}\n- {id: b, label: "api", definition: "d"}\n';
    assert.deepEqual(problemsOf({ 'glossary/a.yaml': glossaryText(), 'glossary/b.yaml': other }), [
      'glossary/b.yaml:1:47: The form "Model_Weights" already belongs to the term "weights" (glossary/a.yaml:3). Mend: Leave it with one of the two terms.',
      'glossary/b.yaml:2:18: The form "api" already belongs to the term "api" (glossary/a.yaml:7). Mend: Leave it with one of the two terms.',
    ]);
  });

  it('collide in the singular and the plural too, unless case or language tells them apart', () => {
    const terms = `- {id: one, label: "frobnicator", definition: "d"}
- {id: two, label: "frobnicators", definition: "d"}
- {id: three, label: "RAG", caseSensitive: true, definition: "d"}
- {id: four, label: "Rag", caseSensitive: true, definition: "d"}
- {id: five, label: "crate", languages: [rust], definition: "d"}
- {id: six, label: "crate", languages: [go], definition: "d"}
`;
    assert.deepEqual(problemsOf({ 'glossary/a.yaml': terms }), [
      'glossary/a.yaml:2:20: The form "frobnicators" already belongs to the term "one" (glossary/a.yaml:1). Mend: Leave it with one of the two terms.',
    ]);
  });

  it('have to match something, and what matches nothing leaves the rest of its term alone', () => {
    const terms = `- {id: one, label: "of the", forms: ["--- ...", "frobnicator"], definition: "d"}
`;
    const silent = 'matches nothing: it has no letters or digits, or only words that stand everywhere';
    const mend = 'Mend: Write a form with a word of its own, or take this one out.';
    assert.deepEqual(problemsOf({ 'glossary/a.yaml': terms }), [
      `glossary/a.yaml:1:20: The form "of the" ${silent}. ${mend}`,
      `glossary/a.yaml:1:38: The form "--- ..." ${silent}. ${mend}`,
    ]);
    const [term] = compile({ 'glossary/a.yaml': terms }).data.terms;
    assert.deepEqual(term?.spellings, ['frobnicator', 'frobnicators']);
  });

  it('may be repeated within a term', () => {
    assert.deepEqual(
      problemsOf({
        'glossary/a.yaml': glossaryText(['["model weights"]', '["model weights", "Model-Weights", "weights"]']),
      }),
      [],
    );
  });
});
