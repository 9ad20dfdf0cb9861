import { scopeName } from '../cards/describeOverride.ts';
import { html } from '../cards/html.ts';
import { builtInScope } from '../knowledge/knowledgeData.ts';
import { overviewAddress, type PageAddress, type PageKind } from '../knowledge/pageAddress.ts';
import { fill, type Messages } from '../messages.ts';
import { createChangePage } from './createChangePage.ts';
import { createComparePage } from './createComparePage.ts';
import { createFamilyPage } from './createFamilyPage.ts';
import { createNotePage } from './createNotePage.ts';
import { createSearchPage } from './createSearchPage.ts';
import { createSurfacePage } from './createSurfacePage.ts';
import { createTechniquePage } from './createTechniquePage.ts';
import { createTechniquesPage } from './createTechniquesPage.ts';
import { createTermPage } from './createTermPage.ts';
import type { Page, PageContext } from './page.ts';
import { pageLink } from './parts.ts';

/** The page at an address. Where there is nothing any more, a page that says so and offers the overview. */
export function createPage(address: PageAddress, context: PageContext): Page {
  return findPage(address, context) ?? createGonePage(address, context);
}

function findPage(address: PageAddress, context: PageContext): Page | undefined {
  const { knowledge } = context;
  switch (address.kind) {
    case 'note':
      return pageOf(knowledge.note(address.id), createNotePage, context);
    case 'term':
      return pageOf(knowledge.term(address.id), createTermPage, context);
    case 'family':
      return pageOf(knowledge.family(address.id), createFamilyPage, context);
    case 'surface':
      return pageOf(knowledge.surface(address.id), createSurfacePage, context);
    case 'technique':
      return pageOf(knowledge.technique(address.id), createTechniquePage, context);
    case 'techniques':
      return createTechniquesPage(address, context);
    case 'compare':
      return createComparePage(address, context);
    case 'change':
      return createChangePage(address, context);
    case 'search':
      return createSearchPage(address, context);
  }
}

function pageOf<Entry>(
  entry: Entry | undefined,
  create: (entry: Entry, context: PageContext) => Page,
  context: PageContext,
): Page | undefined {
  return entry === undefined ? undefined : create(entry, context);
}

function createGonePage(address: PageAddress, { knowledge, messages }: PageContext): Page {
  const isEmpty = knowledge.notes.length === 0 && knowledge.terms.length === 0;
  const words = isEmpty && address.scope !== builtInScope ? messages.pageScopeGone : messages.pageGone;
  const kind = kindName(address.kind, messages);
  return {
    address,
    title: messages.pageGoneTitle,
    content: html`<article class="gone">
      <h1 tabindex="-1">${messages.pageGoneTitle}</h1>
      <p>${fill(words, { kind, id: address.id, folder: scopeName(address.scope) })}</p>
      <p>${pageLink(messages.pageOpenOverview, overviewAddress)}</p>
    </article>`,
  };
}

function kindName(kind: PageKind, messages: Messages): string {
  return {
    note: messages.kindNote,
    term: messages.kindTerm,
    family: messages.kindFamily,
    surface: messages.kindSurface,
    technique: messages.kindTechnique,
    techniques: messages.kindTechnique,
    compare: messages.kindFamily,
    change: messages.kindFamily,
    search: messages.kindNote,
  }[kind];
}
