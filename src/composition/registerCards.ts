import * as vscode from 'vscode';
import { registerAtCursor } from '../features/atCursor/registerAtCursor.ts';
import { registerCompareTiers } from '../features/compareTiers/registerCompareTiers.ts';
import { registerCopyPinned } from '../features/copyPinned/registerCopyPinned.ts';
import { registerEditorContext } from '../features/editorContext/registerEditorContext.ts';
import { registerExplainWord } from '../features/explainWord/registerExplainWord.ts';
import { registerHighlights } from '../features/highlights/registerHighlights.ts';
import { registerHover } from '../features/hover/registerHover.ts';
import { registerMutes } from '../features/mutes/registerMutes.ts';
import { registerThisFile } from '../features/thisFile/registerThisFile.ts';
import { registerTierStatus } from '../features/tierStatus/registerTierStatus.ts';
import { registerToggleHover } from '../features/toggleHover/registerToggleHover.ts';
import { ActiveDocument } from '../platform/activeDocument.ts';
import type { Parts } from './createParts.ts';

/** What shows beside or over the code: cards, marks, and the views that follow the editor. */
export function registerCards(parts: Parts): vscode.Disposable {
  const { extensionUri, knowledge, contexts, scans, failures, globalState: state, workspaceState } = parts;
  const atCursor = registerAtCursor({ extensionUri, knowledge, contexts, failures, state: workspaceState });
  const inFile = { knowledge, contexts, failures, scans, active: new ActiveDocument() };
  return vscode.Disposable.from(
    atCursor,
    registerHover({ knowledge, contexts, failures, isAtCursorShown: atCursor.isShown }),
    registerExplainWord({ knowledge, failures, showAtCursor: atCursor.explain }),
    registerMutes(knowledge, failures),
    registerToggleHover(failures, state),
    registerHighlights({ knowledge, contexts, failures, state }),
    registerEditorContext(knowledge, failures),
    registerCompareTiers(knowledge, failures),
    registerCopyPinned(failures),
    inFile.active,
    knowledge.onDidChangeKnowledge(() => inFile.active.settle()),
    registerThisFile(inFile),
    registerTierStatus(inFile),
  );
}
