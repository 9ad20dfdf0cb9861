import type { KnowledgeData } from './knowledgeData.ts';

/**
 * Lays one body of knowledge over another: where both have an entry of the same id, the upper one counts. The scope is
 * that of the upper.
 */
export function mergeKnowledge(lower: KnowledgeData, upper: KnowledgeData): KnowledgeData {
  return {
    format: 1,
    scope: upper.scope,
    notes: mergeById(lower.notes, upper.notes),
    topics: mergeById(lower.topics, upper.topics),
    terms: mergeById(lower.terms, upper.terms),
    families: mergeById(lower.families, upper.families),
    surfaces: mergeById(lower.surfaces, upper.surfaces),
    techniques: mergeById(lower.techniques, upper.techniques),
    sources: mergeById(lower.sources, upper.sources),
  };
}

function mergeById<T extends { readonly id: string }>(lower: readonly T[], upper: readonly T[]): readonly T[] {
  const own = new Set(upper.map(entry => entry.id));
  return [...lower.filter(entry => !own.has(entry.id)), ...upper];
}
