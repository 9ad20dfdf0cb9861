import * as vscode from 'vscode';
import type { Problem, ProblemCode } from '../../core/knowledge/problem.ts';

/** With these, the entry is there all the same. */
const warnings: ReadonlySet<ProblemCode> = new Set([
  'unknown-reference',
  'uncited-claim',
  'unsupported-verdict',
  'second-hand',
  'duplicate-form',
  'silent-form',
  'unknown-file',
]);

/** Longer messages repeat what somebody put into the file. */
const longestMessage = 500;

/** Diagnostics that a file may have; the first ones are enough to begin with. */
const mostInFile = 300;

/** The problems of a file as VS Code shows them. */
export function toDiagnostics(problems: readonly Problem[], document?: vscode.TextDocument): vscode.Diagnostic[] {
  return problems.slice(0, mostInFile).map(problem => toDiagnostic(problem, document));
}

function toDiagnostic(problem: Problem, document: vscode.TextDocument | undefined): vscode.Diagnostic {
  const { code } = problem;
  const severity =
    code !== undefined && warnings.has(code) ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error;
  const diagnostic = new vscode.Diagnostic(rangeOf(problem, document), describe(problem), severity);
  diagnostic.source = 'Open vs Closed';
  if (code !== undefined) {
    diagnostic.code = code;
  }
  return diagnostic;
}

/** The place of a problem on its first line; a bare position is shown as the word that begins there. */
export function rangeOf(problem: Problem, document: vscode.TextDocument | undefined): vscode.Range {
  const start = new vscode.Position(problem.line - 1, problem.column - 1);
  const isOneLine = problem.endLine === problem.line;
  const end = isOneLine ? new vscode.Position(start.line, problem.endColumn - 1) : endOfLine(start, document);
  const range = new vscode.Range(start, end);
  const isPoint = isOneLine && problem.endColumn - problem.column <= 1;
  const word = isPoint && document ? document.getWordRangeAtPosition(start, /[\w.-]+|\S+/) : undefined;
  return word?.start.isEqual(start) ? word : range;
}

function endOfLine(start: vscode.Position, document: vscode.TextDocument | undefined): vscode.Position {
  return document && start.line < document.lineCount ? document.lineAt(start.line).range.end : start.translate(0, 1);
}

/** Control characters and marks of direction in a file must not reach the Problems view. */
function describe({ message, mend }: Problem): string {
  const text = `${message}. ${mend}`.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
}
