import type { AccessSite, Dependency } from '../access/site.ts';
import type { Term } from '../knowledge/knowledgeData.ts';
import type { Card } from './card.ts';
import { createDependencyCard } from './createDependencyCard.ts';
import { createSiteCard } from './createSiteCard.ts';
import { type CardContext, type CardPlace, createTermCard } from './createTermCard.ts';

/** A term, and what it was judged to mean where it stands. */
export interface JudgedTerm {
  readonly term: Term;
  readonly place: CardPlace;
}

/** What was found at one place of a text. */
export interface FoundAt {
  readonly site?: AccessSite | undefined;
  readonly dependency?: Dependency | undefined;
  readonly terms: readonly JudgedTerm[];
  /** The function, parameter or id of the site as the text has it. */
  readonly written: string;
  /** All sites around, in the order of the text. */
  readonly sites: readonly AccessSite[];
}

/**
 * The cards of one place: where a site and terms coincide, one card, the site first and the terms as links; else the
 * card of each term, and one line for an import.
 */
export function createCardsAt(found: FoundAt, context: CardContext): readonly Card[] {
  const { site, dependency, terms, written, sites } = found;
  if (site) {
    return [createSiteCard(site, { ...context, written, sites, terms: terms.map(({ term }) => term) })];
  }
  const imported = dependency ? [createDependencyCard(dependency.surface, context)] : [];
  return [...imported, ...terms.map(({ term, place }) => createTermCard(term, context, place))];
}
