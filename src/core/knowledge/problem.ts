import { fill, type Messages } from '../messages.ts';

/** What kind of problem it is, for whoever wants to mend it without reading the words. */
export type ProblemCode =
  | 'unreadable-yaml'
  | 'unknown-field'
  | 'missing-field'
  | 'too-long'
  | 'too-short'
  | 'wrong-type'
  | 'unquoted-value'
  | 'not-one-of'
  | 'malformed-date'
  | 'invalid'
  | 'incomplete-entry'
  | 'no-front-matter'
  | 'open-front-matter'
  | 'bad-file-name'
  | 'duplicate-id'
  | 'silent-form'
  | 'duplicate-form'
  | 'unknown-reference'
  | 'uncited-claim'
  | 'unsupported-verdict'
  | 'second-hand'
  | 'unknown-file';

/** What a problem is about, as far as its code calls for it. */
export interface ProblemData {
  /** The kind of entry that a reference names. */
  readonly kind?: 'note' | 'term' | 'family' | 'surface' | 'technique' | 'source' | 'claim';
  readonly id?: string;
  /** The name of a field, without the way to it. */
  readonly field?: string;
  readonly form?: string;
  /** What was most likely meant. */
  readonly near?: string;
  /** The values that are allowed. */
  readonly values?: readonly string[];
  /** The way to the entry or to the value within the YAML of the file. */
  readonly path?: readonly PropertyKey[];
}

/** Something wrong in a knowledge file: where it is, what it is, and how to mend it. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly mend: string;
  readonly code?: ProblemCode;
  readonly data?: ProblemData;
}

/** A stretch of a file. Lines and columns count from 1, in UTF-16 units; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One line of text for a terminal or a log: `file:line:column: message. Mend: ...`. */
export function formatProblem(problem: Problem, messages: Messages): string {
  const mend = fill(messages.problemMend, { mend: problem.mend });
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}. ${mend}`;
}

/** Orders problems by file, then by place. */
export function compareProblems(left: Problem, right: Problem): number {
  return left.file.localeCompare(right.file) || left.line - right.line || left.column - right.column;
}
