import type * as vscode from 'vscode';
import type { LeftOut } from '../core/walk/tree.ts';

/** Something that a walk left out, named so that a reader can look at it. */
export interface LeftOutPlace {
  readonly uri: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
  /** Relative to the folder, with forward slashes; `''` is the folder itself. */
  readonly path: string;
  readonly reason: LeftOut;
}

/** Nobody reads more names than this; the counts go on. */
const mostNamed = 1_000;

/** So many may be left out that names say nothing, and the reader has chosen it. */
const unnamed: ReadonlySet<LeftOut> = new Set(['excluded', 'ignored']);

/** What a walk went through and left out, true at every moment of it. */
export class WalkSummary {
  readonly #leftOut: Record<LeftOut, number> = {
    excluded: 0,
    ignored: 0,
    link: 0,
    special: 0,
    tooDeep: 0,
    noPermission: 0,
    gone: 0,
    tooLarge: 0,
    failed: 0,
  };
  readonly #named: LeftOutPlace[] = [];
  readonly #filled = new Set<'entries' | 'folders'>();

  /** Entries that were found. */
  found = 0;
  /** Folders that were listed. */
  listed = 0;
  isCancelled = false;

  /**
   * Counts by reason; a folder counts as one. `excluded`: by `files.exclude` or `search.exclude`. `ignored`: by a
   * `.gitignore`. `link`: leads to a folder or to nothing. `special`: neither file nor folder. `noPermission`, `gone`
   * and `failed`: folders that could not be listed; these and `tooLarge` also a `.gitignore` that was not applied.
   */
  get leftOut(): Readonly<Record<LeftOut, number>> {
    return this.#leftOut;
  }

  /** All that was left out but for what is excluded and ignored; the first 1,000. */
  get named(): readonly LeftOutPlace[] {
    return this.#named;
  }

  /** The limits for which the walk ended early. */
  get filled(): ReadonlySet<'entries' | 'folders'> {
    return this.#filled;
  }

  /** @param nameIt asked only where it is to be named */
  leaveOut(reason: LeftOut, nameIt: () => Omit<LeftOutPlace, 'reason'>): void {
    this.#leftOut[reason]++;
    if (!unnamed.has(reason) && this.#named.length < mostNamed) {
      this.#named.push({ ...nameIt(), reason });
    }
  }

  fill(limit: 'entries' | 'folders'): void {
    this.#filled.add(limit);
  }
}
