import * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

export interface ExplainWordParts {
  readonly knowledge: KnowledgeStore;
  readonly failures: Failures;
  /** Shows the card of a place in the view *At Cursor*; false where the view is hidden, or there is no card. */
  readonly showAtCursor: (document: vscode.TextDocument, position: vscode.Position) => Promise<boolean>;
}

/**
 * *Explain Word at Cursor*: goes to the card of the word in the view *At Cursor* where that shows, else opens the page
 * of the term, with hover cards on or off. A word without a card goes to *Look Up Term...*, filled in.
 */
export function registerExplainWord({ knowledge, failures, showAtCursor }: ExplainWordParts): vscode.Disposable {
  return registerCommands(failures, {
    [commandIds.explainWord]: async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) {
        await vscode.commands.executeCommand(commandIds.lookUpTerm);
        return;
      }
      const { document, selection } = editor;
      if (await showAtCursor(document, selection.active)) {
        return;
      }
      const [base, { findTermInDocument }] = await Promise.all([
        knowledge.knowledgeFor(document.uri),
        import('../../platform/findTermInDocument.ts'),
      ]);
      const [term] = findTermInDocument({ document, position: selection.active, knowledge: base })?.terms ?? [];
      if (term) {
        const address = { kind: 'term', id: term.id, scope: term.scope };
        await vscode.commands.executeCommand(commandIds.openPage, address);
      } else {
        await vscode.commands.executeCommand(commandIds.lookUpTerm, wordAt(document, selection));
      }
    },
  });
}

/** What is selected on one line, else the word at the cursor. */
function wordAt(document: vscode.TextDocument, selection: vscode.Selection): string {
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  return range?.isSingleLine ? document.getText(range).slice(0, 80) : '';
}
