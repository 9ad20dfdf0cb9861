import * as vscode from 'vscode';
import { AccessScans } from '../platform/accessScans.ts';
import { Failures } from '../platform/failures.ts';
import { KnowledgeStore } from '../platform/knowledgeStore.ts';
import { ModelContexts } from '../platform/modelContexts.ts';
import { stateKeys } from '../platform/stateKeys.ts';

/** What features share. */
export interface Parts {
  readonly extensionUri: vscode.Uri;
  readonly version: string;
  readonly log: vscode.LogOutputChannel;
  readonly failures: Failures;
  readonly knowledge: KnowledgeStore;
  readonly contexts: ModelContexts;
  readonly scans: AccessScans;
  readonly globalState: vscode.Memento;
  readonly workspaceState: vscode.Memento;
  readonly storageUri: vscode.Uri;
}

/** Makes the parts that features share. Nothing is read or computed. */
export function createParts(context: vscode.ExtensionContext): Parts {
  const { extensionUri, extension, globalState, workspaceState, globalStorageUri, subscriptions } = context;
  globalState.setKeysForSync(Object.values(stateKeys));
  const log = vscode.window.createOutputChannel('Open vs Closed', { log: true });
  const failures = new Failures(log);
  const knowledge = new KnowledgeStore(extensionUri, failures);
  const contexts = new ModelContexts();
  subscriptions.push(log, knowledge, contexts);
  const version = String(extension.packageJSON.version);
  return {
    extensionUri,
    version,
    log,
    failures,
    knowledge,
    contexts,
    scans: new AccessScans(),
    globalState,
    workspaceState,
    storageUri: globalStorageUri,
  };
}
