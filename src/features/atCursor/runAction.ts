import * as vscode from 'vscode';
import type { MuteChoice } from '../../core/cards/muteChoice.ts';
import { commandIds } from '../../platform/contributions.ts';
import type { FromAtCursor } from '../../protocol.ts';
import type { CardEntry } from './cardHistory.ts';

/** Does what a link or a button of a card stands for. The commands check what they are given. */
export async function runAction(
  message: Exclude<FromAtCursor, { type: 'ready' }>,
  entry: CardEntry | undefined,
): Promise<void> {
  switch (message.type) {
    case 'openPage':
    case 'reportMistake':
      await vscode.commands.executeCommand(commandIds[message.type], message.address);
      return;
    case 'mute':
      return mute(message.choice);
    case 'copyPinned':
      await vscode.commands.executeCommand(commandIds.copyPinned, { id: message.id });
      return;
    case 'previousCard':
    case 'nextCard':
    case 'openSample':
      await vscode.commands.executeCommand(commandIds[message.type]);
      return;
    case 'leave':
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      return;
    case 'compareTiers':
      return compareTiers(entry);
    case 'goToPlace':
      return entry && goToPlace(entry);
  }
}

async function mute({ kind, ...argument }: MuteChoice): Promise<void> {
  const { muteTerm: term, muteLanguage: language, muteOutsideModelCode: outsideModelCode } = commandIds;
  await vscode.commands.executeCommand({ term, language, outsideModelCode }[kind], argument);
}

/** For the site of the card, which need not be at the cursor. */
async function compareTiers(entry: CardEntry | undefined): Promise<void> {
  const about = entry?.cards.map(card => ('about' in card ? card.about : undefined)).find(each => each !== undefined);
  await vscode.commands.executeCommand(commandIds.compareTiers, about ? { about } : {});
}

/** Selects the place of a card; a document that was never saved can be gone. */
async function goToPlace(entry: CardEntry): Promise<void> {
  const { uri, line, character } = entry;
  const address = vscode.Uri.parse(uri);
  if (address.scheme === 'untitled' && !openDocument(entry)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The document of this card is not open any more.'));
    return;
  }
  const place = new vscode.Position(line, character);
  await vscode.commands.executeCommand('vscode.open', address, { selection: new vscode.Range(place, place) });
}

function openDocument({ uri }: CardEntry): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === uri);
}
