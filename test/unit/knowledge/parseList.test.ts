import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile, glossaryText, idsOf, problemsOf, sourcesText } from '../support.ts';

type Case = readonly [what: string, text: string, problems: readonly string[]];

const glossaries: readonly Case[] = [
  ['nothing wrong', glossaryText(), []],
  [
    'an unknown field near to a known one',
    glossaryText(['definition: "the numbers"', 'definition: "the numbers"\n  evidense: strong']),
    ['glossary/a.yaml:5:3: Unknown field "evidense". Mend: Did you mean "evidence"? Rename the field, or remove it.'],
  ],
  [
    'a missing id',
    glossaryText(['- id: weights\n  label', '- label']),
    ['glossary/a.yaml:1:3: The field "id" is missing. Mend: Add "id".'],
  ],
  [
    'an id with capitals',
    glossaryText(['id: weights', 'id: Weights']),
    ['glossary/a.yaml:1:7: "id" must be lower-case words joined by "-" or ".". Mend: Correct "id".'],
  ],
  [
    'no definition and one side',
    glossaryText(['definition: "the numbers"', 'open: "a file"']),
    [
      'glossary/a.yaml:1:3: This entry needs a "definition", or "open" and "closed". Mend: Complete the entry: see knowledge/README.md.',
    ],
  ],
  [
    'a definition that is too long',
    glossaryText(['the numbers', 'n'.repeat(150)]),
    ['glossary/a.yaml:4:15: "definition" is too long (150, at most 140). Mend: Shorten it to 140 characters.'],
  ],
  [
    'a number for a label',
    glossaryText(['label: "weights"', 'label: 12']),
    ['glossary/a.yaml:2:10: "label" should be a text. Mend: Give a text.'],
  ],
  [
    'a label of two lines',
    glossaryText(['label: "weights"', 'label: "model\\nweights"']),
    ['glossary/a.yaml:2:10: "label" must be one line. Mend: Correct "label".'],
  ],
  [
    'a text for an entry',
    glossaryText(['- id: weights', '- weights\n- id: other']),
    ['glossary/a.yaml:1:3: This entry should be a mapping. Mend: Give a mapping.'],
  ],
];

describe('a glossary', () => {
  for (const [what, text, problems] of glossaries) {
    it(`with ${what}: ${problems.length} problems, and the other entries are there`, () => {
      const files = { 'glossary/a.yaml': text, 'glossary/b.yaml': '- {id: c, label: "C", definition: "a letter"}\n' };
      const { terms } = idsOf(compile(files));
      assert.deepEqual(
        { problems: problemsOf(files), others: terms.filter(id => id === 'api' || id === 'c') },
        { problems, others: ['api', 'c'] },
      );
    });
  }

  it('that is broken is named and hides no other file', () => {
    const files = { 'glossary/a.yaml': '- id: "weights\n', 'glossary/b.yaml': glossaryText() };
    assert.deepEqual(
      { problems: problemsOf(files), terms: idsOf(compile(files)).terms },
      {
        problems: [
          'glossary/a.yaml:2:1: The YAML cannot be read: Missing closing "quote. Mend: Correct the YAML at this place.',
        ],
        terms: ['weights', 'api'],
      },
    );
  });

  it('that is no list is named', () => {
    assert.deepEqual(problemsOf({ 'glossary/a.yaml': 'id: weights\n' }), [
      'glossary/a.yaml:1:1: "glossary/a.yaml" should be a list. Mend: Give a list.',
    ]);
  });

  it('may be empty, hold comments only, begin with a byte order mark, or have CRLF', () => {
    const texts = ['', '# later\n', '\uFEFF', `\uFEFF${glossaryText()}`, glossaryText().replaceAll('\n', '\r\n')];
    const outcomes = texts.map(text => {
      const compiled = compile({ 'glossary/a.yaml': text });
      return { problems: compiled.problems, terms: idsOf(compiled).terms };
    });
    const both = { problems: [], terms: ['weights', 'api'] };
    const none = { problems: [], terms: [] };
    assert.deepEqual(outcomes, [none, none, none, both, both]);
  });

  it('refuses aliases that multiply, at its own place', () => {
    const bomb = `- &a [x, x, x, x, x, x, x, x]
- &b [*a, *a, *a, *a, *a, *a, *a, *a]
- &c [*b, *b, *b, *b, *b, *b, *b, *b]
- [*c, *c, *c, *c, *c, *c, *c, *c]
`;
    assert.deepEqual(problemsOf({ 'glossary/a.yaml': bomb }), [
      'glossary/a.yaml:1:1: The YAML cannot be read: Excessive alias count indicates a resource exhaustion attack. Mend: Correct the YAML at this place.',
    ]);
  });
});

const sources: readonly Case[] = [
  [
    'no authors',
    sourcesText(['  authors: ["Ada Lovelace"]\n', '']),
    ['sources.yaml:1:3: The field "authors" is missing. Mend: Add "authors".'],
  ],
  [
    'no type',
    sourcesText(['  type: paper\n', '']),
    ['sources.yaml:1:3: The field "type" is missing. Mend: Add "type".'],
  ],
  [
    'a type that is none',
    sourcesText(['type: paper', 'type: book']),
    [
      'sources.yaml:2:9: "type" is none of the allowed values. Mend: Use one of: paper, report, documentation, licence, data-set.',
    ],
  ],
  [
    'an unknown field near to a known one',
    sourcesText(['authors:', 'autors:']),
    [
      'sources.yaml:1:3: The field "authors" is missing. Mend: Add "authors".',
      'sources.yaml:4:3: Unknown field "autors". Mend: Did you mean "authors"? Rename the field, or remove it.',
    ],
  ],
  [
    'an address that is not https',
    sourcesText(['https:', 'http:']),
    ['sources.yaml:8:8: "url" must be an https address. Mend: Correct "url".'],
  ],
  [
    'no identifier',
    sourcesText(['{doi: "10.1/1"}', '{}']),
    ['sources.yaml:7:16: "identifiers" needs at least one of doi, arxiv, other. Mend: Correct "identifiers".'],
  ],
];

describe('a source', () => {
  for (const [what, text, problems] of sources) {
    it(`with ${what} is named with its mend`, () => {
      assert.deepEqual(problemsOf({ 'sources.yaml': text }), problems);
    });
  }
});
