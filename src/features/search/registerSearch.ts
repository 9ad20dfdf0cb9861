import * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

/** *Search Knowledge...*: full-text search over all that is known, in a pick or as a page of the panel. */
export function registerSearch(knowledge: KnowledgeStore, failures: Failures): vscode.Disposable {
  return registerCommands(failures, {
    [commandIds.search]: async query => {
      const [base, { SearchPick }] = await Promise.all([
        knowledge.knowledgeFor(vscode.window.activeTextEditor?.document.uri),
        import('./searchPick.ts'),
      ]);
      const choice = await new SearchPick(base).ask(typeof query === 'string' ? query : '');
      if (choice) {
        await vscode.commands.executeCommand(choice.command, choice.argument);
      }
    },
  });
}
