import type { Source } from './formats.ts';
import type { KnowledgeEntry } from './knowledgeBase.ts';

/** "Kapoor et al. 2024", "NTIA 2024": how a card names a source. */
export function citeShort(source: Source): string {
  return `${nameOf(source)} ${source.year}`;
}

/** A full reference in one line: names, year, title, venue, identifier, address. */
export function citeFull(source: Source): string {
  const names = 'authors' in source && source.authors ? source.authors.join(', ') : publisherOf(source);
  const seen = source.seen ? ` (seen ${source.seen})` : '';
  const parts = [`${names} (${source.year})`, source.title, source.venue, identifierOf(source)].filter(
    part => part !== '',
  );
  return `${parts.map(endSentence).join(' ')} ${source.url}${seen}`;
}

function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function nameOf(source: Source): string {
  const authors = 'authors' in source ? source.authors : undefined;
  const first = authors?.[0];
  if (first === undefined || authors === undefined) {
    return publisherOf(source);
  }
  const [firstName, secondName] = [familyName(first), familyName(authors[1] ?? '')];
  if (authors.length === 1) {
    return firstName;
  }
  return authors.length === 2 ? `${firstName} and ${secondName}` : `${firstName} et al.`;
}

function publisherOf(source: Source): string {
  return 'publisher' in source ? source.publisher : '';
}

/** The part of a name by which it is cited: the last word, with the small words that belong to it. */
function familyName(name: string): string {
  return /(?:(?<!\S)(?:von|van|der|de|la|di|le)\s+)*\S+$/i.exec(name.trim())?.[0] ?? name;
}

function identifierOf({ identifiers: { doi, arxiv, other } }: Source): string {
  return [doi && `doi:${doi}`, arxiv && `arXiv:${arxiv}`, other].filter(Boolean).join(', ');
}

/**
 * The reference of an entry of ours: title, collection, version and date in the first line, then its sources,
 * a line each.
 */
export function citePage(entry: KnowledgeEntry, sources: readonly Source[], version: string): string {
  const title = 'body' in entry ? entry.title : entry.label;
  const date = entry.asOf === undefined ? '' : `, as of ${entry.asOf}`;
  const heading = `"${title}". Open vs Closed ${version}${date}.`;
  return sources.length === 0 ? heading : [heading, ...sources.map(source => `- ${citeFull(source)}`)].join('\n');
}
