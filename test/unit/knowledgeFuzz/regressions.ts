import type { KnowledgeFile } from '../../../src/core/knowledge/parseNote.ts';
import { glossaryText, noteText } from '../support.ts';

/** A file that once broke something, and the ids in it that have to be there. */
export interface Regression {
  readonly why: string;
  readonly file: KnowledgeFile;
  readonly untouched?: readonly string[];
}

/** Nine to the power of six. */
const bomb = Array.from(
  { length: 6 },
  (_, level) =>
    `&b${level} [${Array(9)
      .fill(level === 0 ? 'x' : `*b${level - 1}`)
      .join(', ')}]`,
)
  .map((list, level) => `\n    - ${list}${level === 5 ? '\n' : ''}`)
  .join('');

export const regressions: readonly Regression[] = [
  {
    why: 'a question mark above made a key of the whole list',
    file: { path: 'glossary/a.yaml', text: `? \n${glossaryText()}` },
    untouched: ['weights', 'api'],
  },
  {
    why: 'a sign of percent that stands for nothing in an address threw',
    file: { path: 'notes/percent.md', text: noteText(['A body[^first].', 'A body[^first], [x](https://a.org/%ff).']) },
    untouched: ['percent'],
  },
  {
    why: 'the dash of the first entry was lost, and no entry was read',
    file: { path: 'glossary/a.yaml', text: glossaryText(['- id: weights', '  id: weights']) },
    untouched: ['api'],
  },
  {
    why: 'the first entry lay further in than the others',
    file: { path: 'glossary/a.yaml', text: glossaryText(['- id: weights', '      - id: weights']) },
    untouched: ['api'],
  },
  {
    why: 'a line at the margin was taken for a part of the entry above it',
    file: { path: 'glossary/a.yaml', text: glossaryText(['- id: api', '!local >\n- id: api']) },
    untouched: ['weights', 'api'],
  },
  {
    why: 'a second document began between two entries',
    file: { path: 'glossary/a.yaml', text: glossaryText(['- id: api', '---\n- id: api']) },
    untouched: ['weights', 'api'],
  },
  {
    why: 'two marks stood above the only entry',
    file: { path: 'glossary/a.yaml', text: '---\n---\n\n- id: only\n  label: only\n  definition: one\n' },
    untouched: ['only'],
  },
  {
    why: 'one entry was nested too deep',
    file: {
      path: 'glossary/a.yaml',
      text: glossaryText(['definition: "the numbers"', `definition: ${'['.repeat(50)}`]),
    },
    untouched: ['api'],
  },
  {
    why: 'one entry held an alias bomb',
    file: { path: 'glossary/a.yaml', text: glossaryText(['definition: "the numbers"', `definition: ${bomb}`]) },
    untouched: ['api'],
  },
  {
    why: 'a blank that is none in YAML stood above the first entry',
    file: { path: 'glossary/a.yaml', text: `\u00a0\n${glossaryText()}` },
    untouched: ['weights', 'api'],
  },
  {
    why: 'a question mark above made a key of the whole list',
    file: { path: 'glossary/a.yaml', text: `? \n${glossaryText()}` },
    untouched: ['weights', 'api'],
  },
  {
    why: 'a sign of percent that is no directive stood above the first entry',
    file: { path: 'glossary/a.yaml', text: `% \n${glossaryText()}` },
    untouched: ['weights', 'api'],
  },
  {
    why: 'lists within lists stood behind the mark above the first entry',
    file: { path: 'glossary/a.yaml', text: `--- ${'- '.repeat(300)}-\n${glossaryText()}` },
    untouched: ['weights', 'api'],
  },
];
