import { judgeTerm } from '../core/context/judgeTerm.ts';
import type { ModelContext } from '../core/context/modelContext.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { findTerms, type TermMatch } from '../core/matching/findTerms.ts';
import { nextTurn } from './nextTurn.ts';
import type { Settings } from './settings.ts';

export interface TermScan {
  /** The text of the document, or a part of it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly languageId: string;
  readonly settings: Settings;
  readonly knowledge: KnowledgeBase;
  /** There where only what is about models counts. */
  readonly context: ModelContext | undefined;
  readonly isCancelled: () => boolean;
}

/** How long the extension host is kept busy without a break. */
const sliceMilliseconds = 6;

/**
 * The matches of a text with the terms that count there, in its order; undefined when cancelled. Works in slices,
 * between which others have their turn.
 */
export async function scanTerms(scan: TermScan): Promise<readonly TermMatch[] | undefined> {
  const { text, from, to, languageId, settings, knowledge, isCancelled } = scan;
  const accepts = (id: string) => {
    const term = knowledge.term(id);
    return term !== undefined && settings.isIncluded(term);
  };
  const counted: TermMatch[] = [];
  for (let next: number | undefined = from; next !== undefined; ) {
    await nextTurn();
    if (isCancelled()) {
      return undefined;
    }
    const end = performance.now() + sliceMilliseconds;
    const isOver = () => performance.now() > end;
    const found = findTerms(text, knowledge.lexicon, { languageId, accepts, from: next, to, isCancelled: isOver });
    counted.push(...found.matches.map(match => keepCounting(match, scan)).filter(({ termIds }) => termIds.length > 0));
    next = found.stoppedAt;
  }
  return counted;
}

function keepCounting(match: TermMatch, { text, context, knowledge }: TermScan): TermMatch {
  if (!context) {
    return match;
  }
  const { start, end } = match;
  const termIds = match.termIds.filter(id => {
    const term = knowledge.term(id);
    return term !== undefined && judgeTerm(term, { text, start, end }, context).form === 'full';
  });
  return { ...match, termIds };
}
