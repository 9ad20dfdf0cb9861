import * as vscode from 'vscode';
import { type CardLinks, renderMarkdown } from '../../core/cards/renderMarkdown.ts';
import { cardCommands, commandLinks } from '../../platform/cardLinks.ts';
import { type CardsQuery, cardsAtCursor } from '../../platform/cardsAtCursor.ts';
import { readMessages } from '../../platform/readMessages.ts';
import type { HoverShow } from '../../platform/settings.ts';

/** The hover of a place: its cards, over exactly the words that they are about. Undefined where there is none. */
export async function createHover(query: CardsQuery): Promise<vscode.Hover | undefined> {
  const found = await cardsAtCursor(query);
  if (!found) {
    return undefined;
  }
  const links = linksFor(query.settings.hoverShow);
  const markdown = new vscode.MarkdownString(renderMarkdown(found.cards, links, readMessages()));
  markdown.isTrusted = { enabledCommands: cardCommands };
  return new vscode.Hover(markdown, found.range);
}

/** A card does not offer what has been chosen already. */
function linksFor(hoverShow: HoverShow): CardLinks {
  const { mute } = commandLinks;
  const isChosen = hoverShow === 'modelContext';
  return {
    ...commandLinks,
    mute: choice => (isChosen && choice.kind === 'outsideModelCode' ? undefined : mute?.(choice)),
  };
}
