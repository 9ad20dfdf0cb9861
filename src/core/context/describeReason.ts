import { fill, type Messages } from '../messages.ts';
import type { Reason } from './modelContext.ts';

/** A reason as words that go on from "this file ...": `imports openai (line 1)`. */
export function describeReason(reason: Reason, messages: Messages): string {
  const words = describe(reason, messages);
  const cell = 'cell' in reason ? reason.cell : undefined;
  return cell === undefined ? words : fill(messages.reasonInCell, { reason: words, cell });
}

function describe(reason: Reason, messages: Messages): string {
  switch (reason.kind) {
    case 'import':
      return fill(messages.reasonImports, reason);
    case 'name':
      return fill(messages.reasonNames, reason);
    case 'address':
      return fill(messages.reasonAddress, reason);
    case 'term':
      return fill(messages.reasonTerm, reason);
    case 'project':
      return fill(messages.reasonProject, reason);
    case 'words':
      return fill(messages.reasonWords, { words: reason.words.join(', ') });
    case 'otherWords':
      return fill(messages.reasonOtherWords, { words: reason.words.join(', ') });
    case 'language':
      return fill(messages.reasonLanguage, reason);
    case 'nothing':
      return messages.reasonNothing;
  }
}
