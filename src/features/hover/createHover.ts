import * as vscode from 'vscode';
import type { CardLinks } from '../../core/cards/renderMarkdown.ts';
import { shrinkCard } from '../../core/cards/shrinkCard.ts';
import { commandLink, commandLinks } from '../../platform/cardLinks.ts';
import { type CardsQuery, cardsAtCursor } from '../../platform/cardsAtCursor.ts';
import { commandIds } from '../../platform/contributions.ts';
import type { HoverShow } from '../../platform/settings.ts';
import { hoverContents } from './hoverContents.ts';

/**
 * The hover of a place: its cards, over exactly the words that they are about; each in one line where `isShort`.
 * Undefined where there is none.
 */
export async function createHover(query: CardsQuery, isShort = false): Promise<vscode.Hover | undefined> {
  const found = await cardsAtCursor(query);
  if (!found) {
    return undefined;
  }
  const { settings, knowledge, document } = query;
  const links = linksFor(settings.hoverShow);
  const contents = isShort
    ? hoverContents(found.cards, knowledge, { ...links, open: () => viewLink(document, found.range) }, shrinkCard)
    : hoverContents(found.cards, knowledge, links);
  return new vscode.Hover(contents, found.range);
}

/** Leads to the whole card of a place, in the view *At Cursor*. */
function viewLink({ uri }: vscode.TextDocument, { start: { line, character } }: vscode.Range): string {
  return commandLink(commandIds.showCard, { uri: uri.toString(), line, character });
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
