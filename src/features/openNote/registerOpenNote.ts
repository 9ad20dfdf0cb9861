import * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

/** *Open Note...*: a pick of all notes. */
export function registerOpenNote(knowledge: KnowledgeStore, failures: Failures): vscode.Disposable {
  return registerCommands(failures, {
    [commandIds.openNote]: async () => {
      const [{ notes }, { pickNote }] = await Promise.all([
        knowledge.knowledgeFor(vscode.window.activeTextEditor?.document.uri),
        import('../../platform/pickNote.ts'),
      ]);
      const address = await pickNote(notes);
      if (address) {
        await vscode.commands.executeCommand(commandIds.openPage, address);
      }
    },
  });
}
