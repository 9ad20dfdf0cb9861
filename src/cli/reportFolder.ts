import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { findSites } from '../core/access/findSites.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { AccessReport } from '../core/report/accessReport.ts';
import { isBroken } from '../core/report/isBroken.ts';
import { reasonOfLeftOut } from '../core/report/passedOverReasons.ts';
import { placeSites } from '../core/report/placedSite.ts';
import { ReportBuilder } from '../core/report/reportBuilder.ts';
import { Excludes } from '../core/walk/excludes.ts';
import { languageOfPath } from '../core/walk/languageOfPath.ts';
import { walkLimits } from '../core/walk/limits.ts';
import type { FoundEntry } from '../core/walk/tree.ts';
import { TreeWalk } from '../core/walk/treeWalk.ts';
import { FolderTree } from './folderTree.ts';
import { readTextFile } from './readTextFile.ts';

/** What no reader means by their code, whatever a `.gitignore` says. */
const alwaysExcluded = { '**/node_modules': true, '**/.git': true };

const neverCancelled = { isCancelled: false, whenCancelled: new Promise<void>(() => {}) };

export interface ReportFolderOptions {
  readonly knowledge: KnowledgeBase;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * Makes the access report on a folder on the disk.
 *
 * @throws Error where there is no such folder
 */
export async function reportFolder(folder: string, options: ReportFolderOptions): Promise<AccessReport> {
  if (!(await stat(folder)).isDirectory()) {
    throw new Error(`${folder} is no folder.`);
  }
  const builder = new ReportBuilder(options);
  const links = new LinkedFiles(await realpath(folder));
  const walk = new TreeWalk({
    tree: new FolderTree(folder),
    excludes: new Excludes(alwaysExcluded),
    room: { entries: walkLimits.entries, folders: walkLimits.folders },
    levels: walkLimits.levels,
    cancellation: neverCancelled,
    wants: (_path, kind) => kind !== 'folder',
    isRoot: () => false,
    onDidList: () => {},
    onDidLeaveOut: (path, reason) => builder.passOver({ folder: '', path }, reasonOfLeftOut(reason)),
    onDidFill: () => builder.stop('tooManyFiles'),
  });
  for await (const entry of walk.find()) {
    const { path } = entry;
    if (entry.kind === 'linkedFile' && !(await links.isNew(join(folder, path)))) {
      builder.passOver({ folder: '', path }, 'link');
    } else {
      await addFile(entry, folder, { builder, ...options });
    }
  }
  return builder.create();
}

async function addFile(
  { path }: FoundEntry,
  root: string,
  { builder, knowledge }: ReportFolderOptions & { readonly builder: ReportBuilder },
): Promise<void> {
  const file = { folder: '', path };
  const read = await readTextFile(join(root, path));
  if (read.kind !== 'text') {
    builder.passOver(file, read.kind);
    return;
  }
  const { text, isWronglyEncoded } = read;
  const languageId = languageOfPath(path);
  const { sites } = findSites(text, { languageId, index: knowledge.access });
  builder.addFile({
    ...file,
    sites: placeSites(text, sites),
    isWronglyEncoded,
    isBroken: isBroken(text, languageId),
  });
}

/** Tells which links to files lead to what is not read otherwise: outside of the folder, and not by another link. */
class LinkedFiles {
  readonly #root: string;
  readonly #known = new Set<string>();

  /** @param root the folder's path without links */
  constructor(root: string) {
    this.#root = root;
  }

  async isNew(path: string): Promise<boolean> {
    const target = await realpath(path).catch(() => path);
    const way = relative(this.#root, target);
    const isInside = !way.startsWith(`..${sep}`) && !isAbsolute(way);
    const isKnown = this.#known.has(target);
    this.#known.add(target);
    return !isInside && !isKnown;
  }
}
