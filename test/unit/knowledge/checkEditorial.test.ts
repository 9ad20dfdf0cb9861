import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkEditorial, noteHeadings } from '../../../src/core/knowledge/checkEditorial.ts';
import { formatProblem } from '../../../src/core/knowledge/problem.ts';
import { compile, glossaryText, messages, noteText, sourcesText } from '../support.ts';

/** A note with the four headings and so many words of prose. */
function noteOf(words: number, headings: readonly string[] = noteHeadings): string {
  const prose = `${'word '.repeat(words - 1)}[last](note:a)[^first]`;
  return noteText(['A body[^first].', `${headings.map(heading => `## ${heading}`).join('\n\n')}\n\n${prose}`]);
}

const check = (files: Readonly<Record<string, string>>) =>
  checkEditorial(compile(files).parsed, messages).map(problem => formatProblem(problem, messages));

describe('the rules for the knowledge that comes with the extension', () => {
  it('pass a note of 400 to 900 words under the four headings', () => {
    assert.deepEqual(
      [400, 900].map(words => check({ 'notes/a.md': noteOf(words) })),
      [[], []],
    );
  });

  it('name a body that is too short or too long', () => {
    assert.deepEqual(
      [399, 901].flatMap(words => check({ 'notes/a.md': noteOf(words) })),
      [
        'notes/a.md:22:1: The body has 399 words (400 to 900 are wanted). Mend: Bring it to between 400 and 900 words.',
        'notes/a.md:22:1: The body has 901 words (400 to 900 are wanted). Mend: Bring it to between 400 and 900 words.',
      ],
    );
  });

  it('name headings that are missing or in another order', () => {
    const message =
      'notes/a.md:22:1: The headings are not the four of a note, in their order. Mend: Use: In short, What it means when you build, The evidence, Where it is contested.';
    const orders = [noteHeadings.slice(1), noteHeadings.toReversed(), [...noteHeadings, 'More']];
    assert.deepEqual(
      orders.map(headings => check({ 'notes/a.md': noteOf(500, headings) })),
      [[message], [message], [message]],
    );
  });

  it('name terms without a date, and sources that nothing refers to', () => {
    const unused = sourcesText(['id: paper', 'id: unused']);
    assert.deepEqual(check({ 'glossary/a.yaml': glossaryText(), 'sources.yaml': `${sourcesText()}${unused}` }), [
      'glossary/a.yaml:1:7: The term "weights" has no date. Mend: Add "asOf" with the day on which it was checked.',
      'sources.yaml:9:7: Nothing refers to the source "unused". Mend: Cite it, or take it out.',
    ]);
  });
});
