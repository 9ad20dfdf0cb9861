import { contentLine, type Html, html } from '../cards/html.ts';
import { comparisonName, gradeName } from '../cards/words.ts';
import type { Claim } from '../knowledge/formats.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import { fill, type Messages } from '../messages.ts';
import type { PageContext } from './page.ts';
import { claimDetails, sourcePlaces } from './parts.ts';

const grades = ['strong', 'moderate', 'limited', 'untested'] as const;
const comparisons = ['both', 'open', 'closed', 'neither'] as const;

/** The claims of a note, numbered; in a panel that answers, with a filter by grade and by what they compare. */
export function claimSection(note: Note, context: PageContext): Html | undefined {
  const { messages, hasActions } = context;
  const { claims } = note;
  if (claims.length === 0) {
    return undefined;
  }
  return html`<section aria-labelledby="claims"><h2 id="claims">${messages.pageClaims}</h2>
    ${hasActions && claims.length > 1 ? claimFilter(claims, messages) : undefined}
    <ol>${claims.map((claim, index) => claimItem(claim, { number: index + 1, note, context }))}</ol>
  </section>`;
}

/** Two choices among the values that the claims have, and how many claims show, said to screen readers as it changes. */
function claimFilter(claims: readonly Claim[], messages: Messages): Html {
  const given = grades.filter(grade => claims.some(claim => claim.evidence === grade));
  const compared = comparisons.filter(comparison => claims.some(claim => claim.compares === comparison));
  const evidence = given.map(value => ({ value, name: gradeName(value, messages) }));
  const compares = compared.map(value => ({ value, name: comparisonName(value, messages) }));
  const count = claims.length;
  return html`<div class="filter" role="group" aria-label="${messages.panelFilter}">
      ${choice('evidence', messages.panelFilterEvidence, evidence, messages)}
      ${choice('compares', messages.panelFilterCompares, compares, messages)}
      <button type="button" data-action="showAllClaims" disabled>${messages.panelShowAllClaims}</button>
    </div>
    <p id="claims-shown" class="detail" role="status" data-words="${messages.panelClaimsShown}">${fill(messages.panelClaimsShown, { count, total: count })}</p>`;
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

function choice(field: string, label: string, choices: readonly Choice[], messages: Messages): Html {
  const options = choices.map(({ value, name }) => html`<option value="${value}">${name}</option>`);
  return html`<label>${label} <select data-filter="${field}"><option value="">${messages.panelFilterAll}</option>${options}</select></label>`;
}

interface ClaimPlace {
  readonly number: number;
  readonly note: Note;
  readonly context: PageContext;
}

/** The number is written out: it stays when others are filtered away. */
function claimItem(claim: Claim, { number, note, context }: ClaimPlace): Html {
  return html`<li id="claim-${claim.id}" value="${number}" tabindex="-1" data-evidence="${claim.evidence}" data-compares="${claim.compares}">
      <p>${contentLine(claim.text)}</p>
      ${claimDetails(claim, context)}
      ${objectionLinks(claim, note, context.messages)}
      ${sourcePlaces(claim.sources, context.knowledge, context.messages)}
    </li>`;
}

/** The way from a claim to what is said against it. */
function objectionLinks({ id }: Claim, { contested = [] }: Note, messages: Messages): Html | undefined {
  const numbers = contested.flatMap(({ against }, index) => (against === id ? [index + 1] : []));
  const words = numbers.length > 1 ? messages.panelSpokenAgainstAt : messages.panelSpokenAgainst;
  const links = numbers.map(
    (number, index) => html`<a href="#objection-${number}">${fill(words, { number: index + 1 })}</a> `,
  );
  return links.length > 0 ? html`<p class="detail">${links}</p>` : undefined;
}

/** What is said against the claims of a note, each with the way back to the claim. */
export function objectionItems(note: Note, { knowledge, messages }: PageContext): readonly Html[] {
  return (note.contested ?? []).map((objection, index) => {
    const number = note.claims.findIndex(claim => claim.id === objection.against) + 1;
    const against = fill(messages.pageAgainst, { claim: fill(messages.pageClaimLink, { number }) });
    return html`<li id="objection-${index + 1}" tabindex="-1">
      <p>${contentLine(objection.text)}</p>
      <p class="detail"><a href="#claim-${objection.against}">${against}</a></p>
      ${sourcePlaces(objection.sources, knowledge, messages)}
    </li>`;
  });
}
