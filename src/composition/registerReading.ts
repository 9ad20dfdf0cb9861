import * as vscode from 'vscode';
import { registerCopyCard } from '../features/copyCard/registerCopyCard.ts';
import { registerCopyCitation } from '../features/copyCitation/registerCopyCitation.ts';
import { registerExportNote } from '../features/exportNote/registerExportNote.ts';
import { registerGlossaryTree } from '../features/glossaryTree/registerGlossaryTree.ts';
import { registerLookUpTerm } from '../features/lookUpTerm/registerLookUpTerm.ts';
import { registerNotePanel } from '../features/notePanel/registerNotePanel.ts';
import { registerNotesTree } from '../features/notesTree/registerNotesTree.ts';
import { registerOpenNote } from '../features/openNote/registerOpenNote.ts';
import { registerPageLinks } from '../features/pageLinks/registerPageLinks.ts';
import { registerReportMistake } from '../features/reportMistake/registerReportMistake.ts';
import { registerSearch } from '../features/search/registerSearch.ts';
import type { Parts } from './createParts.ts';

/** The trees and the panel, and what finds, cites, exports and links their pages. */
export function registerReading(parts: Parts): vscode.Disposable {
  const { extensionUri, knowledge, contexts, scans, failures, version, globalState, storageUri } = parts;
  const tree = registerNotesTree(knowledge, failures);
  const notes = registerNotePanel({
    extensionUri,
    knowledge,
    contexts,
    scans,
    failures,
    onDidShow: address => tree.reveal(address),
  });
  const target = { knowledge, failures, version, activePage: () => notes.activePage() };
  return vscode.Disposable.from(
    tree,
    notes,
    registerGlossaryTree(knowledge),
    registerOpenNote(knowledge, failures),
    registerLookUpTerm(knowledge, failures),
    registerSearch(knowledge, failures),
    registerCopyCitation({ ...target, state: globalState }),
    registerCopyCard({ ...target, contexts }),
    registerExportNote({ ...target, storageUri }),
    registerPageLinks(target),
    registerReportMistake(target),
  );
}
