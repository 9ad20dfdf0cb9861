import { citeShort } from '../knowledge/citation.ts';
import type { Source, SourceReference } from '../knowledge/formats.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { SourceInfo } from './toolContext.ts';

export function describeReferences(
  references: readonly SourceReference[],
  knowledge: KnowledgeBase,
): readonly SourceInfo[] {
  return references.flatMap(({ id, at }) => {
    const source = knowledge.source(id);
    return source ? [{ ...describeSource(source), ...(at === undefined ? {} : { at }) }] : [];
  });
}

export function describeSource(source: Source): SourceInfo {
  return { cite: citeShort(source), title: source.title, url: source.url };
}

/** "Kapoor et al. 2024, section 2": where the same source is described in full beside it. */
export function citePlaces(references: readonly SourceReference[], knowledge: KnowledgeBase): readonly string[] {
  return references.flatMap(({ id, at, read }) => {
    const source = knowledge.source(id);
    const parts = source && [citeShort(source), at, read === 'secondary' ? 'read second-hand' : undefined];
    return parts ? [parts.filter(Boolean).join(', ')] : [];
  });
}
