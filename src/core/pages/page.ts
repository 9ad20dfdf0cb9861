import type { Html } from '../cards/html.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { PageAddress } from '../knowledge/pageAddress.ts';
import type { Messages } from '../messages.ts';
import type { SearchResults } from '../search/searchEntry.ts';

/** What the panel shows: a title for the tab, and the content. */
export interface Page {
  readonly address: PageAddress;
  readonly title: string;
  readonly content: Html;
}

export interface PageContext {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Whether the page stands in a panel that answers its buttons: filters, copying, finding places. */
  readonly hasActions?: boolean;
  /** Looks for what a query names, for a page of results; without it such a page is empty. */
  readonly search?: (query: string) => SearchResults;
}
