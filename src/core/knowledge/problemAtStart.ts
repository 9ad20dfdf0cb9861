import { fill, type Messages } from '../messages.ts';
import { knowledgeLimits } from './limits.ts';
import type { Problem } from './problem.ts';

/** A problem of a file as a whole, shown at its beginning. */
export function problemAtStart(file: string, message: string, mend: string): Problem {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 2, message, mend };
}

export function tooLargeProblem(file: string, messages: Messages): Problem {
  const message = fill(messages.problemFileSize, { limit: knowledgeLimits.fileBytes / 1024 });
  return problemAtStart(file, message, messages.problemFileSizeMend);
}

export function binaryProblem(file: string, messages: Messages): Problem {
  return problemAtStart(file, messages.problemBinary, messages.problemEncodingMend);
}

export function linkProblem(file: string, messages: Messages): Problem {
  return problemAtStart(file, messages.problemLink, messages.problemLinkMend);
}

export function unreadableProblem(file: string, reason: string, messages: Messages): Problem {
  const message = fill(messages.problemUnreadable, { reason });
  return problemAtStart(file, message, messages.problemUnreadableMend);
}

/** At the first character that could not be read. */
export function encodingProblem(file: string, text: string, messages: Messages): Problem {
  const above = text.slice(0, Math.max(text.indexOf('\uFFFD'), 0)).split('\n');
  const line = above.length;
  const column = (above.at(-1)?.length ?? 0) + 1;
  const { problemEncoding: message, problemEncodingMend: mend } = messages;
  return { file, line, column, endLine: line, endColumn: column + 1, message, mend };
}
