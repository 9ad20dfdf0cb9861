import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { SearchResults } from '../core/search/searchEntry.ts';
import { readSearchQuery } from '../core/search/searchQuery.ts';
import { searchIndexOf } from './searchIndexOf.ts';

/** Hits on a page of results; more are counted only. */
const mostOnPage = 200;

/** What a page of results asks, once the index holds everything. */
export async function prepareSearch(knowledge: KnowledgeBase): Promise<(query: string) => SearchResults> {
  const { index, whenFilled } = searchIndexOf(knowledge);
  await whenFilled;
  return query => {
    const { words, kinds } = readSearchQuery(query);
    return index.search(words, { kinds, limit: mostOnPage });
  };
}
