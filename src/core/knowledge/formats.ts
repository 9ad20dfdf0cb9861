import { z } from 'zod';

/*
 * The one definition of every knowledge format. Types, validation and the JSON Schemas in `knowledge/schema/` follow
 * from it. Nothing that runs at start-up may import a value from here: types only (`import type`).
 */

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'must be lower-case words joined by "-" or "."')
  .describe('Lower-case words joined by hyphens, unique among its kind.');

const day = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'must be a date such as 2026-11 or 2026-11-23')
  .describe('When the fact was last checked: YYYY-MM or YYYY-MM-DD.');

function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\r\n]*$/, 'must be one line');
}

const grade = z
  .enum(['strong', 'moderate', 'limited', 'untested'])
  .describe('How far the sentence as worded is supported: see knowledge/README.md.');
const basis = z
  .enum(['definition', 'documentation', 'measurement', 'theory', 'argument'])
  .describe('What kind of support it is.');

const sourceReference = z.strictObject({
  id: id.describe('A source in sources.yaml.'),
  at: line(120).describe('The place in the source: section, table, page, or "abstract".'),
  read: z.enum(['primary', 'secondary']).describe('Read in the source itself, or in a report about it.'),
});

const signWord = line(40).regex(/^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u, 'must be words joined by single spaces');

const signs = z.strictObject({
  models: z.array(signWord).min(1).optional().describe('Words that, near by, tell that the term is about models.'),
  elsewhere: z.array(signWord).min(1).optional().describe('Words that, near by, tell that it means something else.'),
});

const looseSourceReference = sourceReference.partial({ at: true, read: true });

const claim = z.strictObject({
  id,
  text: line(400).describe('One sentence that can be true or false.'),
  evidence: grade,
  basis,
  scope: line(160).describe('What the sentence is about: models, setting, population, date.'),
  compares: z.enum(['both', 'open', 'closed', 'neither']).describe('Which sides the evidence looked at.'),
  sources: z.array(sourceReference).min(1),
  asOf: day.optional(),
});

const objection = z.strictObject({
  against: id.describe('The claim that it speaks against.'),
  text: line(400),
  sources: z.array(sourceReference).min(1),
});

const noteFields = {
  title: line(120),
  shortTitle: line(40).optional().describe('What a card or a breadcrumb calls the note.'),
  theme: z.enum(['access', 'malleability', 'risk', 'limits']),
  verdict: z
    .enum(['changes', 'depends', 'does-not-change', 'not-tested'])
    .optional()
    .describe('Does openness change this? None on an overview.'),
  verdictBasis: line(280).optional().describe('Why the verdict is what it is.'),
  summary: line(280),
  open: line(200).optional().describe('What holds with the weights in hand.'),
  closed: line(200).optional().describe('What holds behind an API.'),
  both: line(200).optional().describe('In place of open and closed: what holds on either side.'),
  figure: z.enum(['access-ladder', 'marginal-risk-steps', 'map-of-notes']).optional(),
  claims: z.array(claim).min(1),
  contested: z.array(objection).optional(),
  related: z.array(id).optional(),
  asOf: day,
};

/** The front matter of a note. */
export const noteFormat = z
  .strictObject(noteFields)
  .refine(note => (note.both === undefined) !== (note.open === undefined && note.closed === undefined), {
    error: 'needs either "both", or "open" and "closed"',
  })
  .refine(note => (note.open === undefined) === (note.closed === undefined), {
    error: 'has one side only: "open" and "closed" go together',
  })
  .refine(note => (note.verdict === undefined) === (note.verdictBasis === undefined), {
    error: 'a verdict needs its "verdictBasis", and the other way round',
  });

/** One entry of a glossary file. */
export const termFormat = z
  .strictObject({
    id,
    label: line(80).optional(),
    forms: z.array(line(80)).min(1).optional().describe('The ways the term is written. The label counts as one.'),
    definition: line(140).optional(),
    open: line(160).optional().describe('What it means with the weights in hand.'),
    closed: line(160).optional().describe('What it means behind an API.'),
    evidence: grade.optional(),
    basis: basis.optional(),
    notes: z.array(id).optional(),
    techniques: z.array(id).optional(),
    sources: z.array(looseSourceReference).optional(),
    related: z.array(id).optional(),
    ambiguous: z.boolean().optional().describe('The word means something else in most code.'),
    otherSenses: z.array(line(60)).optional().describe('What it means there, in a few words.'),
    signs: signs.optional().describe('For an ambiguous term: words near by that tell its senses apart.'),
    brief: line(80).optional().describe('The definition in six to ten words, for the compact card.'),
    caseSensitive: z.boolean().optional(),
    languages: z.array(line(40)).min(1).optional().describe('Language ids in which the term applies; all without it.'),
    asOf: day.optional(),
  })
  .refine(term => term.label !== undefined || term.forms !== undefined, { error: 'needs a "label" or "forms"' })
  .refine(term => term.definition !== undefined || (term.open !== undefined && term.closed !== undefined), {
    error: 'needs a "definition", or "open" and "closed"',
  });

/** A glossary file: a list of terms; the file's name is the topic. */
export const glossaryFormat = z.array(termFormat);

const identifiers = z
  .strictObject({
    doi: line(120).optional(),
    arxiv: z
      .string()
      .regex(/^\d{4}\.\d{4,5}$/, 'must look like 2403.07918')
      .optional(),
    other: line(120).optional().describe('Any other identifier: report number, SPDX id, page version.'),
  })
  .refine(value => Object.keys(value).length > 0, { error: 'needs at least one of doi, arxiv, other' });

const sourceBase = {
  id,
  title: line(240),
  year: z.int().min(1900).max(2100),
  venue: line(200).describe('Journal, conference, series or site.'),
  identifiers,
  url: z.url({ protocol: /^https$/, error: 'must be an https address' }),
};
const authors = z.array(line(80)).min(1);
const seen = day.describe('When the page was looked at.');

/** One entry of sources.yaml. */
export const sourceFormat = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paper'), ...sourceBase, authors, seen: seen.optional() }),
  z.strictObject({
    type: z.literal('report'),
    ...sourceBase,
    authors: authors.optional(),
    publisher: line(120),
    seen: seen.optional(),
  }),
  z.strictObject({ type: z.literal('documentation'), ...sourceBase, publisher: line(120), seen }),
  z.strictObject({ type: z.literal('licence'), ...sourceBase, publisher: line(120), seen }),
  z.strictObject({ type: z.literal('data-set'), ...sourceBase, publisher: line(120), seen }),
]);

/** sources.yaml: a list of sources. */
export const sourcesFormat = z.array(sourceFormat);

export type Grade = z.infer<typeof grade>;
export type Basis = z.infer<typeof basis>;
export type SourceReference = z.infer<typeof looseSourceReference>;
export type Claim = z.infer<typeof claim>;
export type Objection = z.infer<typeof objection>;
export type NoteFields = z.infer<typeof noteFormat>;
export type Verdict = NonNullable<NoteFields['verdict']>;
export type Theme = NoteFields['theme'];
export type FigureId = NonNullable<NoteFields['figure']>;
export type TermFields = z.infer<typeof termFormat>;
export type Source = z.infer<typeof sourceFormat>;
