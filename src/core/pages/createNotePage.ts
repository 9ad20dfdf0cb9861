import { shortTitle } from '../cards/createTermCard.ts';
import { contentLine, type Html, html } from '../cards/html.ts';
import { themeName, verdictName } from '../cards/words.ts';
import { drawFigure } from '../figures/drawFigure.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { claimSection, objectionItems } from './claimSections.ts';
import type { Page, PageContext } from './page.ts';
import { noteItem, originLine, section, sourceItem, termItem } from './parts.ts';
import { renderBody } from './renderBody.ts';
import { bearsOnCode, usesSection } from './usesSection.ts';

/** The full note: verdict and basis, summary, both sides, figure, body, claims, what speaks against them, and sources. */
export function createNotePage(note: Note, context: PageContext): Page {
  const { knowledge, messages } = context;
  const claims = note.claims.map(claim => claim.id);
  return {
    address: { kind: 'note', id: note.id, scope: note.scope },
    title: shortTitle(note),
    content: html`<article>
      ${noteHeader(note, context)}
      ${noteSides(note, context)}
      ${note.figure && drawFigure(note.figure, knowledge, messages, context.hasActions ? { current: note.id } : undefined)}
      <div class="body" lang="en">${renderBody(note.body, { claims, scope: note.scope, messages })}</div>
      ${claimSection(note, context)}
      ${section('contested', messages.pageContested, objectionItems(note, context))}
      ${section(
        'related',
        messages.pageRelated,
        knowledge.relatedNotes(note).map(other => noteItem(other, messages)),
      )}
      ${mapOfNotes(note, context)}
      ${section('terms', messages.pageTerms, knowledge.termsOfNote(note.id).map(termItem))}
      ${context.hasActions && bearsOnCode(note, knowledge) ? usesSection(messages) : undefined}
      ${section('sources', messages.pageSources, knowledge.sourcesOf(note).map(sourceItem))}
    </article>`,
  };
}

function noteHeader(note: Note, context: PageContext): Html {
  const { messages, today } = context;
  const verdict = html`<p class="verdict">${verdictName(note, messages)}</p>`;
  return html`<header>
    <p class="kicker">${messages.pageNote} · ${themeName(note.theme, messages)} · ${describeDate(note.asOf, today, messages)}</p>
    <h1 tabindex="-1" lang="en">${note.title}</h1>
    ${originLine('note', note, context)}
    ${note.verdict && verdict}
    ${note.verdictBasis && html`<p class="detail">${contentLine(note.verdictBasis)}</p>`}
    <p class="summary">${contentLine(note.summary)}</p>
  </header>`;
}

function noteSides(note: Note, { messages }: PageContext): Html {
  const sides = [
    { heading: messages.weightsInHand, text: note.open },
    { heading: messages.behindApi, text: note.closed },
    { heading: messages.eitherSide, text: note.both },
  ].filter(({ text }) => text !== undefined);
  return html`<dl class="sides">${sides.map(({ heading, text }) => html`<div><dt>${heading}</dt><dd>${contentLine(text)}</dd></div>`)}</dl>`;
}

/** A map of more notes is no help to find one. */
const mostOnMap = 40;

/** The way to the other notes, closed at first; a note whose figure is the map has it before its eyes. */
function mapOfNotes(note: Note, { knowledge, messages, hasActions }: PageContext): Html | undefined {
  if (!hasActions || note.figure === 'map-of-notes' || knowledge.notes.length > mostOnMap) {
    return undefined;
  }
  const map = drawFigure('map-of-notes', knowledge, messages, { current: note.id });
  return html`<details class="map"><summary>${messages.figureMapTitle}</summary>${map}</details>`;
}
