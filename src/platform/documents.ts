import type * as vscode from 'vscode';

/** Documents that are no text to read: output, and the input boxes of source control, debugging, chat and comments. */
const passedOver: ReadonlySet<string> = new Set([
  'output',
  'vscode-scm',
  'debug',
  'chatSessionInput',
  'comment',
  'accessible-view',
]);

/** Whether cards and marks belong in a document. */
export function isForReading(document: vscode.TextDocument): boolean {
  return !passedOver.has(document.uri.scheme);
}
