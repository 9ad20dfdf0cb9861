interface Identified {
  readonly id: string;
}

/** Looked up by list: what a list was made from, or has been asked for before, is not made again. */
const indexes = new WeakMap<readonly Identified[], ReadonlyMap<string, Identified>>();

/** The entries of a list, which is never changed again, by their ids. */
export function byId<T extends Identified>(list: readonly T[]): ReadonlyMap<string, T> {
  const known = indexes.get(list) as ReadonlyMap<string, T> | undefined;
  if (known) {
    return known;
  }
  const index = new Map<string, T>();
  for (const entry of list) {
    index.set(entry.id, entry);
  }
  indexes.set(list, index);
  return index;
}

/** The list of the entries of an index, which is never changed again. */
export function listOf<T extends Identified>(index: ReadonlyMap<string, T>): readonly T[] {
  const list = [...index.values()];
  indexes.set(list, index);
  return list;
}
