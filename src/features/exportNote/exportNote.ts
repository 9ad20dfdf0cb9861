import * as vscode from 'vscode';
import { exportNoteHtml } from '../../core/exports/exportNoteHtml.ts';
import { exportNoteMarkdown } from '../../core/exports/exportNoteMarkdown.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import type { Note } from '../../core/knowledge/knowledgeData.ts';
import { pickNote } from '../../platform/pickNote.ts';
import { addressOf } from '../../platform/pickTarget.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { today } from '../../platform/today.ts';
import type { ExportNoteParts } from './registerExportNote.ts';
import { openFile, saveAs, type TextFile } from './saveAs.ts';

export type ExportFormat = 'markdown' | 'html';

/** Writes a note into a file that the reader chooses. */
export async function exportNote(item: unknown, format: ExportFormat, parts: ExportNoteParts): Promise<void> {
  const target = await pickNoteToExport(item, parts);
  if (target) {
    await saveAs(createFile(target, format, parts.version));
  }
}

/**
 * Opens a note outside, where it can be printed: extensions cannot print. Where the editor runs in a browser, or the
 * extension on another machine, a file on this side cannot be opened, and is saved instead.
 */
export async function printNote(item: unknown, parts: ExportNoteParts): Promise<void> {
  const target = await pickNoteToExport(item, parts);
  if (!target) {
    return;
  }
  const file = createFile(target, 'html', parts.version);
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (!isHere || !(await openOutside(file, parts.storageUri))) {
    await saveAs(file);
  }
}

interface ExportTarget {
  readonly note: Note;
  readonly knowledge: KnowledgeBase;
}

/** The note of a tree's line or of the page in view, else one that the reader picks. */
async function pickNoteToExport(item: unknown, parts: ExportNoteParts): Promise<ExportTarget | undefined> {
  const named = [addressOf(item), parts.activePage()].find(address => address?.kind === 'note');
  const address = named ?? (await pickNote((await parts.knowledge.knowledgeFor()).notes));
  const knowledge = address && (await parts.knowledge.knowledgeOfScope(address.scope));
  const note = address && knowledge?.note(address.id);
  return note && knowledge && { note, knowledge };
}

function createFile({ note, knowledge }: ExportTarget, format: ExportFormat, version: string): TextFile {
  const context = { knowledge, messages: readMessages(), today: today(), version };
  return format === 'html'
    ? { name: `${note.id}.html`, languageId: 'html', text: exportNoteHtml(note, context) }
    : { name: `${note.id}.md`, languageId: 'markdown', text: exportNoteMarkdown(note, context) };
}

async function openOutside({ name, text }: TextFile, folder: vscode.Uri): Promise<boolean> {
  await vscode.workspace.fs.createDirectory(folder);
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri.scheme === 'file' && openFile(uri);
}
