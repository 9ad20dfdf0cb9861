import * as vscode from 'vscode';
import type { AccessIndex } from '../../core/access/accessIndex.ts';
import { findSites } from '../../core/access/findSites.ts';
import type { AccessReport, Counts } from '../../core/report/accessReport.ts';
import { isBroken } from '../../core/report/isBroken.ts';
import type { TextPlace } from '../../core/report/lineStarts.ts';
import { describeRow, type ReportRow } from '../../core/report/panel/reportRow.ts';
import { placeSites } from '../../core/report/placedSite.ts';
import { ReportBuilder } from '../../core/report/reportBuilder.ts';
import { languageOfPath } from '../../core/walk/languageOfPath.ts';
import { joinPath } from '../../core/walk/tree.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { nextTurn } from '../../platform/nextTurn.ts';
import { type FileText, readTextFile } from '../../platform/readTextFile.ts';
import { today } from '../../platform/today.ts';
import { type WalkEntry, walkWorkspace } from '../../platform/workspaceWalk.ts';
import { LeftOutCounts } from './leftOutCounts.ts';

export interface ScanParts {
  readonly knowledge: Pick<KnowledgeStore, 'knowledgeFor'>;
  readonly failures: Pick<Failures, 'report'>;
  /** Once it is cancelled no file is opened any more, and the report says where it stopped. */
  readonly token: vscode.CancellationToken;
  readonly folders: readonly vscode.WorkspaceFolder[];
  /** Called after each file; to be quick, and never to throw. */
  readonly onDidAdd?: () => void;
}

/** Where a site stands, for an editor. */
export interface SitePlace {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** Files that are read at a time. More gain nothing on a disk, and hold more in memory. */
const readAhead = 8;

/** Milliseconds of own work after which others have their turn. */
const longestStretch = 8;

/** Goes through folders once and gathers their access sites, file by file, in the order of the walk. */
export class WorkspaceScan {
  readonly #parts: ScanParts;
  readonly #builder: ReportBuilder;
  readonly #folderNames: ReadonlyMap<vscode.WorkspaceFolder, string>;
  readonly #rows: ReportRow[] = [];
  readonly #places: { readonly uri: vscode.Uri; readonly place: TextPlace }[] = [];
  readonly #leftOut: LeftOutCounts;
  /** Milliseconds of own work since others had their turn. */
  #worked = 0;

  private constructor(parts: ScanParts, builder: ReportBuilder) {
    this.#parts = parts;
    this.#builder = builder;
    this.#folderNames = nameFolders(parts.folders);
    this.#leftOut = new LeftOutCounts(builder, ({ folder, path }) => this.#fileOf(folder, path));
  }

  static async create(parts: ScanParts): Promise<WorkspaceScan> {
    const knowledge = await parts.knowledge.knowledgeFor(parts.folders[0]?.uri);
    return new WorkspaceScan(parts, new ReportBuilder({ knowledge, today: today() }));
  }

  /** The sites so far; grows while the scan runs. */
  get rows(): readonly ReportRow[] {
    return this.#rows;
  }

  get progress(): { readonly filesRead: number; readonly counts: Counts } {
    return this.#builder.progress;
  }

  /** The place of a row; undefined where there is no such row. */
  placeOf(index: number): SitePlace | undefined {
    const found = this.#places[index];
    if (!found) {
      return undefined;
    }
    const { line, column, endLine = line, endColumn } = found.place;
    return { uri: found.uri, range: new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1) };
  }

  /** The report on what was gathered so far. */
  create(): AccessReport {
    return this.#builder.create();
  }

  /** Reads all files; comes back at once when it is cancelled, even while a file system does not answer. Once. */
  async run(): Promise<AccessReport> {
    const { token } = this.#parts;
    const cancelled = whenCancelled(token);
    try {
      await Promise.race([this.#readAll(), cancelled.promise]);
    } finally {
      cancelled.dispose();
    }
    if (token.isCancellationRequested) {
      this.#builder.stop('cancelled');
    }
    return this.create();
  }

  async #readAll(): Promise<void> {
    const { token, folders } = this.#parts;
    const walk = walkWorkspace({ token, folders });
    const reading: (() => Promise<void>)[] = [];
    for await (const entry of walk) {
      const read = readTextFile(entry.uri, { token });
      reading.push(async () => this.#add(entry, await read));
      if (reading.length >= readAhead) {
        await reading.shift()?.();
      }
      this.#leftOut.update(walk.summary);
    }
    for (const add of reading) {
      await add();
    }
    if (!token.isCancellationRequested) {
      this.#leftOut.update(walk.summary);
    }
    if (walk.summary.filled.size > 0) {
      this.#builder.stop('tooManyFiles');
    }
  }

  async #add(entry: WalkEntry, read: FileText): Promise<void> {
    const knowledge = await this.#parts.knowledge.knowledgeFor(entry.uri);
    if (this.#worked > longestStretch) {
      await nextTurn();
      this.#worked = 0;
    }
    // What comes after a cancel is not in the report, which may have been made by now.
    if (this.#parts.token.isCancellationRequested || read.kind === 'cancelled') {
      return;
    }
    const started = performance.now();
    const file = this.#fileOf(entry.folder, entry.path);
    try {
      if (read.kind === 'text') {
        this.#addText(entry.uri, file, { ...read, index: knowledge.access });
      } else {
        this.#builder.passOver(file, read.kind);
      }
    } catch (error) {
      this.#builder.passOver(file, 'unreadable');
      this.#parts.failures.report(vscode.l10n.t('The access report left out a file that could not be scanned.'), error);
    }
    this.#worked += performance.now() - started;
    this.#parts.onDidAdd?.();
  }

  #addText(uri: vscode.Uri, file: FileName, { text, index, isWronglyEncoded }: ReadText): void {
    const languageId = languageOfPath(file.path);
    const sites = placeSites(text, findSites(text, { languageId, index }).sites);
    this.#builder.addFile({ ...file, sites, isWronglyEncoded, isBroken: isBroken(text, languageId) });
    const name = joinPath(file.folder, file.path);
    for (const placed of sites) {
      this.#rows.push(describeRow(placed, name));
      this.#places.push({ uri, place: placed.place });
    }
  }

  #fileOf(folder: vscode.WorkspaceFolder, path: string): FileName {
    return { folder: this.#folderNames.get(folder) ?? folder.name, path };
  }
}

interface FileName {
  readonly folder: string;
  readonly path: string;
}

interface ReadText {
  readonly text: string;
  readonly index: AccessIndex;
  readonly isWronglyEncoded: boolean;
}

/** A name for each folder, none where there is only one; folders of the same name are numbered. */
function nameFolders(folders: readonly vscode.WorkspaceFolder[]): ReadonlyMap<vscode.WorkspaceFolder, string> {
  const names = new Map<vscode.WorkspaceFolder, string>();
  for (const folder of folders) {
    const alike = [...names.keys()].filter(({ name }) => name === folder.name).length;
    names.set(folder, folders.length === 1 ? '' : alike > 0 ? `${folder.name} (${alike + 1})` : folder.name);
  }
  return names;
}

function whenCancelled(token: vscode.CancellationToken): { readonly promise: Promise<void>; dispose(): void } {
  let listener: vscode.Disposable | undefined;
  const promise = new Promise<void>(resolve => {
    listener = token.onCancellationRequested(() => resolve());
  });
  return { promise, dispose: () => listener?.dispose() };
}
