import type { SourceReference } from './formats.ts';
import type { YamlPath } from './yamlFile.ts';

/** The references to sources at one place of an entry, and the way to it. */
export interface SourceList {
  readonly references: readonly SourceReference[];
  readonly path: YamlPath;
}

/** All the places of an entry of the catalogue where it names its sources: its own, and those of each of its facts. */
export function findSourceLists(entry: object, path: YamlPath = []): readonly SourceList[] {
  return Object.entries(entry).flatMap(([key, value]): readonly SourceList[] => {
    const at = [...path, Array.isArray(entry) ? Number(key) : key];
    if (key === 'sources' && Array.isArray(value)) {
      return [{ references: value as readonly SourceReference[], path: at }];
    }
    return typeof value === 'object' && value !== null ? findSourceLists(value, at) : [];
  });
}
