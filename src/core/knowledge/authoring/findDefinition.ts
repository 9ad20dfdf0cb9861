import type { ParsedKnowledge } from '../compileKnowledge.ts';
import type { ParsedEntry } from '../parseList.ts';
import type { Place } from '../problem.ts';
import type { IdKind } from './references.ts';

/** Where an entry stands: the path of the file within its folder, and the place in it. */
export interface Definition extends Place {
  readonly file: string;
}

/** Finds the entry of an id in the files of a folder; a claim has no place outside of its own note. */
export function findDefinition(parsed: ParsedKnowledge, kind: IdKind, id: string): Definition | undefined {
  if (kind === 'claim') {
    return undefined;
  }
  if (kind === 'note') {
    const found = parsed.notes.find(({ note }) => note.id === id);
    return found && { file: found.yaml.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  }
  const { terms: term, families: family, surfaces: surface, techniques: technique, sources: source } = parsed;
  const lists: Readonly<Record<typeof kind, readonly ParsedEntry<{ readonly id: string }>[]>> = {
    term,
    family,
    surface,
    technique,
    source,
  };
  const found = lists[kind].find(({ value }) => value.id === id);
  return found && { file: found.yaml.file, ...found.yaml.locate([found.index, 'id']) };
}
