import * as vscode from 'vscode';
import { readSettings, type Settings } from './settings.ts';

/** Documents that are no text to read: output, and the input boxes of source control, debugging, chat and comments. */
const passedOver: ReadonlySet<string> = new Set([
  'output',
  'vscode-scm',
  'debug',
  'chatSessionInput',
  'comment',
  'accessible-view',
]);

/** Whether cards and marks belong in a document: by what it is, and by the settings. */
export function isForReading(
  document: vscode.TextDocument,
  { excludeGlobs }: Pick<Settings, 'excludeGlobs'> = readSettings(document),
): boolean {
  return isTextToRead(document) && !excludeGlobs.some(glob => matches(glob, document));
}

/** Whether a document is one that a person reads or writes in an editor. */
export function isTextToRead({ uri }: vscode.TextDocument): boolean {
  return !passedOver.has(uri.scheme);
}

/** A pattern that does not begin at the root holds in any folder, and a folder's for all below it. */
function matches(glob: string, document: vscode.TextDocument): boolean {
  const below = glob.replace(/^\.\//, '').replace(/[/\\]$/, '/**');
  const pattern = /^(?:[/\\]|[a-z]:|\*\*)/i.test(below) ? below : `**/${below}`;
  return vscode.languages.match({ pattern }, document) > 0;
}
