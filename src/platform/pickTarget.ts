import * as vscode from 'vscode';
import { type PageAddress, readPageAddress } from '../core/knowledge/pageAddress.ts';
import type { KnowledgeStore } from './knowledgeStore.ts';

export interface TargetContext {
  readonly knowledge: KnowledgeStore;
  /** The page that the reader looks at, if any. */
  readonly activePage: () => PageAddress | undefined;
}

/**
 * What a command is about: its argument (a link's address, or a line of a tree), else the page in view, else the term
 * at the cursor, else what the reader picks.
 */
export async function pickTarget(item: unknown, context: TargetContext): Promise<PageAddress | undefined> {
  return addressOf(item) ?? context.activePage() ?? (await termAtCursor(context)) ?? pickAnyNote(context);
}

/** The address that an argument carries: itself, or the note or the term of a tree line. */
export function addressOf(item: unknown): PageAddress | undefined {
  const own = readPageAddress(item);
  if (own || typeof item !== 'object' || item === null) {
    return own;
  }
  const { note, term } = item as { note?: object; term?: object };
  return readPageAddress(note ? { ...note, kind: 'note' } : { ...term, kind: 'term' });
}

async function termAtCursor({ knowledge }: TargetContext): Promise<PageAddress | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { document, selection } = editor;
  const [base, { findTermInDocument }] = await Promise.all([
    knowledge.knowledgeFor(document.uri),
    import('./findTermInDocument.ts'),
  ]);
  const [term] = findTermInDocument({ document, position: selection.active, knowledge: base })?.terms ?? [];
  return term && { kind: 'term', id: term.id, scope: term.scope };
}

async function pickAnyNote({ knowledge }: TargetContext): Promise<PageAddress | undefined> {
  const [{ notes }, { pickNote }] = await Promise.all([
    knowledge.knowledgeFor(vscode.window.activeTextEditor?.document.uri),
    import('./pickNote.ts'),
  ]);
  return pickNote(notes);
}
