import { type Html, html } from '../../cards/html.ts';
import { fill, type Messages } from '../../messages.ts';

/** Nobody reads longer lists on a page; the exports have them all. */
export const mostListed = 200;

/** What the table of sites can be narrowed to, by one exact value. */
export type OnlyField = 'model' | 'vendor' | 'directory' | 'family';

export interface PartOptions {
  readonly id: string;
  readonly title: string;
  /** What stands behind the title, such as a count. */
  readonly summary: string | number;
  readonly isOpen: boolean;
}

/** A part of the report that can be folded. */
export function part({ id, title, summary, isOpen }: PartOptions, content: readonly (Html | undefined)[]): Html {
  return html`<details id="${id}"${isOpen ? html` open` : undefined}>
    <summary><h2>${title}</h2> <span class="detail">${summary}</span></summary>
    ${content}
  </details>`;
}

/** The name of something, to be pressed for its sites alone. The value of a row that is not known is `''`. */
export function onlyButton(field: OnlyField, value: string, name: string, messages: Messages): Html {
  const label = fill(messages.reportOnlySites, { name });
  return html`<button type="button" class="link" data-only="${field}" data-value="${value}" data-name="${name}" title="${label}">${name}</button>`;
}

/** A link to a site by its place in the report's list. */
export function siteLink(index: number, place: string): Html {
  return html`<a href="#sites" data-site="${index}">${place}</a>`;
}

/** Says so where a list shows the first of its entries only. */
export function longListNote(count: number, messages: Messages): Html | undefined {
  return count > mostListed
    ? html`<p class="detail">${fill(messages.reportLongList, { shown: mostListed, count })}</p>`
    : undefined;
}
