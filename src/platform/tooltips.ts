import * as vscode from 'vscode';
import type { AccessSite } from '../core/access/site.ts';
import { createSiteCard } from '../core/cards/createSiteCard.ts';
import { createTermCard } from '../core/cards/createTermCard.ts';
import { escapeMarkdown, renderMarkdown } from '../core/cards/renderMarkdown.ts';
import { verdictName } from '../core/cards/words.ts';
import { citeFull } from '../core/knowledge/citation.ts';
import type { Source } from '../core/knowledge/formats.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { Note, Term } from '../core/knowledge/knowledgeData.ts';
import { describeDate } from '../core/knowledge/staleness.ts';
import { readMessages } from './readMessages.ts';
import { today } from './today.ts';

/** Tooltips have no links: what they name is a click on their own item away. */
const noLinks = { open: () => undefined, report: () => undefined };

export function termTooltip(term: Term, knowledge: KnowledgeBase): vscode.MarkdownString {
  const messages = readMessages();
  const card = createTermCard(term, { knowledge, messages, today: today() });
  return new vscode.MarkdownString(renderMarkdown([card], noLinks, messages));
}

export function noteTooltip(note: Note): vscode.MarkdownString {
  const messages = readMessages();
  const lines = [
    `**${escapeMarkdown(note.title)}**`,
    note.verdict ? `*${escapeMarkdown(verdictName(note, messages))}*` : undefined,
    escapeMarkdown(note.summary),
    escapeMarkdown(describeDate(note.asOf, today(), messages)),
  ];
  return new vscode.MarkdownString(lines.filter(line => line !== undefined).join('\n\n'));
}

export function sourceTooltip(source: Source): vscode.MarkdownString {
  return new vscode.MarkdownString(escapeMarkdown(citeFull(source)));
}

/**
 * The card of an access site.
 *
 * @param sites all sites of the text: what a call reaches depends on its parameters
 */
export function siteTooltip(
  site: AccessSite,
  { written, sites, knowledge }: { written: string; sites: readonly AccessSite[]; knowledge: KnowledgeBase },
): vscode.MarkdownString {
  const messages = readMessages();
  const card = createSiteCard(site, { knowledge, messages, today: today(), written, sites });
  return new vscode.MarkdownString(renderMarkdown([card], noLinks, messages));
}
