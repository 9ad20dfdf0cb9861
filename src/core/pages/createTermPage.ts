import { createTermCard } from '../cards/createTermCard.ts';
import { contentLine, html } from '../cards/html.ts';
import type { Term } from '../knowledge/knowledgeData.ts';
import { fill } from '../messages.ts';
import { techniqueItem } from './catalogueParts.ts';
import type { Page, PageContext } from './page.ts';
import { noteItem, originLine, section, sourceItem, sourcePlaces, termItem } from './parts.ts';

/** The page of a term: its card in full, its other forms and senses, and what it leads to. */
export function createTermPage(term: Term, context: PageContext): Page {
  const { knowledge, messages } = context;
  const card = createTermCard(term, context);
  const topic = knowledge.topics.find(({ id }) => id === term.topic)?.label ?? term.topic;
  const otherForms = (term.forms ?? []).filter(form => form !== term.label);
  const forms = otherForms.length > 0 ? fill(messages.pageAlsoWritten, { forms: otherForms.join(', ') }) : undefined;
  const senses = term.otherSenses ? fill(messages.pageOtherSenses, { senses: term.otherSenses.join('; ') }) : undefined;
  return {
    address: card.address,
    title: term.label,
    content: html`<article>
      <header>
        <p class="kicker">${messages.pageTerm} · ${topic} · ${card.date}</p>
        <h1 tabindex="-1" lang="en">${term.label}</h1>
        ${originLine('term', term, context)}
        ${card.definition && html`<p class="summary">${contentLine(card.definition)}</p>`}
      </header>
      <dl class="sides">${card.sides.map(side => html`<div><dt>${side.heading}</dt><dd>${contentLine(side.text)}</dd></div>`)}</dl>
      ${forms && html`<p>${forms}</p>`}
      ${senses && html`<p>${senses}</p>`}
      <p class="detail">${card.evidence}</p>
      ${sourcePlaces(term.sources ?? [], knowledge, messages)}
      ${section(
        'notes',
        messages.pageNotes,
        knowledge.relatedNotes(term).map(note => noteItem(note, messages)),
      )}
      ${section(
        'techniques',
        messages.catalogueTechniques,
        knowledge.techniquesOf(term).map(technique => techniqueItem(technique, messages)),
      )}
      ${section('terms', messages.pageRelatedTerms, knowledge.relatedTerms(term).map(termItem))}
      ${section('sources', messages.pageSources, knowledge.sourcesOf(term).map(sourceItem))}
    </article>`,
  };
}
