import type * as vscode from 'vscode';
import type { FoundAccess } from '../core/access/findSites.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { Surface } from '../core/knowledge/knowledgeData.ts';

/** The access sites of a document. Offsets are those of its text, in UTF-16 units. */
export interface ScannedAccess extends FoundAccess {
  /** Where the scan stopped; absent where it went through the whole document. */
  readonly stoppedAt?: number;
}

/** In UTF-16 units: a longer document is scanned as far as that. The search cannot pause, and takes up to half a second. */
export const longestScan = 500_000;

/** What was found, and all that it was found from. */
interface Kept {
  readonly version: number;
  readonly languageId: string;
  readonly knowledge: KnowledgeBase;
  /** The ids of the surfaces that other cells import. */
  readonly imports: string;
  readonly found: ScannedAccess;
}

type KeptScans = WeakMap<vscode.TextDocument, Kept>;

/** The access sites of open documents: worked out when somebody asks, and kept until text or knowledge change. */
export class AccessScans {
  readonly #kept: KeptScans = new WeakMap();
  /** Of cells by themselves: for what they import, which must not depend on what others do. */
  readonly #keptAlone: KeptScans = new WeakMap();

  /**
   * A cell is read with what the other cells of its notebook import. The result is that of the document as it is when
   * the scan begins, one turn of the event loop or more after the call.
   */
  async sitesOf(document: vscode.TextDocument, knowledge: KnowledgeBase): Promise<ScannedAccess> {
    const { notebookOf } = await import('./contextText.ts');
    const notebook = notebookOf(document);
    const others = (notebook?.getCells() ?? []).map(cell => cell.document).filter(other => other !== document);
    const alsoImported = await this.#importsOf(others, knowledge);
    return this.#scan(document, { knowledge, alsoImported, kept: this.#kept, isCell: notebook !== undefined });
  }

  async #importsOf(cells: readonly vscode.TextDocument[], knowledge: KnowledgeBase): Promise<ReadonlySet<Surface>> {
    const imported = new Set<Surface>();
    let left = longestScan;
    for (const cell of cells) {
      left -= cell.offsetAt(cell.lineAt(cell.lineCount - 1).range.end);
      if (left < 0) {
        break;
      }
      const options = { knowledge, alsoImported: new Set<Surface>(), kept: this.#keptAlone, isCell: true };
      for (const { surface } of (await this.#scan(cell, options)).dependencies) {
        imported.add(surface);
      }
    }
    return imported;
  }

  async #scan(document: vscode.TextDocument, options: ScanOptions): Promise<ScannedAccess> {
    const { knowledge, alsoImported, kept, isCell } = options;
    const [{ findCellSites, findSites }, { readBounded }] = await Promise.all([
      import('../core/access/findSites.ts'),
      import('./boundedText.ts'),
    ]);
    const { version, languageId } = document;
    const imports = Array.from(alsoImported, ({ id }) => id).join();
    const known = kept.get(document);
    if (known && isSame(known, { version, languageId, knowledge, imports })) {
      return known.found;
    }
    const { text, ...stop } = readBounded(document, longestScan);
    const find = isCell ? findCellSites : findSites;
    const found = { ...find(text, { languageId, index: knowledge.access, alsoImported }), ...stop };
    kept.set(document, { version, languageId, knowledge, imports, found });
    return found;
  }
}

interface ScanOptions {
  readonly knowledge: KnowledgeBase;
  readonly alsoImported: ReadonlySet<Surface>;
  readonly kept: KeptScans;
  readonly isCell: boolean;
}

function isSame(kept: Kept, { version, languageId, knowledge, imports }: Omit<Kept, 'found'>): boolean {
  const isSameText = kept.version === version && kept.languageId === languageId;
  return isSameText && kept.knowledge === knowledge && kept.imports === imports;
}
