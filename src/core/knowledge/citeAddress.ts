import type { Messages } from '../messages.ts';
import { citePage } from './citation.ts';
import { findEntry } from './findEntry.ts';
import type { KnowledgeBase, KnowledgeEntry } from './knowledgeBase.ts';
import { comparedFamilies, type PageAddress } from './pageAddress.ts';

export interface CitationContext {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
  /** Of the extension. */
  readonly version: string;
}

/** The reference of a page, or of each entry that it sets side by side; undefined where there is nothing to cite. */
export function citeAddress(
  address: PageAddress,
  { knowledge, messages, version }: CitationContext,
): string | undefined {
  if (address.kind === 'techniques') {
    return `"${messages.catalogueTiersTitle}". Open vs Closed ${version}.`;
  }
  const entries = entriesOf(address, knowledge);
  const references = entries.map(entry => citePage(entry, knowledge.sourcesOf(entry), version));
  return references.length > 0 ? references.join('\n\n') : undefined;
}

/** The entries that a page is about: one, several side by side, or none. */
export function entriesOf(address: PageAddress, knowledge: KnowledgeBase): readonly KnowledgeEntry[] {
  switch (address.kind) {
    case 'compare':
      return comparedFamilies(address).flatMap(id => knowledge.family(id) ?? []);
    case 'change': {
      const ids = new Set([address.about.family ?? '', address.id]);
      return [...ids].flatMap(id => knowledge.family(id) ?? []);
    }
    default: {
      const entry = findEntry(address, knowledge);
      return entry ? [entry] : [];
    }
  }
}
