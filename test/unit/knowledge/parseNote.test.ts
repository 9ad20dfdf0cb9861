import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile, idsOf, noteText, problemsOf } from '../support.ts';

const cases: readonly (readonly [what: string, text: string, problems: readonly string[]])[] = [
  ['nothing wrong', noteText(), []],
  [
    'no front matter',
    'A body.\n',
    [
      'notes/bad.md:1:1: The note has no front matter. Mend: Begin the file with a line "---", the fields, and a line "---".',
    ],
  ],
  [
    'an empty file',
    '',
    [
      'notes/bad.md:1:1: The note has no front matter. Mend: Begin the file with a line "---", the fields, and a line "---".',
    ],
  ],
  [
    'front matter that is not closed',
    '---\ntitle: "A"\nA body.',
    ['notes/bad.md:3:1: The front matter is not closed. Mend: Put a line "---" after the last field.'],
  ],
  [
    'broken YAML',
    noteText(['"A summary."', '"A summary.']),
    ['notes/bad.md:6:21: The YAML cannot be read: Missing closing "quote. Mend: Correct the YAML at this place.'],
  ],
  [
    'a field twice',
    noteText(['theme: access', 'theme: access\ntheme: risk']),
    ['notes/bad.md:4:1: The YAML cannot be read: Map keys must be unique. Mend: Correct the YAML at this place.'],
  ],
  [
    'an unknown field that is near to a known one',
    noteText(['related: []', 'relatd: []']),
    ['notes/bad.md:18:1: Unknown field "relatd". Mend: Did you mean "related"? Rename the field, or remove it.'],
  ],
  [
    'an unknown field near to none',
    noteText(['related: []', 'colour: blue']),
    [
      'notes/bad.md:18:1: Unknown field "colour". Mend: Remove it. The fields here are: title, shortTitle, theme, verdict, verdictBasis, summary, open, closed, both, figure, claims, contested, related, asOf.',
    ],
  ],
  [
    'an unknown field of a claim, near to a known one',
    noteText(['    compares: both', '    compares: both\n    evidense: strong']),
    ['notes/bad.md:16:5: Unknown field "evidense". Mend: Did you mean "evidence"? Rename the field, or remove it.'],
  ],
  [
    'a missing field',
    noteText(['summary: "A summary."\n', '']),
    ['notes/bad.md:2:1: The field "summary" is missing. Mend: Add "summary".'],
  ],
  [
    'a missing field of a claim',
    noteText(['    scope: "All models"\n', '']),
    ['notes/bad.md:10:5: The field "claims.0.scope" is missing. Mend: Add "claims.0.scope".'],
  ],
  [
    'a wrong type',
    noteText(['related: []', 'related: overview']),
    ['notes/bad.md:18:10: "related" should be a list. Mend: Give a list.'],
  ],
  [
    'a text that is too long',
    noteText(['The open side.', 'x'.repeat(201)]),
    ['notes/bad.md:7:7: "open" is too long (201, at most 200). Mend: Shorten it to 200 characters.'],
  ],
  [
    'an empty text',
    noteText(['A question?', '']),
    ['notes/bad.md:2:8: "title" is empty. Mend: Write at least one entry, or remove the field.'],
  ],
  [
    'a value that is none of the allowed',
    noteText(['theme: access', 'theme: colour']),
    ['notes/bad.md:3:8: "theme" is none of the allowed values. Mend: Use one of: access, malleability, risk, limits.'],
  ],
  [
    'a date that is none',
    noteText(['asOf: 2026-11-23', 'asOf: 2026-13']),
    ['notes/bad.md:19:7: "asOf" must be a date such as 2026-11 or 2026-11-23. Mend: Correct "asOf".'],
  ],
  [
    'one side without the other',
    noteText(['closed: "The closed side."\n', '']),
    [
      'notes/bad.md:2:1: This entry has one side only: "open" and "closed" go together. Mend: Complete the entry: see knowledge/README.md.',
    ],
  ],
  [
    'a list where the fields should be',
    '---\n- a\n---\n',
    ['notes/bad.md:2:1: This entry should be a mapping. Mend: Give a mapping.'],
  ],
  [
    'a front matter with nothing in it',
    '---\n---\nA body.\n',
    ['notes/bad.md:2:1: This entry should be a mapping. Mend: Give a mapping.'],
  ],
];

describe('a note', () => {
  for (const [what, text, problems] of cases) {
    it(`with ${what}: ${problems.length} problems, and the other note is there`, () => {
      const files = { 'notes/bad.md': text, 'notes/good.md': noteText() };
      const notes = problems.length === 0 ? ['bad', 'good'] : ['good'];
      assert.deepEqual({ problems: problemsOf(files), notes: idsOf(compile(files)).notes }, { problems, notes });
    });
  }

  it('whose file name cannot be an id is named', () => {
    assert.deepEqual(problemsOf({ 'notes/My Note.md': noteText() }), [
      'notes/My Note.md:1:1: "My Note" cannot serve as an id. Mend: Rename the file: lower-case words joined by hyphens.',
    ]);
  });

  it('has all of its faults named at once, each over its own words', () => {
    const text = noteText(
      ['theme: access', 'theme: 5'],
      ['related: []', 'relatd: []'],
      ['compares: both', 'compares: all'],
    );
    const places = compile({ 'notes/bad.md': text }).problems.map(({ line, column, endLine, endColumn }) => [
      [line, column],
      [endLine, endColumn],
    ]);
    assert.deepEqual(places, [
      [
        [3, 8],
        [3, 9],
      ],
      [
        [15, 15],
        [15, 18],
      ],
      [
        [18, 1],
        [18, 7],
      ],
    ]);
  });

  it('is the same with a byte order mark, with CRLF and with blanks after its marks', () => {
    const plain = compile({ 'notes/a.md': noteText() });
    const variants = [
      `\uFEFF${noteText()}`,
      noteText().replaceAll('\n', '\r\n'),
      noteText().replaceAll('---', '--- \t'),
    ];
    for (const text of variants) {
      const { data, problems } = compile({ 'notes/a.md': text });
      assert.deepEqual({ data, problems }, { data: plain.data, problems: [] });
    }
  });

  it('has its faults in the right place with a byte order mark and CRLF', () => {
    const text = `\uFEFF${noteText(['relat', 'relet'], ['[^first]', '[^furst][^first]'])}`.replaceAll('\n', '\r\n');
    assert.deepEqual(problemsOf({ 'notes/a.md': text.replace('releted', 'related') }), [
      'notes/a.md:22:9: There is no claim "furst". Mend: Did you mean "first"?',
    ]);
    assert.deepEqual(problemsOf({ 'notes/a.md': text }), [
      'notes/a.md:18:1: Unknown field "releted". Mend: Did you mean "related"? Rename the field, or remove it.',
    ]);
  });
});
