import * as vscode from 'vscode';
import type { AccessScans } from '../../platform/accessScans.ts';
import type { ActiveDocument } from '../../platform/activeDocument.ts';
import { viewIds } from '../../platform/contributions.ts';
import { isForReading } from '../../platform/documents.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { isStatusBarShown } from '../../platform/settings.ts';

export interface TierStatusParts {
  readonly active: ActiveDocument;
  readonly knowledge: KnowledgeStore;
  readonly scans: AccessScans;
  readonly failures: Failures;
}

/** The highest access tier of the active file in the status bar; nothing where the file reaches no model. */
export function registerTierStatus(parts: TierStatusParts): vscode.Disposable {
  const status = new TierStatus(parts);
  return vscode.Disposable.from(
    status,
    parts.active.onDidSettle(document => status.update(document)),
  );
}

class TierStatus implements vscode.Disposable {
  readonly #parts: TierStatusParts;
  #item: vscode.StatusBarItem | undefined;
  /** Rises with every update; one that sees another number gives up. */
  #turn = 0;

  constructor(parts: TierStatusParts) {
    this.#parts = parts;
  }

  update(document: vscode.TextDocument | undefined): void {
    this.#turn++;
    const turn = this.#turn;
    this.#show(document, () => this.#turn !== turn).catch(error => {
      this.#item?.hide();
      this.#parts.failures.report(vscode.l10n.t('The file could not be scanned.'), error);
    });
  }

  dispose(): void {
    this.#turn++;
    this.#item?.dispose();
  }

  /** What shows stays until its successor is there. */
  async #show(document: vscode.TextDocument | undefined, isOutdated: () => boolean): Promise<void> {
    if (!document || !isStatusBarShown() || !isForReading(document)) {
      this.#item?.hide();
      return;
    }
    const { knowledge, scans } = this.#parts;
    const base = await knowledge.knowledgeFor(document.uri);
    if (isOutdated()) {
      return;
    }
    const { sites } = await scans.sitesOf(document, base);
    const { describeTiers } = await import('./describeTiers.ts');
    if (isOutdated()) {
      return;
    }
    const described = describeTiers(sites);
    if (described) {
      Object.assign(this.#createItem(), described);
      this.#item?.show();
    } else {
      this.#item?.hide();
    }
  }

  /** Made when first needed. */
  #createItem(): vscode.StatusBarItem {
    if (!this.#item) {
      this.#item = vscode.window.createStatusBarItem('openVsClosed.tier', vscode.StatusBarAlignment.Right, 90);
      this.#item.name = vscode.l10n.t('Access Tier of the File');
      this.#item.command = `${viewIds.thisFile}.focus`;
    }
    return this.#item;
  }
}
