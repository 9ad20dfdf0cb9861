import * as z from 'zod';
import type { Messages } from '../messages.ts';
import { allEcosystems, allInternals } from './vocabulary.ts';

/*
 * The one definition of every knowledge format. Types, validation and the JSON Schemas in `knowledge/schema/` follow
 * from it. Nothing that runs at start-up may import a value from here: types only (`import type`).
 */

/** What a value fails at, as a key of the messages: `validate` says it in the language of the reader. */
function say(key: keyof Messages): string {
  return key;
}

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, say('formatWords'))
  .describe('Lower-case words joined by hyphens, unique among its kind.');

/** A month or a day. */
export const dayPattern = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;

const day = z
  .string()
  .regex(dayPattern, say('formatDate'))
  .describe('When the fact was last checked: YYYY-MM or YYYY-MM-DD.');

/** What a reader does not see, and what makes a text look like another one; line ends have a rule of their own. */
const unseen = /(?![\t\r\n])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\r\n]*$/, say('formatOneLine'))
    .refine(text => !unseen.test(text), {
      error: say('formatUnseen'),
    });
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

const signWord = line(40).regex(/^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u, say('formatSpacedWords'));

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

const oneSide = say('formatOneSide');
const halfVerdict = say('formatVerdict');

/** The front matter of a note. `params.field` of a rule is the field that would satisfy it. */
export const noteFormat = z
  .strictObject(noteFields)
  .refine(note => note.both !== undefined || note.open !== undefined || note.closed !== undefined, {
    error: say('formatSides'),
    params: { field: 'both' },
  })
  .refine(note => note.both === undefined || (note.open === undefined && note.closed === undefined), {
    error: say('formatSides'),
  })
  .refine(note => note.open === undefined || note.closed !== undefined, {
    error: oneSide,
    params: { field: 'closed' },
  })
  .refine(note => note.closed === undefined || note.open !== undefined, { error: oneSide, params: { field: 'open' } })
  .refine(note => note.verdict === undefined || note.verdictBasis !== undefined, {
    error: halfVerdict,
    params: { field: 'verdictBasis' },
  })
  .refine(note => note.verdictBasis === undefined || note.verdict !== undefined, {
    error: halfVerdict,
    params: { field: 'verdict' },
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
  .refine(term => term.label !== undefined || term.forms !== undefined, {
    error: say('formatLabel'),
    params: { field: 'label' },
  })
  .refine(term => term.definition !== undefined || (term.open !== undefined && term.closed !== undefined), {
    error: say('formatMeaning'),
    params: { field: 'definition' },
  });

/** A glossary file: a list of terms; the file's name is the topic. */
export const glossaryFormat = z.array(termFormat);

const identifiers = z
  .strictObject({
    doi: line(120).optional(),
    arxiv: z
      .string()
      .regex(/^\d{4}\.\d{4,5}$/, say('formatArxiv'))
      .optional(),
    other: line(120).optional().describe('Any other identifier: report number, SPDX id, page version.'),
  })
  .refine(value => Object.keys(value).length > 0, { error: say('formatIdentifier') });

const sourceBase = {
  id,
  title: line(240),
  year: z.int().min(1900).max(2100),
  venue: line(200).describe('Journal, conference, series or site.'),
  identifiers,
  url: z.url({ protocol: /^https$/, error: say('formatHttps') }),
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

const internal = z.enum(allInternals).describe('An internal of a model: see knowledge/README.md.');

const tier = z.enum(['black', 'grey', 'white']).describe('Access tier: text alone, some internals, weights in hand.');

const idPattern = line(100)
  .regex(/^[^\s"'`]+$/, say('formatModelId'))
  .describe('A model id in lower case; "*" stands for any characters.');

const fact = z.strictObject({
  text: line(200),
  sources: z.array(looseSourceReference).min(1),
  asOf: day,
});

const retirement = z.strictObject({
  id: line(100).describe('The exact id, as the vendor lists it.'),
  endpoint: id.describe('The surface whose operator lists it.'),
  announced: day.optional(),
  shutdown: day.optional().describe('The date listed; none where the page gives none.'),
  earliest: z.boolean().optional().describe('True where the page says "not sooner than".'),
  afterwards: z.enum(['fails', 'rerouted', 'unknown']).describe('What a call gets after that.'),
  replacement: line(100).optional().describe('The replacement that the page names.'),
  sources: z.array(looseSourceReference).min(1),
  asOf: day.describe('When the page was seen.'),
});

const licence = z.strictObject({
  name: line(120),
  spdx: line(60).optional(),
  duties: z.array(line(160)).optional().describe('What holders of the weights must do, or may not.'),
  sources: z.array(looseSourceReference).min(1),
  asOf: day,
});

/** One entry of a file in models/: a family of models with one licence, one kind of access and one date. */
export const familyFormat = z.strictObject({
  id,
  label: line(60),
  vendor: line(60),
  match: z.array(idPattern).min(1).describe('Ids of the family, without the prefixes of hosts.'),
  ambiguous: z.array(idPattern).optional().describe('Ids among them that are common words: they need model context.'),
  examples: z.array(line(100)).min(1).describe('Real spellings; each must lead to this family.'),
  kind: z.enum(['text', 'embedding', 'rerank', 'image', 'video', 'audio', 'moderation', 'other']),
  weights: z.enum(['closed', 'open', 'open-with-data', 'mixed', 'unknown']).describe('Can the weights be obtained?'),
  released: day.optional(),
  licence: licence.optional(),
  endpoints: z.array(id).optional().describe("Surfaces, the vendor's own first, through which it is to be had."),
  lacks: z
    .array(fact.extend({ internal, endpoint: id.optional() }))
    .optional()
    .describe('Internals that an endpoint gives in general and is known not to give for this family.'),
  pins: z
    .array(
      z.strictObject({ alias: line(100), pinned: line(100), sources: z.array(looseSourceReference).min(1), asOf: day }),
    )
    .optional()
    .describe('Dated snapshots behind moving names.'),
  retirements: z.array(retirement).optional(),
  facts: z.array(fact).optional(),
  sources: z
    .array(looseSourceReference.extend({ supports: z.array(z.enum(['weights', 'released', 'name'])).min(1) }))
    .min(1),
  asOf: day,
});

const ecosystem = z.enum(allEcosystems);

const packageNames = z.array(line(100)).min(1).optional();
const packages = z.strictObject(
  Object.fromEntries(allEcosystems.map(name => [name, packageNames])) as Record<Ecosystem, typeof packageNames>,
);

const callName = line(80)
  .regex(/^[\w*$]+(?:\.[\w*$]+)*$/, say('formatPath'))
  .describe('The end of a path of names; "*" stands for letters within one name.');

const call = z.strictObject({
  names: z.array(callName).min(1),
  in: z.array(ecosystem).optional().describe('All ecosystems of the surface without it.'),
  kind: z.enum(['call', 'load', 'parameter']).optional().describe('call without it.'),
  tier: tier.optional().describe("The surface's tier without it."),
  model: z
    .union([z.literal('first'), z.literal('none'), z.array(line(40)).min(1)])
    .optional()
    .describe('Where the model stands: an argument by name, the first one, or nowhere.'),
  distinctive: z.boolean().optional().describe('Counts where the package is not imported in the same file, too.'),
  bound: z.boolean().optional().describe('Counts only where a model is named in it: a client bound to a model.'),
  when: z
    .strictObject({ name: line(40), value: line(40) })
    .optional()
    .describe('Counts only where an argument has a value, such as purpose: fine-tune.'),
  internals: z.array(internal).optional().describe('What the call itself gives or takes.'),
});

const command = z.strictObject({
  words: line(60).describe('The words a command line begins with, such as "ollama run".'),
  kind: z.enum(['call', 'load']).optional(),
  tier: tier.optional(),
  model: z
    .union([z.literal('next'), z.literal('none'), z.array(line(40)).min(1)])
    .optional()
    .describe('Where the model stands: the next word, behind an option, or nowhere.'),
  bound: z.boolean().optional().describe('Counts only where a model is named in it.'),
  without: z.array(line(40)).min(1).optional().describe('Does not count where one of these words stands in it.'),
});

const parameter = z.strictObject({
  names: z.array(line(60)).min(1),
  internal: internal.optional(),
  tier,
  values: z.array(line(40)).min(1).optional().describe('Counts with one of these values only.'),
  within: z
    .enum(['call', 'context'])
    .optional()
    .describe('In a call of the surface (without it), or wherever it is in use.'),
});

const given = z.strictObject({
  internal,
  given: z.enum(['yes', 'no', 'depends']),
  text: line(160).optional(),
  sources: z.array(looseSourceReference).min(1),
  asOf: day,
});

/** One entry of a file in surfaces/: an SDK, an endpoint, a runtime or a tool through which a model is reached. */
export const surfaceFormat = z.strictObject({
  id,
  label: line(60),
  vendor: line(60).optional(),
  kind: z.enum(['endpoint', 'sdk', 'framework', 'runtime', 'library', 'tool']),
  tier: tier.describe('What its calls give if nothing raises it.'),
  reach: tier.describe('The most that it can reach.'),
  decides: line(160).optional().describe('What decides between the two.'),
  reason: line(120).optional().describe('The tier in words: "messages in, text out".'),
  endpoint: id.optional().describe('The endpoint that its calls go to unless an address says otherwise.'),
  like: id.optional().describe('A surface whose calls and parameters it shares.'),
  packages: packages.optional(),
  general: z
    .boolean()
    .optional()
    .describe('Used for all kinds of models: its calls count beside another surface that gives white access.'),
  calls: z.array(call).optional(),
  commands: z.array(command).optional(),
  parameters: z.array(parameter).optional(),
  hosts: z
    .array(line(100))
    .optional()
    .describe('Of an endpoint: host names, "*" within; "localhost:11434" with a port.'),
  paths: z
    .array(z.strictObject({ path: line(80), tier: tier.optional(), internals: z.array(internal).optional() }))
    .optional()
    .describe('Of an endpoint: the paths at which a model answers.'),
  names: z
    .array(line(40))
    .optional()
    .describe('Of a local runtime: words in an address, a key or a name that tell it.'),
  prefixes: z.array(line(40)).optional().describe('Of an endpoint: beginnings of ids that name it, such as "groq/".'),
  remote: z.boolean().optional().describe("False for a runtime on the reader's own machines."),
  gives: z.array(given).optional().describe('The internals that it gives, or is known not to give.'),
  pinning: fact.optional(),
  notice: fact.optional().describe('What the operator says on how and when ids are retired.'),
  facts: z.array(fact).optional(),
  sources: z.array(looseSourceReference).min(1),
  asOf: day,
});

/** One entry of techniques.yaml. */
export const techniqueFormat = z.strictObject({
  id,
  label: line(80),
  does: line(60).describe('What one can do, to go on from "You can": "rank answers by probability".'),
  group: z.enum(['prompting', 'evaluation', 'decoding', 'adaptation', 'internals', 'audit', 'operations']),
  purpose: z.enum(['build', 'study', 'operate', 'risk']),
  needs: z
    .array(z.array(internal).min(1))
    .describe('Each list is one way to do it, with all the internals that this needs. No list: text alone is enough.'),
  why: line(160),
  caveat: line(240).optional(),
  instead: line(120).optional().describe('The nearest thing that is possible without the internals.'),
  notes: z.array(id).optional(),
  sources: z.array(looseSourceReference).min(1),
  asOf: day,
});

/** A file in models/: a list of families. */
export const modelsFormat = z.array(familyFormat);

/** A file in surfaces/: a list of surfaces. */
export const surfacesFormat = z.array(surfaceFormat);

/** techniques.yaml: a list of techniques. */
export const techniquesFormat = z.array(techniqueFormat);

export type Grade = z.infer<typeof grade>;
export type Basis = z.infer<typeof basis>;
export type SourceReference = z.infer<typeof looseSourceReference>;
export type Claim = z.infer<typeof claim>;
export type NoteFields = z.infer<typeof noteFormat>;
export type Verdict = NonNullable<NoteFields['verdict']>;
export type Theme = NoteFields['theme'];
export type FigureId = NonNullable<NoteFields['figure']>;
export type TermFields = z.infer<typeof termFormat>;
export type Source = z.infer<typeof sourceFormat>;
export type Internal = z.infer<typeof internal>;
export type Tier = z.infer<typeof tier>;
export type Fact = z.infer<typeof fact>;
export type Retirement = z.infer<typeof retirement>;
export type FamilyFields = z.infer<typeof familyFormat>;
export type Ecosystem = (typeof allEcosystems)[number];
export type SurfaceCall = z.infer<typeof call>;
export type SurfaceCommand = z.infer<typeof command>;
export type SurfaceParameter = z.infer<typeof parameter>;
export type SurfaceFields = z.infer<typeof surfaceFormat>;
export type TechniqueFields = z.infer<typeof techniqueFormat>;
