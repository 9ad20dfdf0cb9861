import * as vscode from 'vscode';
import { fixesFor } from '../../core/knowledge/authoring/fixesFor.ts';
import { kindOfFile } from '../../core/knowledge/compileKnowledge.ts';
import type { Problem } from '../../core/knowledge/problem.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { today } from '../../platform/today.ts';
import type { KnowledgePlace } from './knowledgePlace.ts';
import type { LiveProblems } from './liveProblems.ts';
import { rangeOf } from './problemDiagnostic.ts';

export interface FixQuery {
  readonly document: vscode.TextDocument;
  readonly place: KnowledgePlace;
  readonly range: vscode.Range;
  readonly context: vscode.CodeActionContext;
  readonly problems: LiveProblems;
}

/** The quick fixes for the problems at a range. */
export async function provideFixes(query: FixQuery): Promise<vscode.CodeAction[]> {
  const { document, place, range, context, problems } = query;
  if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) {
    return [];
  }
  const found = await problems.problemsOf(document, place);
  const text = document.getText();
  const fixContext = { text, file: kindOfFile(place.path), messages: readMessages(), today: today() };
  return found.flatMap(problem => {
    const at = rangeOf(problem, document);
    return at.intersection(range)
      ? fixesFor(problem, fixContext).map(({ title, edits, isPreferred }) => {
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.edit = new vscode.WorkspaceEdit();
          for (const { from, to, newText } of edits) {
            const replaced = new vscode.Range(document.positionAt(from), document.positionAt(to));
            action.edit.replace(document.uri, replaced, newText);
          }
          action.diagnostics = diagnosticsOf(problem, at, context);
          action.isPreferred = isPreferred;
          return action;
        })
      : [];
  });
}

function diagnosticsOf({ code }: Problem, at: vscode.Range, context: vscode.CodeActionContext): vscode.Diagnostic[] {
  return context.diagnostics.filter(diagnostic => diagnostic.code === code && diagnostic.range.isEqual(at));
}
