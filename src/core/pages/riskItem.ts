import { contentLine, type Html, html } from '../cards/html.ts';
import { needsWords } from '../compare/factWords.ts';
import type { Technique } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill } from '../messages.ts';
import { joined, techniqueLink } from './catalogueParts.ts';
import type { PageContext } from './page.ts';
import { noteLink, sourcePlaces } from './parts.ts';

/** A risk as a line of a list: what it is, what it hangs on, and the notes in which it is weighed. */
export function riskItem(risk: Technique, context: PageContext): Html {
  return html`<li><p class="grade">${techniqueLink(risk)}</p>${riskContent(risk, context)}</li>`;
}

/** What there is to say of a risk: never what one could do with it. */
export function riskContent(risk: Technique, { knowledge, messages, today }: PageContext): Html {
  const { why, caveat, sources, asOf } = risk;
  const notes = knowledge.relatedNotes(risk).map(noteLink);
  return html`<p>${contentLine(why)}</p>
    ${caveat && html`<p>${contentLine(caveat)}</p>`}
    <p class="detail">${fill(messages.catalogueRiskNeeds, { needs: needsWords(risk, messages) })} · ${describeDate(asOf, today, messages)}</p>
    ${notes.length > 0 ? html`<p>${messages.read} ${joined(notes, ' · ')}</p>` : undefined}
    ${sourcePlaces(sources, knowledge, messages)}`;
}
