import * as vscode from 'vscode';
import { toolIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { ToolName } from './runTool.ts';

export interface AgentToolsParts {
  readonly knowledge: KnowledgeStore;
  readonly failures: Failures;
}

/**
 * The language model tools: what the knowledge says, and the access sites of a file in the workspace. They read, and
 * change nothing, so that none asks before it runs. Where the editor knows no such tools, there are none.
 */
export function registerAgentTools(parts: AgentToolsParts): vscode.Disposable {
  const isKnown = typeof (vscode as Partial<typeof vscode>).lm?.registerTool === 'function';
  const names = isKnown ? (Object.keys(toolIds) as ToolName[]) : [];
  return vscode.Disposable.from(...names.map(name => vscode.lm.registerTool(toolIds[name], createTool(name, parts))));
}

function createTool(name: ToolName, parts: AgentToolsParts): vscode.LanguageModelTool<unknown> {
  return {
    prepareInvocation: () => ({ invocationMessage: describeInvocation(name) }),
    invoke: async ({ input }, token) => {
      const { runTool } = await import('./runTool.ts');
      const answer = await runTool(name, input, { ...parts, token });
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
    },
  };
}

function describeInvocation(name: ToolName): string {
  return {
    lookUpTerm: () => vscode.l10n.t('Looking up a term in Open vs Closed'),
    getNote: () => vscode.l10n.t('Reading a note of Open vs Closed'),
    lookUpModel: () => vscode.l10n.t('Looking up a model in Open vs Closed'),
    fileAccess: () => vscode.l10n.t('Finding the models that a file reaches'),
    compareModels: () => vscode.l10n.t('Comparing models in Open vs Closed'),
  }[name]();
}
