import { citeFull } from '../knowledge/citation.ts';
import { type CitationContext, citeAddress, entriesOf } from '../knowledge/citeAddress.ts';
import type { Source } from '../knowledge/formats.ts';
import type { KnowledgeEntry } from '../knowledge/knowledgeBase.ts';
import type { PageAddress } from '../knowledge/pageAddress.ts';
import { type Reference, referenceOfSource } from './reference.ts';
import { renderBibtex } from './renderBibtex.ts';
import { renderCslJson } from './renderCslJson.ts';

export const citationFormats = ['text', 'bibtex', 'cslJson'] as const;

export type CitationFormat = (typeof citationFormats)[number];

const collection = 'Open vs Closed';

/** The reference of a source in a format. */
export function createSourceCitation(source: Source, format: CitationFormat): string {
  return format === 'text' ? citeFull(source) : render([referenceOfSource(source)], format);
}

/** The references of a page and of its sources in a format; undefined where there is nothing to cite. */
export function createPageCitation(
  address: PageAddress,
  format: CitationFormat,
  context: CitationContext,
): string | undefined {
  if (format === 'text') {
    return citeAddress(address, context);
  }
  const references = referencesOf(address, context);
  return references.length > 0 ? render(references, format) : undefined;
}

function render(references: readonly Reference[], format: Exclude<CitationFormat, 'text'>): string {
  return format === 'bibtex' ? renderBibtex(references) : renderCslJson(references);
}

/** The pages first, then their sources, each once. */
function referencesOf(address: PageAddress, context: CitationContext): readonly Reference[] {
  const { knowledge, messages, version } = context;
  if (address.kind === 'techniques') {
    return [referenceOfPage({ id: 'techniques', title: messages.catalogueTiersTitle, version })];
  }
  const entries = entriesOf(address, knowledge);
  const sources = new Map(entries.flatMap(entry => knowledge.sourcesOf(entry)).map(source => [source.id, source]));
  return [...entries.map(entry => referenceOfEntry(entry, version)), ...[...sources.values()].map(referenceOfSource)];
}

function referenceOfEntry(entry: KnowledgeEntry, version: string): Reference {
  const [kind, title] = 'body' in entry ? ['note', entry.title] : [kindOf(entry), entry.label];
  return referenceOfPage({ id: `${kind}-${entry.id}`, title, version, date: entry.asOf, isTerm: kind === 'term' });
}

function kindOf(entry: KnowledgeEntry): string {
  return 'topic' in entry ? 'term' : 'match' in entry ? 'family' : 'does' in entry ? 'technique' : 'surface';
}

interface OwnPage {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly date?: string | undefined;
  readonly isTerm?: boolean;
}

function referenceOfPage({ id, title, version, date, isTerm = false }: OwnPage): Reference {
  return {
    id: `open-vs-closed-${id}`,
    kind: isTerm ? 'dictionary-entry' : 'entry',
    title,
    names: [{ literal: collection }],
    publisher: collection,
    version,
    ...(date === undefined ? {} : { date, note: `As of ${date}` }),
  };
}
