import type { TermMatch } from './findTerms.ts';

/** Of matches in the order of a text, those at which a term occurs for the first time. */
export function takeFirstOccurrences(matches: readonly TermMatch[]): readonly TermMatch[] {
  const seen = new Set<string>();
  return matches.filter(({ termIds }) => {
    const isFirst = termIds.some(id => !seen.has(id));
    for (const id of termIds) {
      seen.add(id);
    }
    return isFirst;
  });
}
