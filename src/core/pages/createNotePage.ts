import { shortTitle } from '../cards/createTermCard.ts';
import { type Html, html, htmlLine } from '../cards/html.ts';
import { themeName, verdictName } from '../cards/words.ts';
import { drawFigure } from '../figures/drawFigure.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill } from '../messages.ts';
import type { Page, PageContext } from './page.ts';
import { claimDetails, noteItem, section, sourceItem, sourcePlaces, termItem } from './parts.ts';
import { renderBody } from './renderBody.ts';

/** The full note: verdict and basis, summary, both sides, figure, body, claims, what speaks against them, and sources. */
export function createNotePage(note: Note, context: PageContext): Page {
  const { knowledge, messages } = context;
  const claims = note.claims.map(claim => claim.id);
  return {
    address: { kind: 'note', id: note.id, scope: note.scope },
    title: shortTitle(note),
    content: html`<article lang="en">
      ${noteHeader(note, context)}
      ${noteSides(note, context)}
      ${note.figure && drawFigure(note.figure, knowledge, messages)}
      <div class="body">${renderBody(note.body, { claims, scope: note.scope, messages })}</div>
      ${section('claims', messages.pageClaims, claimItems(note, context), 'ol')}
      ${section('contested', messages.pageContested, objectionItems(note, context))}
      ${section(
        'related',
        messages.pageRelated,
        knowledge.relatedNotes(note).map(other => noteItem(other, messages)),
      )}
      ${section('terms', messages.pageTerms, knowledge.termsOfNote(note.id).map(termItem))}
      ${section('sources', messages.pageSources, knowledge.sourcesOf(note).map(sourceItem))}
    </article>`,
  };
}

function noteHeader(note: Note, { messages, today }: PageContext): Html {
  const verdict = html`<p class="verdict">${verdictName(note, messages)}</p>`;
  return html`<header>
    <p class="kicker">${messages.pageNote} · ${themeName(note.theme, messages)} · ${describeDate(note.asOf, today, messages)}</p>
    <h1 tabindex="-1">${note.title}</h1>
    ${note.verdict && verdict}
    ${note.verdictBasis && html`<p class="detail">${htmlLine(note.verdictBasis)}</p>`}
    <p class="summary">${htmlLine(note.summary)}</p>
  </header>`;
}

function noteSides(note: Note, { messages }: PageContext): Html {
  const sides = [
    { heading: messages.weightsInHand, text: note.open },
    { heading: messages.behindApi, text: note.closed },
    { heading: messages.eitherSide, text: note.both },
  ].filter(({ text }) => text !== undefined);
  return html`<dl class="sides">${sides.map(({ heading, text }) => html`<div><dt>${heading}</dt><dd>${htmlLine(text)}</dd></div>`)}</dl>`;
}

function claimItems(note: Note, context: PageContext): readonly Html[] {
  return note.claims.map(
    claim => html`<li id="claim-${claim.id}" tabindex="-1">
      <p>${htmlLine(claim.text)}</p>
      ${claimDetails(claim, context)}
      ${sourcePlaces(claim.sources, context.knowledge, context.messages)}
    </li>`,
  );
}

function objectionItems(note: Note, { knowledge, messages }: PageContext): readonly Html[] {
  return (note.contested ?? []).map(objection => {
    const number = note.claims.findIndex(claim => claim.id === objection.against) + 1;
    const against = fill(messages.pageAgainst, { claim: fill(messages.pageClaimLink, { number }) });
    return html`<li>
      <p>${htmlLine(objection.text)}</p>
      <p class="detail"><a href="#claim-${objection.against}">${against}</a></p>
      ${sourcePlaces(objection.sources, knowledge, messages)}
    </li>`;
  });
}
