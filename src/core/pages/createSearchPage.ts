import { type Html, html } from '../cards/html.ts';
import type { SearchAddress } from '../knowledge/pageAddress.ts';
import { fill, type Messages } from '../messages.ts';
import {
  type SearchHit,
  type SearchKind,
  type SearchResults,
  searchKinds,
  type TextPart,
} from '../search/searchEntry.ts';
import type { Page, PageContext } from './page.ts';

/** All that a search found, by kind, with what was searched for marked. */
export function createSearchPage(address: SearchAddress, { messages, search }: PageContext): Page {
  const results = search?.(address.id) ?? { hits: [], total: 0, isAtLeast: false };
  return {
    address,
    title: fill(messages.searchTitle, { query: address.id }),
    content: html`<article>
      <header>
        <p class="kicker">${messages.searchPage}</p>
        <h1 tabindex="-1">${fill(messages.searchHeading, { query: address.id })}</h1>
        <p class="detail">${describeCount(results, messages)}</p>
      </header>
      ${searchKinds.map(kind => kindSection(kind, results, messages))}
    </article>`,
  };
}

function describeCount({ hits, total, isAtLeast }: SearchResults, messages: Messages): string {
  if (total === 0) {
    return messages.searchNothing;
  }
  const count = fill(isAtLeast ? messages.searchCountAtLeast : messages.searchCount, { count: total });
  const shown = total > hits.length ? [fill(messages.searchShown, { count: hits.length })] : [];
  return [count, ...shown].join(' · ');
}

function kindSection(kind: SearchKind, { hits }: SearchResults, messages: Messages): Html | undefined {
  const ofKind = hits.filter(({ entry }) => entry.kind === kind);
  return ofKind.length === 0
    ? undefined
    : html`<section aria-labelledby="results-${kind}">
        <h2 id="results-${kind}">${searchKindName(kind, messages)} (${ofKind.length})</h2>
        <ul class="results" lang="en">${ofKind.map(hitItem)}</ul>
      </section>`;
}

function searchKindName(kind: SearchKind, messages: Messages): string {
  return {
    note: messages.searchNotes,
    term: messages.searchTerms,
    family: messages.searchFamilies,
    surface: messages.searchSurfaces,
    technique: messages.searchTechniques,
    source: messages.searchSources,
  }[kind];
}

function hitItem(hit: SearchHit): Html {
  return html`<li>${hitLink(hit)} <span class="detail">${markedText(hit.excerpt)}</span></li>`;
}

function hitLink({ entry: { kind, id, scope, url }, title }: SearchHit): Html {
  if (kind === 'source') {
    return html`<a href="${url}">${markedText(title)}</a>`;
  }
  const address = JSON.stringify({ kind, id, scope });
  return html`<a href="#${id}" data-open="${address}">${markedText(title)}</a>`;
}

function markedText(parts: readonly TextPart[]): readonly Html[] {
  return parts.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : html`${text}`));
}
