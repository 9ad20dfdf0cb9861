import * as vscode from 'vscode';
import type { Card } from '../../core/cards/card.ts';
import { holdsOwnText } from '../../core/cards/holdsOwnText.ts';
import { renderCardLinks } from '../../core/cards/renderCardLinks.ts';
import { type CardLinks, renderMarkdown } from '../../core/cards/renderMarkdown.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { cardCommands } from '../../platform/cardLinks.ts';
import { readMessages } from '../../platform/readMessages.ts';

const noLinks: CardLinks = { open: () => undefined, report: () => undefined };

/**
 * What a hover is made of. Text of a workspace stands in a piece of its own, without trust and without links; the links
 * follow in another one, in words of ours. The workspace's cards come first: they are nearer. `shape` gives a card the
 * form in which it shows.
 */
export function hoverContents(
  cards: readonly Card[],
  knowledge: KnowledgeBase,
  links: CardLinks,
  shape: (card: Card) => Card = card => card,
): vscode.MarkdownString[] {
  const messages = readMessages();
  const own = cards.filter(card => holdsOwnText(card, knowledge));
  const builtIn = cards.filter(card => !own.includes(card));
  const pieces = own.flatMap(card => [
    new vscode.MarkdownString(renderMarkdown([shape(card)], noLinks, messages)),
    trust(renderCardLinks(shape(card), links, messages)),
  ]);
  return [...pieces, trust(renderMarkdown(builtIn.map(shape), links, messages))].filter(({ value }) => value !== '');
}

/** Text of ours may run the commands that a card has, which check their arguments. */
function trust(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = { enabledCommands: cardCommands };
  return markdown;
}
