import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { builtInScope } from '../knowledge/knowledgeData.ts';
import type { Card } from './card.ts';

/**
 * Whether a card may hold text that does not come with the extension: its own, or that of an entry or a source that it
 * leads to. Such a card is not to be trusted with commands.
 */
export function holdsOwnText(card: Card, knowledge: KnowledgeBase): boolean {
  if (knowledge.hasOwnSources) {
    return true;
  }
  const isOwn = (entry: { readonly scope: string }) => entry.scope !== builtInScope;
  const leadsToOwn = card.reads.some(({ address }) => isOwn(address));
  if (card.kind === 'term') {
    return isOwn(card.address) || leadsToOwn;
  }
  const { families, surfaces, techniques } = knowledge;
  return (
    leadsToOwn ||
    card.terms.some(({ address }) => isOwn(address)) ||
    [families, surfaces, techniques].flat().some(isOwn)
  );
}
