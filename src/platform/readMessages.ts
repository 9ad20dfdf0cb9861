import { englishMessages, type Messages } from '../core/messages.ts';

/** The words of the core in the language of the editor. */
export function readMessages(): Messages {
  return englishMessages;
}
