import type { CitedName } from './personName.ts';
import type { Reference, ReferenceKind } from './reference.ts';

const types: Readonly<Record<ReferenceKind, string>> = {
  article: 'article-journal',
  conference: 'paper-conference',
  preprint: 'article',
  report: 'report',
  webpage: 'webpage',
  dataset: 'dataset',
  entry: 'entry',
  'dictionary-entry': 'entry-dictionary',
};

/** References as a list of CSL-JSON items (schema of CSL 1.0.2), two spaces deep. */
export function renderCslJson(references: readonly Reference[]): string {
  return JSON.stringify(references.map(createItem), undefined, 2);
}

function createItem(reference: Reference): object {
  const { id, kind, title, names, date, version, doi, url, seen } = reference;
  const item: Readonly<Record<string, unknown>> = {
    id,
    type: types[kind],
    title,
    author: names.length > 0 ? names.map(createName) : undefined,
    issued: createDate(date),
    ...placeOf(reference),
    version,
    DOI: doi,
    URL: url,
    accessed: createDate(seen),
    language: 'en',
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== ''));
}

/** Where it appeared. Reference managers write the number of a preprint as `arXiv:2403.07918`. */
function placeOf({ kind, publisher, venue, arxiv, number, note = '' }: Reference): object {
  const preprint = arxiv === undefined ? '' : `arXiv:${arxiv}`;
  if (kind === 'article' || kind === 'conference') {
    return {
      'container-title': venue?.name,
      publisher,
      volume: venue?.volume,
      issue: venue?.issue,
      page: venue?.pages,
      number,
      note: [note, preprint].filter(Boolean).join('. '),
    };
  }
  if (kind === 'preprint') {
    const host = preprint === '' ? undefined : 'arXiv';
    return { publisher: publisher ?? host, genre: 'preprint', number: number ?? preprint, note: venue?.text };
  }
  return { 'container-title': venue?.text ?? publisher, publisher, number, note };
}

function createName(name: CitedName): object {
  if ('literal' in name) {
    return name;
  }
  const { given, particle, family, suffix } = name;
  return {
    ...(given === undefined ? {} : { given }),
    ...(particle === undefined ? {} : { 'non-dropping-particle': particle }),
    family,
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function createDate(date: string | undefined): object | undefined {
  return date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] };
}
