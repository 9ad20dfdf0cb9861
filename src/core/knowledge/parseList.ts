import type * as z from 'zod';
import { fill, type Messages } from '../messages.ts';
import { knowledgeLimits } from './limits.ts';
import type { KnowledgeFile } from './parseNote.ts';
import type { Place, Problem } from './problem.ts';
import { runToEnd } from './runToEnd.ts';
import { type ListPiece, splitList } from './splitList.ts';
import { validateAt } from './validate.ts';
import { parseYaml, type YamlFile, type YamlResult } from './yamlFile.ts';

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
  return runToEnd(parseListSteps(file, format, messages));
}

/** Characters of a list that are read in one step: some milliseconds. */
const pieceSize = 8 * 1024;

/** Whether a text may have anchors or aliases: it is taken as a whole while that is short enough. */
const mayHaveAnchors = /(?:^|[\s[{,])[&*][^\s,[\]{}]/;

/**
 * Parses a list as `parseList` does, in steps between which others may have their turn. A long list is taken piece by
 * piece; beyond the limit for what is read in one go, an anchor holds within a piece only. Where the YAML of a piece is
 * broken, its entries are read one by one, so that those which are right are kept.
 */
export function* parseListSteps<T>(
  file: KnowledgeFile,
  format: z.ZodType<T>,
  messages: Messages,
): Generator<void, ParsedList<T>> {
  const reader = new ListReader(file.path, format, messages);
  const text = file.text.replace(/^\uFEFF/, '');
  const whole = text.length <= knowledgeLimits.yamlCharacters ? [{ text, lineOffset: 0 }] : undefined;
  const isShort = text.length <= pieceSize || (whole && mayHaveAnchors.test(text));
  const pieces = isShort ? whole : (splitList(text, pieceSize) ?? whole);
  if (!pieces) {
    reader.problems.push(tooLongForOneGo(file.path, messages));
  }
  for (const piece of pieces ?? []) {
    yield* reader.read(piece);
    yield;
  }
  return reader;
}

class ListReader<T> implements ParsedList<T> {
  readonly entries: ParsedEntry<T>[] = [];
  readonly brokenIds: string[] = [];
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #format: z.ZodType<T>;
  readonly #messages: Messages;

  constructor(file: string, format: z.ZodType<T>, messages: Messages) {
    this.#file = file;
    this.#format = format;
    this.#messages = messages;
  }

  /** Reads a piece of the list; its entries one by one where its YAML is broken, or comes to something else. */
  *read(piece: ListPiece): Generator<void, void> {
    const result = this.#parse(piece);
    const parts = result.isBroken || isOther(result.yaml?.value) ? (splitList(piece.text, 0) ?? []) : [];
    if (parts.length < 2) {
      this.#take(result, piece.lineOffset);
      return;
    }
    const before = this.problems.length;
    for (const { text, lineOffset } of parts) {
      const part = { text, lineOffset: piece.lineOffset + lineOffset };
      this.#take(this.#parse(part), part.lineOffset);
      yield;
    }
    // What is wrong only between entries that are each right alone; and aliases, which mean nothing to them.
    if (this.problems.length === before || result.hasTooManyAliases) {
      this.problems.splice(before);
      this.problems.push(...result.problems.slice(0, 1));
    }
  }

  #parse(piece: ListPiece): YamlResult {
    return parseYaml({ file: this.#file, ...piece }, this.#messages);
  }

  #take({ yaml, problems }: YamlResult, lineOffset: number): void {
    this.problems.push(...problems);
    if (!yaml || yaml.value === null || yaml.value === undefined) {
      return;
    }
    if (!Array.isArray(yaml.value)) {
      this.problems.push(noList(this.#file, lineOffset + 1, this.#messages));
      return;
    }
    for (const index of yaml.value.keys()) {
      const validated = validateAt(this.#format, { yaml, path: [index], messages: this.#messages });
      this.problems.push(...validated.problems);
      if (validated.value !== undefined) {
        this.entries.push({ value: validated.value, yaml, index });
      } else {
        this.brokenIds.push(String((yaml.value[index] as { id?: unknown } | null)?.id));
      }
    }
  }
}

/** Whether a value is there and is no list. */
function isOther(value: unknown): boolean {
  return value !== null && value !== undefined && !Array.isArray(value);
}

const start: Place = { line: 1, column: 1, endLine: 1, endColumn: 2 };

function noList(file: string, line: number, messages: Messages): Problem {
  const values = { field: file, expected: messages.typeList };
  const message = fill(messages.problemWrongType, values);
  const mend = fill(messages.problemWrongTypeMend, values);
  return { file, ...start, line, endLine: line, message, mend, code: 'wrong-type' };
}

function tooLongForOneGo(file: string, messages: Messages): Problem {
  const message = fill(messages.problemLongYaml, { limit: knowledgeLimits.yamlCharacters });
  return { file, ...start, message, mend: messages.problemLongYamlMend };
}
