import { html } from '../cards/html.ts';
import { overviewAddress, type PageAddress } from '../knowledge/pageAddress.ts';
import { fill } from '../messages.ts';
import { createNotePage } from './createNotePage.ts';
import { createTermPage } from './createTermPage.ts';
import type { Page, PageContext } from './page.ts';
import { pageLink } from './parts.ts';

/** The page at an address. Where there is nothing any more, a page that says so and offers the overview. */
export function createPage(address: PageAddress, context: PageContext): Page {
  if (address.kind === 'note') {
    const note = context.knowledge.note(address.id);
    return note ? createNotePage(note, context) : createGonePage(address, context);
  }
  const term = context.knowledge.term(address.id);
  return term ? createTermPage(term, context) : createGonePage(address, context);
}

function createGonePage(address: PageAddress, { messages }: PageContext): Page {
  const kind = address.kind === 'note' ? messages.kindNote : messages.kindTerm;
  return {
    address,
    title: messages.pageGoneTitle,
    content: html`<article class="gone">
      <h1 tabindex="-1">${messages.pageGoneTitle}</h1>
      <p>${fill(messages.pageGone, { kind, id: address.id })}</p>
      <p>${pageLink(messages.pageOpenOverview, overviewAddress)}</p>
    </article>`,
  };
}
