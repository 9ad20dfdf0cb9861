import * as vscode from 'vscode';
import type { PageAddress } from '../core/knowledge/pageAddress.ts';
import { commandIds } from './contributions.ts';

/** The command of a tree item that opens a page. */
export function pageCommand(address: PageAddress): vscode.Command {
  return { command: commandIds.openPage, title: vscode.l10n.t('Open'), arguments: [address] };
}
