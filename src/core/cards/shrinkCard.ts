import { builtInScope } from '../knowledge/knowledgeData.ts';
import type { PageAddress } from '../knowledge/pageAddress.ts';
import type { Card, TermCard } from './card.ts';

/** What the one line of a card without a page leads to is for its surface to say. */
const nowhere: PageAddress = { kind: 'term', id: '', scope: builtInScope };

/** A card of any kind as the compact card of one line: what it is, and a link to the rest. */
export function shrinkCard(card: Card): TermCard {
  if (card.kind === 'term') {
    return { ...card, form: 'compact' };
  }
  const { label, intro, address = nowhere } = card;
  const nothing = { sides: [], reads: [], evidence: '', date: '', because: [], mutes: [] };
  return { kind: 'term', form: 'compact', length: 'full', label, brief: intro, address, ...nothing };
}
