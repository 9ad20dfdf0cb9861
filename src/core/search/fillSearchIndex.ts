import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { Pace } from '../walk/pace.ts';
import { listSearchEntries } from './listSearchEntries.ts';
import type { SearchIndex } from './searchIndex.ts';

export interface FillPace {
  /** Milliseconds. */
  readonly now: () => number;
  /** Comes back when others have had their turn. */
  readonly pause: () => Promise<void>;
}

/** Fills an index in slices of a few milliseconds. Meanwhile it finds what is in it so far. */
export async function fillSearchIndex(
  index: SearchIndex,
  knowledge: KnowledgeBase,
  { now, pause }: FillPace,
): Promise<void> {
  const pace = new Pace(now, pause);
  for (const entry of listSearchEntries(knowledge)) {
    index.add(entry);
    if (pace.isDue) {
      await pace.rest();
    }
  }
}
