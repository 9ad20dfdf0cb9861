import type { FileKind } from '../compileKnowledge.ts';
import type { ProblemData } from '../problem.ts';
import type { YamlPath } from '../yamlFile.ts';

/** What an id can be the id of. */
export type IdKind = NonNullable<ProblemData['kind']>;

/** An entry that can be referred to. */
export interface KnownEntry {
  readonly id: string;
  readonly label: string;
}

/** All that can be referred to from a file; claims are those of the file itself. */
export type KnownEntries = Readonly<Record<Exclude<IdKind, 'claim'>, readonly KnownEntry[]>>;

const fields: Readonly<Record<string, IdKind>> = {
  notes: 'note',
  techniques: 'technique',
  against: 'claim',
  endpoint: 'surface',
  endpoints: 'surface',
  like: 'surface',
};

/** The kind of entry that the value at a path refers to, if it is a reference. */
export function referenceKind(file: FileKind, path: YamlPath): IdKind | undefined {
  const names = path.filter(part => typeof part === 'string');
  const [parent, name] = [names.at(-2), names.at(-1)];
  if (name === 'id') {
    return parent === 'sources' ? 'source' : undefined;
  }
  if (name === 'related') {
    return file === 'note' ? 'note' : 'term';
  }
  return name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The kind of entry whose own id stands at a path, if one does. */
export function ownKind(file: FileKind, path: YamlPath): IdKind | undefined {
  if (path.at(-1) !== 'id') {
    return undefined;
  }
  if (file === 'note') {
    return path.length === 3 && path[0] === 'claims' ? 'claim' : undefined;
  }
  const kinds: Readonly<Partial<Record<FileKind, IdKind>>> = {
    glossary: 'term',
    models: 'family',
    surfaces: 'surface',
    techniques: 'technique',
    sources: 'source',
  };
  return path.length === 2 ? kinds[file] : undefined;
}
