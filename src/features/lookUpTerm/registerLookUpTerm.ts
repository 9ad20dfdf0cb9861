import * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

/** *Look Up Term...*: a pick over terms, the other ways they are written, and notes. */
export function registerLookUpTerm(knowledge: KnowledgeStore, failures: Failures): vscode.Disposable {
  return registerCommands(failures, {
    [commandIds.lookUpTerm]: async word => {
      const [base, { pickPage }] = await Promise.all([
        knowledge.knowledgeFor(vscode.window.activeTextEditor?.document.uri),
        import('./pickPage.ts'),
      ]);
      const address = await pickPage(base, typeof word === 'string' ? word : '');
      if (address) {
        await vscode.commands.executeCommand(commandIds.openPage, address);
      }
    },
  });
}
