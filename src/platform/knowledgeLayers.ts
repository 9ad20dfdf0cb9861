import * as vscode from 'vscode';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { KnowledgeData } from '../core/knowledge/knowledgeData.ts';
import { knowledgeFolderName } from '../core/knowledge/limits.ts';
import type { Problem } from '../core/knowledge/problem.ts';
import { Pace } from '../core/walk/pace.ts';
import { isAtOrBelow } from './folderLookup.ts';
import { KnowledgeFolder } from './knowledgeFolder.ts';
import { MergedKnowledge } from './mergedKnowledge.ts';
import { nextTurn } from './nextTurn.ts';

/** The knowledge that comes with the extension: as it was compiled, and ready for use. */
export interface BuiltInKnowledge {
  readonly data: KnowledgeData;
  readonly base: KnowledgeBase;
}

/** A folder with knowledge of its own. */
export interface OwnKnowledge {
  /** The address of the folder that holds it, and in which it applies. */
  readonly scope: string;
  /** What the folder itself holds. */
  readonly own: KnowledgeData;
  /** What applies in it: its own, that of the folders above, and the built-in. */
  readonly knowledge: KnowledgeBase;
  /** What is wrong in single files; paths are relative to its `.open-vs-closed`. */
  readonly problems: readonly Problem[];
}

/** The knowledge of a row of folders, laid over each other. */
interface Row {
  /** The nearest last. */
  readonly scopes: readonly string[];
  readonly merged: MergedKnowledge;
  readonly ready: Promise<void>;
}

/** The folders with knowledge that have been read, by address, and what they come to together. */
export class KnowledgeLayers {
  readonly #builtIn: BuiltInKnowledge;
  readonly #pace = new Pace(() => performance.now(), nextTurn);
  readonly #folders = new Map<string, { readonly folder: KnowledgeFolder; readonly ready: Promise<void> }>();
  readonly #rows = new Map<string, Row>();

  constructor(builtIn: BuiltInKnowledge) {
    this.#builtIn = builtIn;
  }

  /** What applies below a row of folders, the nearest last; comes when all of them have been read. */
  async mergedOf(scopes: readonly string[]): Promise<MergedKnowledge> {
    const key = scopes.join(' ');
    const known = this.#rows.get(key);
    const row = known ?? this.#createRow(scopes);
    this.#rows.set(key, row);
    await row.ready;
    return row.merged;
  }

  isRead(scope: string): boolean {
    return this.#folders.get(scope)?.folder.content !== undefined;
  }

  list(): readonly OwnKnowledge[] {
    const rows = [...this.#rows.values()];
    return [...this.#folders.values()].flatMap(({ folder: { scope, content } }) => {
      const row = rows.findLast(({ scopes }) => scopes.at(-1) === scope);
      const knowledge = row?.merged.current ?? this.#builtIn.base;
      return content ? [{ scope, own: content.data, problems: content.problems, knowledge }] : [];
    });
  }

  /** Reads files of a folder again; all that is new or has changed where none are named, there and in folders below. */
  async update(scope: string, paths: ReadonlySet<string> | undefined): Promise<void> {
    const isAffected = (each: string) => (paths ? each === scope : isAtOrBelow(each, scope));
    for (const [each, { folder, ready }] of this.#folders) {
      if (isAffected(each)) {
        await ready;
        await (paths ? folder.update(paths) : folder.scan());
      }
    }
    for (const { scopes, merged, ready } of this.#rows.values()) {
      if (scopes.some(isAffected)) {
        await ready;
        await merged.update(this.#dataOf(scopes));
      }
    }
  }

  /** Lets go of what nobody uses. */
  prune(used: ReadonlySet<MergedKnowledge>): void {
    for (const [key, { merged }] of this.#rows) {
      if (!used.has(merged)) {
        this.#rows.delete(key);
      }
    }
    const scopes = new Set([...this.#rows.values()].flatMap(row => row.scopes));
    for (const scope of this.#folders.keys()) {
      if (!scopes.has(scope)) {
        this.#folders.delete(scope);
      }
    }
  }

  #createRow(scopes: readonly string[]): Row {
    const merged = new MergedKnowledge(this.#builtIn.data, this.#builtIn.base, this.#pace);
    const ready = scopes.length === 0 ? Promise.resolve() : this.#fill(merged, scopes);
    return { scopes, merged, ready };
  }

  async #fill(merged: MergedKnowledge, scopes: readonly string[]): Promise<void> {
    for (const scope of scopes) {
      const entry = this.#folders.get(scope) ?? this.#createFolder(scope);
      this.#folders.set(scope, entry);
      await entry.ready;
    }
    await merged.update(this.#dataOf(scopes));
  }

  #createFolder(scope: string) {
    const root = vscode.Uri.joinPath(vscode.Uri.parse(scope, true), knowledgeFolderName);
    const folder = new KnowledgeFolder(scope, root, this.#pace);
    return { folder, ready: folder.scan() };
  }

  #dataOf(scopes: readonly string[]): readonly KnowledgeData[] {
    return scopes.flatMap(scope => this.#folders.get(scope)?.folder.content?.data ?? []);
  }
}
