import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { compareModels } from '../../core/tools/compareModels.ts';
import { getNote } from '../../core/tools/getNote.ts';
import { lookUpModel } from '../../core/tools/lookUpModel.ts';
import { lookUpTerm } from '../../core/tools/lookUpTerm.ts';
import type { ToolContext } from '../../core/tools/toolContext.ts';
import type { toolIds } from '../../platform/contributions.ts';
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
      // It looks up nothing by name, and needs no index to suggest others.
      const suggest = () => [];
      const create = async (uri: vscode.Uri) => createContext(await parts.knowledge.knowledgeFor(uri), suggest);
      return await readFileAccess(input, parts.token, create);
    }
    const knowledge = await parts.knowledge.knowledgeFor(vscode.window.activeTextEditor?.document.uri);
    const context = createContext(knowledge, await prepareSuggestions(knowledge));
    return { lookUpTerm, getNote, lookUpModel, compareModels }[name](input, context);
  } catch (error) {
    parts.failures.report(vscode.l10n.t('Open vs Closed could not answer an agent.'), error);
    return failed;
  }
}

function createContext(knowledge: KnowledgeBase, suggest: ToolContext['suggest']): ToolContext {
  return { knowledge, messages: readMessages(), today: today(), suggest };
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
