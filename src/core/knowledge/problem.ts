import { fill, type Messages } from '../messages.ts';

/** Something wrong in a knowledge file: where it is, what it is, and how to mend it. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly mend: string;
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
