import * as vscode from 'vscode';
import type { Failures } from './failures.ts';

type CommandHandler = (...values: unknown[]) => unknown;

/** Registers commands by id. A command that fails tells the reader once, and the log in full. */
export function registerCommands(
  failures: Failures,
  handlers: Readonly<Record<string, CommandHandler>>,
): vscode.Disposable {
  const registrations = Object.entries(handlers).map(([id, handler]) =>
    vscode.commands.registerCommand(id, async (...values: unknown[]) => {
      try {
        return await handler(...values);
      } catch (error) {
        failures.report(vscode.l10n.t('Open vs Closed: a command failed.'), error);
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}
