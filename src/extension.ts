import * as vscode from 'vscode';
import { registerCopyCitation } from './features/copyCitation/registerCopyCitation.ts';
import { registerEditorContext } from './features/editorContext/registerEditorContext.ts';
import { registerExplainWord } from './features/explainWord/registerExplainWord.ts';
import { registerGlossaryTree } from './features/glossaryTree/registerGlossaryTree.ts';
import { registerHighlights } from './features/highlights/registerHighlights.ts';
import { registerHover } from './features/hover/registerHover.ts';
import { registerLookUpTerm } from './features/lookUpTerm/registerLookUpTerm.ts';
import { registerMutes } from './features/mutes/registerMutes.ts';
import { registerNotePanel } from './features/notePanel/registerNotePanel.ts';
import { registerNotesTree } from './features/notesTree/registerNotesTree.ts';
import { registerOpenNote } from './features/openNote/registerOpenNote.ts';
import { registerReportMistake } from './features/reportMistake/registerReportMistake.ts';
import { registerToggleHover } from './features/toggleHover/registerToggleHover.ts';
import { commandIds } from './platform/contributions.ts';
import { Failures } from './platform/failures.ts';
import { KnowledgeStore } from './platform/knowledgeStore.ts';
import { ModelContexts } from './platform/modelContexts.ts';
import { registerCommands } from './platform/registerCommands.ts';

/** Makes the parts and registers the features. Nothing is read or computed here. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, extension, globalState, subscriptions } = context;
  const log = vscode.window.createOutputChannel('Open vs Closed', { log: true });
  const failures = new Failures(log);
  const knowledge = new KnowledgeStore(extensionUri, failures);
  const contexts = new ModelContexts();
  const version = String(extension.packageJSON.version);
  const tree = registerNotesTree(knowledge, failures);
  const notes = registerNotePanel({ extensionUri, knowledge, failures, onDidShow: address => tree.reveal(address) });
  const target = { knowledge, failures, version, activePage: () => notes.activePage() };
  subscriptions.push(log, contexts, tree, notes, registerGlossaryTree(knowledge));
  subscriptions.push(registerHover({ knowledge, contexts, failures }), registerMutes(knowledge, failures));
  subscriptions.push(registerOpenNote(knowledge, failures), registerLookUpTerm(knowledge, failures));
  subscriptions.push(registerExplainWord(knowledge, failures), registerToggleHover(failures, globalState));
  subscriptions.push(registerCopyCitation(target), registerReportMistake(target));
  subscriptions.push(registerEditorContext(knowledge, failures));
  subscriptions.push(registerHighlights({ knowledge, contexts, failures, state: globalState }));
  subscriptions.push(registerCommands(failures, { [commandIds.showLog]: () => log.show() }));
}
