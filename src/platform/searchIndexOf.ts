import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { fillSearchIndex } from '../core/search/fillSearchIndex.ts';
import { SearchIndex } from '../core/search/searchIndex.ts';

export interface KnowledgeSearch {
  /** Can be asked at once, and finds more until it is filled. */
  readonly index: SearchIndex;
  readonly whenFilled: Promise<void>;
}

/*
 * Kept as long as the knowledge is. This module is reached through `import()` alone, so that there is one of it, and the
 * library is loaded with the first search.
 */
const searches = new WeakMap<KnowledgeBase, KnowledgeSearch>();

/** The full-text index of some knowledge, begun when first asked for. */
export function searchIndexOf(knowledge: KnowledgeBase): KnowledgeSearch {
  const known = searches.get(knowledge);
  if (known) {
    return known;
  }
  const index = new SearchIndex();
  const pause = () => new Promise<void>(resolve => void setTimeout(resolve, 0));
  const whenFilled = fillSearchIndex(index, knowledge, { now: () => performance.now(), pause });
  const search = { index, whenFilled };
  searches.set(knowledge, search);
  return search;
}
