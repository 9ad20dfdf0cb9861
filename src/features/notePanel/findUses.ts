import * as vscode from 'vscode';
import type { Stretch } from '../../core/access/site.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { accessNoteId } from '../../core/pages/usesSection.ts';
import { type AccessScans, longestScan } from '../../platform/accessScans.ts';
import { readBounded } from '../../platform/boundedText.ts';
import { fileOf, notebookOf } from '../../platform/contextText.ts';
import { isForReading } from '../../platform/documents.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { scanTerms } from '../../platform/scanTerms.ts';
import { readSettings } from '../../platform/settings.ts';

export interface UseSources {
  readonly knowledge: KnowledgeStore;
  readonly contexts: ModelContexts;
  readonly scans: AccessScans;
}

/** A place in an open document that a note bears on. */
export interface Use {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  /** Path and line, in words. */
  readonly place: string;
  /** The line that it stands on, cut where it is long. */
  readonly text: string;
}

export interface Uses {
  readonly places: readonly Use[];
  /** How many documents the places are in. */
  readonly documents: number;
  readonly isCut: boolean;
}

const mostPlaces = 100;
const longestText = 100;

/**
 * The places in open documents that a note bears on: its terms, where they are about models, and for the note on access
 * the access sites. A line counts once. No file is read that is not open.
 */
export async function findUses(noteId: string, sources: UseSources): Promise<Uses> {
  const places: Use[] = [];
  let documents = 0;
  for (const document of openDocuments()) {
    if (places.length > mostPlaces) {
      break;
    }
    const found = await findInDocument(document, noteId, sources);
    places.push(...found);
    documents += found.length > 0 ? 1 : 0;
  }
  return { places: places.slice(0, mostPlaces), documents, isCut: places.length > mostPlaces };
}

/** Of the workspace, or in an editor that shows: VS Code has others in memory too. */
function openDocuments(): readonly vscode.TextDocument[] {
  const shown = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
  return vscode.workspace.textDocuments.filter(document => {
    const isOfWorkspace = vscode.workspace.getWorkspaceFolder(fileOf(document)) !== undefined;
    return (
      !document.isClosed && (isOfWorkspace || document.isUntitled || shown.has(document)) && isForReading(document)
    );
  });
}

async function findInDocument(document: vscode.TextDocument, noteId: string, sources: UseSources) {
  const { version, languageId } = document;
  const isOutdated = () => document.isClosed || document.version !== version;
  const base = await sources.knowledge.knowledgeFor(document.uri);
  const sites = noteId === accessNoteId ? (await sources.scans.sitesOf(document, base)).sites : [];
  const terms = isOutdated() ? [] : await findTermsOf(noteId, { document, languageId, base, sources, isOutdated });
  return isOutdated() ? [] : describePlaces(document, [...sites, ...terms]);
}

interface TermSearch {
  readonly document: vscode.TextDocument;
  readonly languageId: string;
  readonly base: KnowledgeBase;
  readonly sources: UseSources;
  readonly isOutdated: () => boolean;
}

async function findTermsOf(noteId: string, search: TermSearch): Promise<readonly Stretch[]> {
  const { document, languageId, base, sources, isOutdated } = search;
  const wanted = new Set(base.termsOfNote(noteId).map(({ id }) => id));
  if (wanted.size === 0) {
    return [];
  }
  const context = await sources.contexts.contextOf(document, base);
  const settings = readSettings(document);
  const { text } = readBounded(document, longestScan);
  const scan = { text, from: 0, to: text.length, languageId, settings, knowledge: base, context };
  const matches = await scanTerms({ ...scan, isCancelled: isOutdated });
  return (matches ?? []).filter(({ termIds }) => termIds.some(id => wanted.has(id)));
}

/** In the order of the text, the first of each line. */
function describePlaces(document: vscode.TextDocument, stretches: readonly Stretch[]): readonly Use[] {
  const lines = new Map<number, Use>();
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const { line } = range.start;
    if (!lines.has(line)) {
      const place = placeName(document, line + 1);
      lines.set(line, { uri: document.uri, range, place, text: cut(document.lineAt(line).text.trim()) });
    }
  }
  return [...lines.values()];
}

function placeName(document: vscode.TextDocument, line: number): string {
  const path = vscode.workspace.asRelativePath(fileOf(document));
  const cell = notebookOf(document)
    ?.getCells()
    .findIndex(each => each.document === document);
  return cell === undefined ? `${path}:${line}` : vscode.l10n.t('{0}, cell {1}, line {2}', path, cell + 1, line);
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
