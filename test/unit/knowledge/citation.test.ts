import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citeFull, citePage, citeShort } from '../../../src/core/knowledge/citation.ts';
import type { Source } from '../../../src/core/knowledge/formats.ts';
import { createNote, createSource, createTerm } from '../support.ts';

const page: Source = {
  id: 'page',
  type: 'documentation',
  title: 'Deprecations',
  publisher: 'Example Inc.',
  year: 2026,
  venue: 'Documentation',
  identifiers: { other: 'page of 2026-10' },
  url: 'https://example.org/deprecations',
  seen: '2026-10-02',
};

describe('a source', () => {
  const names: readonly (readonly [authors: string[], short: string])[] = [
    [['Ada Lovelace'], 'Lovelace 2024'],
    [['Ada Lovelace', 'Alan Turing'], 'Lovelace and Turing 2024'],
    [['Ada Lovelace', 'Alan Turing', 'Grace Hopper'], 'Lovelace et al. 2024'],
    [['Lucio La Cava', 'Andrea Tagarelli'], 'La Cava and Tagarelli 2024'],
    [['Laurens van der Maaten'], 'van der Maaten 2024'],
    [['Daniel E. Ho'], 'Ho 2024'],
    [['Yuan'], 'Yuan 2024'],
    [['Jide Alaga', 'Ivan Petrov'], 'Alaga and Petrov 2024'],
    [['Alexander Wei', 'Michele Li', 'Nicole Xu'], 'Wei et al. 2024'],
  ];
  for (const [authors, short] of names) {
    it(`by ${authors.join(', ')} is cited as ${short}`, () => {
      assert.equal(citeShort(createSource({ authors })), short);
    });
  }

  it('without authors is cited by its publisher', () => {
    assert.equal(citeShort(page), 'Example Inc. 2026');
  });

  it('is cited in full with names, year, title, venue, identifiers and address', () => {
    const identifiers = { doi: '10.1/1', arxiv: '2403.07918', other: 'R-1' };
    assert.deepEqual(
      [citeFull(createSource({ authors: ['Ada Lovelace', 'Alan Turing'], identifiers })), citeFull(page)],
      [
        'Ada Lovelace, Alan Turing (2024). A paper. A journal. doi:10.1/1, arXiv:2403.07918, R-1. https://example.org/paper',
        'Example Inc. (2026). Deprecations. Documentation. page of 2026-10. https://example.org/deprecations (seen 2026-10-02)',
      ],
    );
  });

  it('keeps the mark that ends its title', () => {
    assert.deepEqual(
      ['A paper.', 'A question?', 'A call!'].map(title => citeFull(createSource({ title }))),
      ['A paper.', 'A question?', 'A call!'].map(
        title => `Ada Lovelace (2024). ${title} A journal. doi:10.1/1. https://example.org/paper`,
      ),
    );
  });
});

describe('a page of ours', () => {
  it('is cited with version, date and sources', () => {
    const note = createNote({ id: 'a', title: 'A question?' });
    const { asOf: _, ...undated } = createTerm({ id: 'b', label: 'weights' });
    assert.deepEqual(
      [citePage(note, [page], '1.2.3'), citePage(undated, [], '1.2.3')],
      [`"A question?". Open vs Closed 1.2.3, as of 2026-11.\n- ${citeFull(page)}`, '"weights". Open vs Closed 1.2.3.'],
    );
  });
});
