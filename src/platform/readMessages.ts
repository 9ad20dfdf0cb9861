import * as vscode from 'vscode';
import { englishMessages, type Messages } from '../core/messages.ts';

let messages: Messages | undefined;

/** The words of the core in the language of the editor, from the same bundle as those of the features. */
export function readMessages(): Messages {
  messages ??= vscode.l10n.bundle ? translateMessages() : englishMessages;
  return messages;
}

function translateMessages(): Messages {
  // With an empty record of values, every `{name}` stays for `fill`; without one, `{length}` would be that of a list.
  const entries = Object.entries(englishMessages).map(([key, text]) => [key, vscode.l10n.t(text, {})]);
  return Object.fromEntries(entries) as Messages;
}
