import { createTermCard } from '../cards/createTermCard.ts';
import { type Html, trustedHtml } from '../cards/html.ts';
import { renderHtml } from '../cards/renderHtml.ts';
import type { Term } from '../knowledge/knowledgeData.ts';
import type { PageContext } from './page.ts';

/** The full card of a term as it shows over a link in a page: to be read, without what a card offers to do. */
export function renderTermCard(term: Term, { knowledge, messages, today }: PageContext): Html {
  const card = renderHtml([createTermCard(term, { knowledge, messages, today })], messages);
  // Nobody else can have written this tag: all text in a card is escaped.
  return trustedHtml(card.toString().replace(/<ul class="actions"[^>]*>.*?<\/ul>/s, ''));
}
