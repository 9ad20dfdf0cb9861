import type * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import type { Mutes } from './mutes.ts';

/**
 * The choices that a card offers (not this word, not in this language, only in model code), and *Show Muted Cards
 * Again...*. They change the user's own settings, never a file of the workspace.
 */
export function registerMutes(knowledge: KnowledgeStore, failures: Failures): vscode.Disposable {
  let mutes: Mutes | undefined;
  const load = async () => {
    const { Mutes } = await import('./mutes.ts');
    mutes ??= new Mutes(knowledge, failures);
    return mutes;
  };
  return registerCommands(failures, {
    [commandIds.muteTerm]: async argument => (await load()).muteTerm(argument),
    [commandIds.muteLanguage]: async argument => (await load()).muteLanguage(argument),
    [commandIds.muteOutsideModelCode]: async argument => (await load()).muteOutsideModelCode(argument),
    [commandIds.unmute]: async () => (await load()).unmute(),
  });
}
