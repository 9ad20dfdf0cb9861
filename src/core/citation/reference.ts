import type { Source } from '../knowledge/formats.ts';
import { type CitedName, splitName } from './personName.ts';
import { readVenue, type Venue } from './readVenue.ts';

/** What kind of publication a reference is; each format has its own word for it. */
export type ReferenceKind =
  | 'article'
  | 'conference'
  | 'preprint'
  | 'report'
  | 'webpage'
  | 'dataset'
  | 'entry'
  | 'dictionary-entry';

/** A reference before it takes the form of BibTeX or CSL-JSON. Every string is plain text. */
export interface Reference {
  /** Unique among those that are copied together; lower-case words joined by hyphens or dots. */
  readonly id: string;
  readonly kind: ReferenceKind;
  readonly title: string;
  readonly names: readonly CitedName[];
  readonly publisher?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  readonly date?: string;
  readonly venue?: Venue;
  readonly version?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly number?: string;
  readonly url?: string;
  /** When the page was looked at: `YYYY-MM` or `YYYY-MM-DD`. */
  readonly seen?: string;
  readonly note?: string;
}

export function referenceOfSource(source: Source): Reference {
  const { id, title, year, url, seen, identifiers } = source;
  const authors = 'authors' in source ? (source.authors ?? []) : [];
  const publisher = 'publisher' in source ? source.publisher : undefined;
  const venue = readVenue(source.venue);
  const names = authors.map(splitName);
  return {
    id,
    kind: kindOf(source, venue),
    title,
    names: names.length === 0 && publisher !== undefined ? [{ literal: publisher }] : names,
    ...(publisher === undefined ? {} : { publisher }),
    date: String(year),
    venue,
    ...(identifiers.doi === undefined ? {} : { doi: identifiers.doi }),
    ...(identifiers.arxiv === undefined ? {} : { arxiv: identifiers.arxiv }),
    ...(identifiers.other === undefined ? {} : { number: identifiers.other }),
    url,
    ...(seen === undefined ? {} : { seen }),
  };
}

function kindOf({ type }: Source, venue: Venue): ReferenceKind {
  switch (type) {
    case 'paper':
      return venue.kind;
    case 'report':
      return 'report';
    case 'data-set':
      return 'dataset';
    default:
      return 'webpage';
  }
}
