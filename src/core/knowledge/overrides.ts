/** The kinds of entries that can override others and say so. */
export type OverriddenKind = 'note' | 'term' | 'family' | 'surface' | 'technique';

/** By `overrideKey`: the scope whose entry is overridden by the one that counts. */
export type Overrides = ReadonlyMap<string, string>;

export function overrideKey(kind: OverriddenKind, id: string): string {
  return `${kind} ${id}`;
}
