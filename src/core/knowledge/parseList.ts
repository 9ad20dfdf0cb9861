import type { z } from 'zod';
import { fill, type Messages } from '../messages.ts';
import type { KnowledgeFile } from './parseNote.ts';
import type { Problem } from './problem.ts';
import { validateAt } from './validate.ts';
import { parseYaml, type YamlFile } from './yamlFile.ts';

/** One valid entry of a YAML list, with the file and the index that lead back to its place. */
export interface ParsedEntry<T> {
  readonly value: T;
  readonly yaml: YamlFile;
  readonly index: number;
}

export interface ParsedList<T> {
  readonly entries: readonly ParsedEntry<T>[];
  /** The ids of entries that have a fault of their own. */
  readonly brokenIds: readonly string[];
  readonly problems: readonly Problem[];
}

/** Parses a file that holds a YAML list of entries of one format. A bad entry is a problem; the others are kept. */
export function parseList<T>(file: KnowledgeFile, format: z.ZodType<T>, messages: Messages): ParsedList<T> {
  const { yaml, problems } = parseYaml({ file: file.path, text: file.text.replace(/^\uFEFF/, '') }, messages);
  if (!yaml || yaml.value === null || yaml.value === undefined) {
    return { entries: [], brokenIds: [], problems };
  }
  if (!Array.isArray(yaml.value)) {
    const values = { field: file.path, expected: 'a list' };
    const place = { ...yaml.locate([]), endLine: 1, endColumn: 2, line: 1, column: 1 };
    return {
      entries: [],
      brokenIds: [],
      problems: [
        {
          file: file.path,
          ...place,
          message: fill(messages.problemWrongType, values),
          mend: fill(messages.problemWrongTypeMend, values),
        },
      ],
    };
  }
  const entries: ParsedEntry<T>[] = [];
  const brokenIds: string[] = [];
  const entryProblems: Problem[] = [];
  for (const index of yaml.value.keys()) {
    const validated = validateAt(format, { yaml, path: [index], messages });
    entryProblems.push(...validated.problems);
    if (validated.value !== undefined) {
      entries.push({ value: validated.value, yaml, index });
    } else {
      brokenIds.push(String((yaml.value[index] as { id?: unknown } | null)?.id));
    }
  }
  return { entries, brokenIds, problems: entryProblems };
}
