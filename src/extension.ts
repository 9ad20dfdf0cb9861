import type * as vscode from 'vscode';
import { createParts } from './composition/createParts.ts';
import { registerCards } from './composition/registerCards.ts';
import { registerReading } from './composition/registerReading.ts';
import { registerWorkspace } from './composition/registerWorkspace.ts';
import { commandIds } from './platform/contributions.ts';
import { registerCommands } from './platform/registerCommands.ts';

/** Makes the parts and registers the features. Nothing is read or computed here. */
export function activate(context: vscode.ExtensionContext): void {
  const parts = createParts(context);
  const { log, failures } = parts;
  context.subscriptions.push(
    registerReading(parts),
    registerCards(parts),
    registerWorkspace(parts),
    registerCommands(failures, { [commandIds.showLog]: () => log.show() }),
  );
}
