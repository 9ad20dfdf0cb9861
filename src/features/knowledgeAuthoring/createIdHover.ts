import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/cards/renderMarkdown.ts';
import { commandLinks } from '../../platform/cardLinks.ts';
import { commandIds } from '../../platform/contributions.ts';
import type { Referred } from './findReferred.ts';

const longestText = 600;

/**
 * What the hover of an id says: the entry's own words, without trust; and for a built-in entry, apart from them, a link
 * to its page.
 */
export function createIdHover({ heading, text, page }: Referred): vscode.MarkdownString[] {
  const words = new vscode.MarkdownString(`**${plain(heading)}**${text === '' ? '' : `  \n${plain(text)}`}`);
  const address = page && commandLinks.open(page);
  if (address === undefined) {
    return [words];
  }
  const link = new vscode.MarkdownString(`[${escapeMarkdown(vscode.l10n.t('Open the page'))}](${address})`);
  link.isTrusted = { enabledCommands: [commandIds.openPage] };
  return [words, link];
}

function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return escapeMarkdown(line.length > longestText ? `${line.slice(0, longestText)}…` : line);
}
