import { byId, listOf } from './byId.ts';
import type { KnowledgeData } from './knowledgeData.ts';
import { type OverriddenKind, overrideKey } from './overrides.ts';
import { runToEnd } from './runToEnd.ts';

interface Entry {
  readonly id: string;
  readonly scope?: string;
}

/**
 * Lays bodies of knowledge over each other, the nearest last: where several have an entry of the same id, the nearest
 * counts, and it is noted whose it overrides. The scope is that of the nearest.
 */
export function mergeKnowledge(lowest: KnowledgeData, ...others: readonly KnowledgeData[]): KnowledgeData {
  return runToEnd(mergeKnowledgeSteps(lowest, others));
}

/** What was merged before, and what from: a list whose layers are all the same is taken over. */
export interface MergedBefore {
  readonly layers: readonly KnowledgeData[];
  readonly merged: KnowledgeData;
}

/** Does what `mergeKnowledge` does, in steps between which others may have their turn. */
export function* mergeKnowledgeSteps(
  lowest: KnowledgeData,
  others: readonly KnowledgeData[],
  before?: MergedBefore,
): Generator<void, KnowledgeData> {
  const layers = [lowest, ...others];
  const overrides = new Map(lowest.overrides);
  function* merge<Kind extends ListName>(kind: Kind, overridden?: OverriddenKind) {
    if (
      before?.layers.length === others.length &&
      before.layers.every((layer, at) => layer[kind] === others[at]?.[kind])
    ) {
      for (const [key, scope] of before.merged.overrides ?? []) {
        if (overridden !== undefined && key.startsWith(overrideKey(overridden, ''))) {
          overrides.set(key, scope);
        }
      }
      return before.merged[kind];
    }
    const lists: readonly (readonly Entry[])[] = layers.map(layer => layer[kind]);
    return (yield* mergeById(lists, (under, id) => {
      if (overridden !== undefined && under.scope !== undefined) {
        overrides.set(overrideKey(overridden, id), under.scope);
      }
    })) as KnowledgeData[Kind];
  }
  return {
    format: 1,
    scope: layers.at(-1)?.scope ?? lowest.scope,
    notes: yield* merge('notes', 'note'),
    topics: yield* merge('topics'),
    terms: yield* merge('terms', 'term'),
    families: yield* merge('families', 'family'),
    surfaces: yield* merge('surfaces', 'surface'),
    techniques: yield* merge('techniques', 'technique'),
    sources: yield* merge('sources'),
    overrides,
    hasOwnSources: lowest.hasOwnSources === true || others.some(({ sources }) => sources.length > 0),
  };
}

type ListName = 'notes' | 'topics' | 'terms' | 'families' | 'surfaces' | 'techniques' | 'sources';

/** Entries that are laid over others in one step. */
const entriesAtOnce = 5000;

/** The very list of the lowest where no other has an entry, so that what was made from it can be told to hold still. */
function* mergeById<T extends Entry>(
  layers: readonly (readonly T[])[],
  onDidOverride: (under: T, id: string) => void,
): Generator<void, readonly T[]> {
  const [lowest = [], ...others] = layers;
  if (others.every(({ length }) => length === 0)) {
    return lowest;
  }
  const merged = new Map(byId(lowest));
  for (const [index, entry] of others.flat().entries()) {
    const under = merged.get(entry.id);
    if (under) {
      onDidOverride(under, entry.id);
      merged.delete(entry.id);
    }
    merged.set(entry.id, entry);
    if (index % entriesAtOnce === 0) {
      yield;
    }
  }
  return listOf(merged);
}
