import * as vscode from 'vscode';
import { createTermCard } from '../../core/cards/createTermCard.ts';
import { type CardLinks, escapeMarkdown, renderMarkdown } from '../../core/cards/renderMarkdown.ts';
import { verdictName } from '../../core/cards/words.ts';
import { findEntry } from '../../core/knowledge/findEntry.ts';
import type { Note } from '../../core/knowledge/knowledgeData.ts';
import type { PageAddress } from '../../core/knowledge/pageAddress.ts';
import { describeDate } from '../../core/knowledge/staleness.ts';
import { cardsAtCursor } from '../../platform/cardsAtCursor.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { linkTo } from '../../platform/linkTo.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { readSettings } from '../../platform/settings.ts';
import { today } from '../../platform/today.ts';

/** Links that work outside of the editor, too; nothing to mute or to report there. */
const links: CardLinks = { open: linkTo, report: () => undefined };

/** The card of a note or a term as Markdown; undefined for any other page. */
export async function cardOfPage(address: PageAddress, store: KnowledgeStore): Promise<string | undefined> {
  const knowledge = await store.knowledgeOfScope(address.scope);
  const entry = findEntry(address, knowledge);
  if (entry && 'body' in entry) {
    return noteCard(entry);
  }
  if (entry && 'topic' in entry) {
    const messages = readMessages();
    return renderMarkdown([createTermCard(entry, { knowledge, messages, today: today() })], links, messages);
  }
  return undefined;
}

export interface CursorParts {
  readonly knowledge: KnowledgeStore;
  readonly contexts: ModelContexts;
}

/** The cards of the place of the cursor, in full whatever the settings say of hovers. */
export async function cardAtCursor({ knowledge: store, contexts }: CursorParts): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { document, selection } = editor;
  const knowledge = await store.knowledgeFor(document.uri);
  const settings = { ...readSettings(document), hoverShow: 'everywhere', cardLength: 'full' } as const;
  const found = await cardsAtCursor({ document, position: selection.active, settings, knowledge, contexts });
  return found && renderMarkdown(found.cards, links, readMessages());
}

function noteCard(note: Note): string {
  const messages = readMessages();
  const link = linkTo({ kind: 'note', id: note.id, scope: note.scope });
  const title = link === undefined ? escapeMarkdown(note.title) : `[${escapeMarkdown(note.title)}](${link})`;
  const sides = [
    [messages.weightsInHand, note.open],
    [messages.behindApi, note.closed],
    [messages.eitherSide, note.both],
  ].flatMap(([heading = '', text]) =>
    text === undefined ? [] : [`*${escapeMarkdown(heading)}* ${escapeMarkdown(text)}`],
  );
  const verdict = note.verdict ? [`*${escapeMarkdown(verdictName(note, messages))}*`] : [];
  const date = escapeMarkdown(describeDate(note.asOf, today(), messages));
  return [`**${title}**`, ...verdict, escapeMarkdown(note.summary), ...sides, date].join('  \n');
}
