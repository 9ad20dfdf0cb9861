import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Family } from '../knowledge/knowledgeData.ts';
import type { Reference, ReportFamily } from './accessReport.ts';

/** What is known of families, by id. */
export function listFamilies(families: Iterable<Family>, knowledge: KnowledgeBase): readonly ReportFamily[] {
  return Array.from(families, family => describeFamily(family, knowledge)).toSorted(byId);
}

/** For sorting; ids are plain ASCII. */
export function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

function describeFamily(family: Family, knowledge: KnowledgeBase): ReportFamily {
  const { id, label, vendor, weights, released, licence, asOf } = family;
  return {
    id,
    label,
    vendor,
    weights,
    asOf,
    released: released ?? null,
    licence: licence ? { name: licence.name, spdx: licence.spdx ?? null, asOf: licence.asOf } : null,
    references: referencesOf(family, knowledge),
  };
}

/** The sources of the family, of its licence and of its retirements, each address once. */
function referencesOf(family: Family, knowledge: KnowledgeBase): readonly Reference[] {
  const cited = [family, ...(family.licence ? [family.licence] : []), ...(family.retirements ?? [])];
  const references = cited
    .flatMap(({ sources }) => sources)
    .flatMap(({ id }) => knowledge.source(id) ?? [])
    .map(({ title, url, type }) => ({ title, url, type }));
  return [...new Map(references.map(reference => [reference.url, reference])).values()];
}
