import * as vscode from 'vscode';
import type { Card } from '../../core/cards/card.ts';
import { createTermCard } from '../../core/cards/createTermCard.ts';
import { renderMarkdown } from '../../core/cards/renderMarkdown.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { cardCommands, commandLinks } from '../../platform/cardLinks.ts';
import { findTermInDocument } from '../../platform/findTermInDocument.ts';
import { readMessages } from '../../platform/readMessages.ts';
import type { Settings } from '../../platform/settings.ts';
import { today } from '../../platform/today.ts';

export interface HoverRequest {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly settings: Settings;
  readonly knowledge: KnowledgeBase;
}

/** The card of the word at a place, with exactly the matched words as its range; nothing where there is no term. */
export function createHover({ document, position, settings, knowledge }: HoverRequest): vscode.Hover | undefined {
  const accepts = (id: string) => {
    const term = knowledge.term(id);
    return term !== undefined && settings.isIncluded(term);
  };
  const found = findTermInDocument({ document, position, knowledge, accepts });
  if (!found) {
    return undefined;
  }
  const messages = readMessages();
  const context = { knowledge, messages, today: today(), length: settings.cardLength };
  const cards: Card[] = found.terms.map(term => createTermCard(term, context));
  const markdown = new vscode.MarkdownString(renderMarkdown(cards, commandLinks, messages));
  markdown.isTrusted = { enabledCommands: cardCommands };
  return new vscode.Hover(markdown, found.range);
}
