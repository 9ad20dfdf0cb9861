import * as vscode from 'vscode';
import { verdictName } from '../core/cards/words.ts';
import type { Note } from '../core/knowledge/knowledgeData.ts';
import type { PageAddress } from '../core/knowledge/pageAddress.ts';
import { plainLabel } from './plainLabel.ts';
import { readMessages } from './readMessages.ts';

export interface NotePick extends vscode.QuickPickItem {
  readonly address: PageAddress;
}

/** Lets the reader pick a note. */
export async function pickNote(notes: readonly Note[]): Promise<PageAddress | undefined> {
  const picked = await vscode.window.showQuickPick(notes.map(describeNote), {
    title: vscode.l10n.t('Open vs Closed: notes'),
    placeHolder: vscode.l10n.t('Which note?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.address;
}

/** A note as a line of a pick. */
export function describeNote(note: Note): NotePick {
  return {
    label: plainLabel(note.title),
    description: verdictName(note, readMessages()),
    detail: plainLabel(note.summary),
    iconPath: new vscode.ThemeIcon(note.verdict ? 'note' : 'book'),
    address: { kind: 'note', id: note.id, scope: note.scope },
  };
}
