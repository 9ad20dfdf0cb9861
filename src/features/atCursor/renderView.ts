import * as vscode from 'vscode';
import type { Card } from '../../core/cards/card.ts';
import { type Html, html } from '../../core/cards/html.ts';
import { renderHtml } from '../../core/cards/renderHtml.ts';
import { readMessages } from '../../platform/readMessages.ts';
import type { CardEntry } from './cardHistory.ts';

/** The page of the view, without a card yet: its script asks for that. */
export function renderFrame(title: string): Html {
  return html`<p id="spoken" class="unseen" role="status" aria-live="polite"></p>
<main aria-label="${title}"><h1 class="unseen">${title}</h1><div id="cards"></div></main>`;
}

/** What the view shows: the cards of a place and where that is, or in words that there are none. */
export function renderEntry(entry: CardEntry | undefined): Html {
  if (!entry) {
    return html`<div class="empty"><p>${vscode.l10n.t(
      'Nothing about models is at the cursor. Put it on a word such as "weights", or where the code names, loads or calls a model: the card shows here.',
    )}</p><p><button type="button" data-action="openSample">${vscode.l10n.t('Open a sample file')}</button></p></div>`;
  }
  const place = vscode.l10n.t('{0}, line {1}', fileName(entry.uri), entry.line + 1);
  const goTo = vscode.l10n.t('Go to {0}', place);
  return html`${renderHtml(entry.cards, readMessages())}
<p class="place"><button type="button" data-action="goToPlace" aria-label="${goTo}">${place}</button></p>`;
}

/** What a screen reader says of a new card: what it is about, and the first line. */
export function describeEntry({ cards }: CardEntry): string {
  return cards.map(card => [card.label, introOf(card)].filter(Boolean).join(': ')).join('. ');
}

function introOf(card: Card): string | undefined {
  return card.kind === 'access' ? card.intro : (card.definition ?? card.brief);
}

function fileName(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
