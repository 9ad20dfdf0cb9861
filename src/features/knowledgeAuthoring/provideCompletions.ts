import * as vscode from 'vscode';
import { type Completion, completionsAt } from '../../core/knowledge/authoring/completionsAt.ts';
import { knownEntries } from '../../core/knowledge/authoring/knownEntries.ts';
import { kindOfFile } from '../../core/knowledge/compileKnowledge.ts';
import type { FolderState } from './folderCompiler.ts';

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  id: vscode.CompletionItemKind.Reference,
  value: vscode.CompletionItemKind.EnumMember,
  field: vscode.CompletionItemKind.Property,
};

/** Characters; an entry's whole text is in its hover. */
const longestDetail = 120;

/** The ids, values and fields that can stand at a position. */
export function completeAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  path: string,
  { base, compiled }: FolderState,
): vscode.CompletionItem[] {
  const known = knownEntries(base, compiled.data);
  const found = completionsAt(document.getText(), kindOfFile(path), document.offsetAt(position), known);
  if (!found) {
    return [];
  }
  const range = new vscode.Range(document.positionAt(found.from), document.positionAt(found.to));
  return found.items.map(({ kind, text, detail }) => {
    const item = new vscode.CompletionItem(text.trim().replace(/:$/, ''), kinds[kind]);
    item.insertText = text;
    item.range = range;
    if (detail !== undefined) {
      item.detail = detail.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, longestDetail);
    }
    return item;
  });
}
