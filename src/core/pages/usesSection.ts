import { type Html, html } from '../cards/html.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import { fill, type Messages } from '../messages.ts';
import { actionButton } from './pageButtons.ts';

/** The note that every access site is a matter of. */
export const accessNoteId = 'access-and-techniques';

/** Whether a note bears on places in code: through its terms, or through access sites. */
export function bearsOnCode({ id }: Pick<Note, 'id'>, knowledge: KnowledgeBase): boolean {
  return id === accessNoteId || knowledge.termsOfNote(id).length > 0;
}

/** A place in code, as it shows in a list. */
export interface UseLine {
  /** Where it is: path and line. */
  readonly place: string;
  /** The line that it stands on. */
  readonly text: string;
}

/** Found places; `places` may be fewer than there are. */
export interface FoundUses {
  readonly places: readonly UseLine[];
  readonly documents: number;
  readonly isCut: boolean;
}

/** The section in which the panel shows the places that a note bears on, once it has been asked for them. */
export function usesSection(messages: Messages): Html {
  return html`<section aria-labelledby="uses-heading"><h2 id="uses-heading">${messages.panelUses}</h2>
    <p class="detail">${messages.panelUsesNote}</p>
    <p class="actions">
      ${actionButton('findUses', messages.panelFindUses)} ${actionButton('runReport', messages.panelRunReport)}
    </p>
    <div id="uses" role="status"></div>
    <div id="uses-list"></div>
  </section>`;
}

/** How many places there are, and a link to each, known to the panel by its position. */
export function renderUses({ places, documents, isCut }: FoundUses, messages: Messages): Html {
  if (places.length === 0) {
    return html`<p>${messages.panelUsesNone}</p>`;
  }
  const words = isCut ? messages.panelUsesFirst : messages.panelUsesFound;
  const items = places.map(
    ({ place, text }, index) =>
      html`<li><a href="#use-${index}" id="use-${index}" data-use="${index}">${place}</a> <code>${text}</code></li>`,
  );
  return html`<p>${fill(words, { count: places.length, documents })}</p><ul class="uses">${items}</ul>`;
}
