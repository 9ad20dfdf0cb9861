import type * as vscode from 'vscode';
import type { Card } from '../../core/cards/card.ts';
import { cardsAtCursor } from '../../platform/cardsAtCursor.ts';
import { isForReading } from '../../platform/documents.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { readSettings } from '../../platform/settings.ts';
import type { CardEntry } from './cardHistory.ts';

export interface EntryQuery {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly knowledge: KnowledgeStore;
  readonly contexts: ModelContexts;
  /** The reader asks for just this place: what is muted or left out is told as well. */
  readonly isAsked?: boolean;
}

/** The cards of a place, whether hovers are on or off, in full; undefined where there are none. */
export async function readEntry(query: EntryQuery): Promise<CardEntry | undefined> {
  const { document, knowledge, contexts, isAsked = false } = query;
  const settings = readSettings(document);
  if (!isAsked && !isForReading(document, settings)) {
    return undefined;
  }
  const base = await knowledge.knowledgeFor(document.uri);
  const found = await cardsAtCursor({
    document,
    position: document.validatePosition(query.position),
    settings: {
      ...settings,
      hoverShow: 'everywhere',
      cardLength: 'full',
      ...(isAsked ? { isIncluded: () => true } : {}),
    },
    knowledge: base,
    contexts,
  });
  if (!found || found.cards.length === 0) {
    return undefined;
  }
  const { line, character } = found.range.start;
  const cards = settings.hoverShow === 'modelContext' ? found.cards.map(withoutChosen) : found.cards;
  return { cards, uri: document.uri.toString(), line, character };
}

/** A card does not offer what has been chosen already. */
function withoutChosen(card: Card): Card {
  return card.kind === 'term'
    ? { ...card, mutes: card.mutes.filter(({ choice }) => choice.kind !== 'outsideModelCode') }
    : card;
}
