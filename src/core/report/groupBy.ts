import { pushTo } from '../access/pushTo.ts';

/** The entries by key, keys and entries in their order. (`Map.groupBy` is younger than the oldest VS Code we run in.) */
export function groupBy<Key, Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): ReadonlyMap<Key, readonly Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    pushTo(groups, keyOf(entry), entry);
  }
  return groups;
}
