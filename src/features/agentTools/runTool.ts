import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { compareModels } from '../../core/tools/compareModels.ts';
import { getNote } from '../../core/tools/getNote.ts';
import { lookUpModel } from '../../core/tools/lookUpModel.ts';
import { lookUpTerm } from '../../core/tools/lookUpTerm.ts';
import type { ToolContext } from '../../core/tools/toolContext.ts';
import type { toolIds } from '../../platform/contributions.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { searchIndexOf } from '../../platform/searchIndexOf.ts';
import { today } from '../../platform/today.ts';
import { readFileAccess } from './readFileAccess.ts';
import type { AgentToolsParts } from './registerAgentTools.ts';

export type ToolName = keyof typeof toolIds;

export interface RunParts extends AgentToolsParts {
  readonly token: vscode.CancellationToken;
}

const failed = {
  problem: 'The tool failed.',
  next: 'Do not call it again. Tell the user that the log of Open vs Closed says why.',
};

/** Runs a tool: input that nobody has checked in, a plain object out. */
export async function runTool(name: ToolName, input: unknown, parts: RunParts): Promise<object> {
  try {
    if (name === 'fileAccess') {
      return await readFileAccess(input, parts.token, uri => createContext(parts.knowledge, uri));
    }
    const context = await createContext(parts.knowledge, vscode.window.activeTextEditor?.document.uri);
    return { lookUpTerm, getNote, lookUpModel, compareModels }[name](input, context);
  } catch (error) {
    parts.failures.report(vscode.l10n.t('Open vs Closed could not answer an agent.'), error);
    return failed;
  }
}

async function createContext(store: KnowledgeStore, uri: vscode.Uri | undefined): Promise<ToolContext> {
  const knowledge = await store.knowledgeFor(uri);
  return { knowledge, messages: readMessages(), today: today(), suggest: await prepareSuggestions(knowledge) };
}

const mostSuggested = 5;

async function prepareSuggestions(knowledge: KnowledgeBase): Promise<ToolContext['suggest']> {
  const { index, whenFilled } = searchIndexOf(knowledge);
  await whenFilled;
  return (name, kind) => {
    const { hits } = index.search(name, { kinds: new Set([kind]), limit: mostSuggested });
    return hits.map(({ entry }) => ({ id: entry.id, label: entry.title }));
  };
}
