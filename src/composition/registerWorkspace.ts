import * as vscode from 'vscode';
import { registerAccessReport } from '../features/accessReport/registerAccessReport.ts';
import { registerAgentTools } from '../features/agentTools/registerAgentTools.ts';
import { registerKnowledgeAuthoring } from '../features/knowledgeAuthoring/registerKnowledgeAuthoring.ts';
import { registerOpenSample } from '../features/openSample/registerOpenSample.ts';
import type { Parts } from './createParts.ts';

/** What works on a whole workspace, on a team's own knowledge, and for agents. */
export function registerWorkspace({ extensionUri, knowledge, failures }: Parts): vscode.Disposable {
  return vscode.Disposable.from(
    registerAccessReport({ extensionUri, knowledge, failures }),
    registerKnowledgeAuthoring({ extensionUri, knowledge, failures }),
    registerAgentTools({ knowledge, failures }),
    registerOpenSample(failures),
  );
}
