/*
 * The rules for CSL-JSON of the Citation Style Language 1.0.2, as a JSON Schema: which types and fields there are, and
 * what a name and a date look like. Put together from the field lists of the official schema,
 * https://resource.citationstyles.org/schema/latest/input/json/csl-data.json (draft-07, MIT licence, as stored
 * 2026-11), which no package on npm carries; it is written anew here, and as strict: no other field is allowed.
 */
const words = (text: string) => text.trim().split(/\s+/);

const types = words(`article article-journal article-magazine article-newspaper bill book broadcast chapter classic
  collection dataset document entry entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case
  legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`);

const nameFields = words(`author chair collection-editor compiler composer container-author contributor curator director
  editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author
  performer producer recipient reviewed-author script-writer series-creator translator`);

const dateFields = words('accessed available-date event-date issued original-date submitted');

const textFields =
  words(`abstract annote archive archive_collection archive_location archive-place authority call-number
  citation-key citation-label collection-title container-title container-title-short dimensions division DOI event
  event-title event-place genre ISBN ISSN journalAbbreviation jurisdiction keyword language medium note
  original-publisher original-publisher-place original-title part-title PMCID PMID publisher publisher-place references
  reviewed-genre reviewed-title scale shortTitle source status title title-short URL version volume-title
  volume-title-short year-suffix`);

const numberFields = words(`chapter-number citation-number collection-number edition first-reference-note-number issue
  locator number number-of-pages number-of-volumes page page-first part printing section supplement volume`);

const text = { type: 'string' };
const textOrNumber = { type: ['string', 'number'] };
const flag = { type: ['string', 'number', 'boolean'] };

const name = {
  type: 'object',
  properties: {
    ...Object.fromEntries(
      words('family given dropping-particle non-dropping-particle suffix literal').map(field => [field, text]),
    ),
    'comma-suffix': flag,
    'static-ordering': flag,
    'parse-names': flag,
  },
  additionalProperties: false,
};

const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: textOrNumber },
    },
    season: textOrNumber,
    circa: flag,
    literal: text,
    raw: text,
  },
  additionalProperties: false,
};

const fieldsOf = (names: readonly string[], schema: object) => Object.fromEntries(names.map(field => [field, schema]));

export const cslSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      type: { type: 'string', enum: types },
      id: textOrNumber,
      categories: { type: 'array', items: text },
      custom: { type: 'object' },
      ...fieldsOf(nameFields, { type: 'array', items: name }),
      ...fieldsOf(dateFields, date),
      ...fieldsOf(textFields, text),
      ...fieldsOf(numberFields, textOrNumber),
    },
    required: ['type', 'id'],
    additionalProperties: false,
  },
};
