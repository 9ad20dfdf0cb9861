import * as vscode from 'vscode';
import type { AccessSite, Stretch } from '../../core/access/site.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import type { Term } from '../../core/knowledge/knowledgeData.ts';
import type { TermMatch } from '../../core/matching/findTerms.ts';
import { type AccessScans, longestScan } from '../../platform/accessScans.ts';
import { readBounded } from '../../platform/boundedText.ts';
import { isForReading } from '../../platform/documents.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { scanTerms } from '../../platform/scanTerms.ts';
import { readSettings } from '../../platform/settings.ts';

export interface ContentSources {
  readonly knowledge: KnowledgeStore;
  readonly contexts: ModelContexts;
  readonly scans: AccessScans;
}

/** What a document holds for its reader. */
export interface FileContent {
  readonly document: vscode.TextDocument;
  /** The text that was read. */
  readonly text: string;
  /** In the order of the text. */
  readonly sites: readonly AccessSite[];
  /** By their first place in the text. */
  readonly terms: readonly TermInFile[];
  /** The column of the editor in which the document shows, if it is a text editor. */
  readonly viewColumn?: vscode.ViewColumn | undefined;
  /** The lines that were read of a document that is too long. */
  readonly readLines?: number;
  /** The place of a stretch of the text, as long as the document has not changed. */
  rangeOf(stretch: Stretch): vscode.Range;
}

export interface TermInFile {
  readonly term: Term;
  /** In the order of the text. */
  readonly places: readonly Stretch[];
}

/**
 * The access sites of a document, and the terms that are about models or have one meaning only; neither where the
 * settings leave the file out. Undefined when the document changes meanwhile, or when cancelled.
 */
export async function readFileContent(
  document: vscode.TextDocument,
  { knowledge, contexts, scans }: ContentSources,
  isCancelled: () => boolean,
): Promise<FileContent | undefined> {
  const { version, languageId } = document;
  const settings = readSettings(document);
  if (!isForReading(document, settings)) {
    return createContent(document, { text: '', sites: [], terms: [] });
  }
  const isOutdated = () => isCancelled() || document.isClosed || document.version !== version;
  const base = await knowledge.knowledgeFor(document.uri);
  const context = await contexts.contextOf(document, base);
  const { sites } = isOutdated() ? { sites: [] } : await scans.sitesOf(document, base);
  const { text, stoppedAt } = readBounded(document, longestScan);
  const scan = { text, from: 0, to: text.length, languageId, settings, knowledge: base, context };
  const matches = await scanTerms({ ...scan, isCancelled: isOutdated });
  if (!matches) {
    return undefined;
  }
  const stop = stoppedAt === undefined ? {} : { readLines: document.positionAt(stoppedAt).line };
  return createContent(document, { text, sites, terms: groupByTerm(matches, base), ...stop });
}

function createContent(
  document: vscode.TextDocument,
  found: Omit<FileContent, 'document' | 'viewColumn' | 'rangeOf'>,
): FileContent {
  const editor = vscode.window.visibleTextEditors.find(shown => shown.document === document);
  const rangeOf = ({ start, end }: Stretch) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  return { document, viewColumn: editor?.viewColumn, ...found, rangeOf };
}

function groupByTerm(matches: readonly TermMatch[], knowledge: KnowledgeBase): readonly TermInFile[] {
  const places = new Map<string, Stretch[]>();
  for (const match of matches) {
    for (const id of match.termIds) {
      const known = places.get(id);
      known ? known.push(match) : places.set(id, [match]);
    }
  }
  return [...places].flatMap(([id, stretches]) => {
    const term = knowledge.term(id);
    return term ? [{ term, places: stretches }] : [];
  });
}
