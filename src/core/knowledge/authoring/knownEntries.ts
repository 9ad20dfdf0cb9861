import type { KnowledgeData } from '../knowledgeData.ts';
import type { KnownEntries, KnownEntry } from './references.ts';

/** The parts of knowledge that hold what can be referred to. */
export type EntryLists = Pick<KnowledgeData, 'notes' | 'terms' | 'families' | 'surfaces' | 'techniques' | 'sources'>;

/** What can be referred to: each id once, that of the last body of knowledge that has it. */
export function knownEntries(...bodies: readonly EntryLists[]): KnownEntries {
  const gather = <T extends { readonly id: string }>(
    listOf: (body: EntryLists) => readonly T[],
    labelOf: (entry: T) => string,
  ): readonly KnownEntry[] => [
    ...new Map(bodies.flatMap(listOf).map(entry => [entry.id, { id: entry.id, label: labelOf(entry) }])).values(),
  ];
  return {
    note: gather(
      body => body.notes,
      note => note.title,
    ),
    term: gather(
      body => body.terms,
      term => term.label,
    ),
    family: gather(
      body => body.families,
      family => family.label,
    ),
    surface: gather(
      body => body.surfaces,
      surface => surface.label,
    ),
    technique: gather(
      body => body.techniques,
      technique => technique.label,
    ),
    source: gather(
      body => body.sources,
      source => source.title,
    ),
  };
}
