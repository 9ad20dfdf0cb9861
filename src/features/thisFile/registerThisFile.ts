import * as vscode from 'vscode';
import type { ActiveDocument } from '../../platform/activeDocument.ts';
import { viewIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { ContentSources, FileContent } from './fileContent.ts';
import { ThisFileTree } from './thisFileTree.ts';

export interface ThisFileParts extends ContentSources {
  readonly active: ActiveDocument;
  readonly failures: Failures;
}

/** The view *This File*: the access sites of the active editor by tier, and its terms. */
export function registerThisFile(parts: ThisFileParts): vscode.Disposable {
  return new ThisFileView(parts);
}

class ThisFileView implements vscode.Disposable {
  readonly #parts: ThisFileParts;
  readonly #tree: ThisFileTree;
  readonly #view: vscode.TreeView<unknown>;
  readonly #listeners: vscode.Disposable;
  /** Rises with every update; one that sees another number gives up. */
  #turn = 0;

  constructor(parts: ThisFileParts) {
    this.#parts = parts;
    this.#tree = new ThisFileTree(parts.knowledge);
    this.#view = vscode.window.createTreeView(viewIds.thisFile, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#listeners = vscode.Disposable.from(
      parts.active.onDidSettle(document => this.#update(document)),
      // Nothing is kept up to date while the view is hidden.
      this.#view.onDidChangeVisibility(({ visible }) => (visible ? parts.active.settle() : undefined)),
    );
  }

  dispose(): void {
    this.#turn++;
    this.#listeners.dispose();
    this.#view.dispose();
    this.#tree.dispose();
  }

  #update(document: vscode.TextDocument | undefined): void {
    this.#turn++;
    const turn = this.#turn;
    const isOutdated = () => this.#turn !== turn || !this.#view.visible;
    this.#show(document, isOutdated).catch(error => {
      this.#tree.show(undefined);
      this.#parts.failures.report(vscode.l10n.t('The file could not be scanned.'), error);
    });
  }

  /** What shows stays until its successor is there. */
  async #show(document: vscode.TextDocument | undefined, isOutdated: () => boolean): Promise<void> {
    if (isOutdated()) {
      return;
    }
    const { readFileContent } = await import('./fileContent.ts');
    const content = document && (await readFileContent(document, this.#parts, isOutdated));
    if (isOutdated() || (document && !content)) {
      return;
    }
    this.#tree.show(content);
    this.#view.description = content ? describe(content) : '';
    this.#view.message =
      content?.readLines === undefined
        ? ''
        : vscode.l10n.t('The file is long: its first {0} lines were read.', content.readLines);
  }
}

function describe({ sites, terms }: FileContent): string {
  const counts = [
    sites.length === 1 ? vscode.l10n.t('1 site') : vscode.l10n.t('{0} sites', sites.length),
    terms.length === 1 ? vscode.l10n.t('1 term') : vscode.l10n.t('{0} terms', terms.length),
  ];
  return sites.length + terms.length === 0 ? '' : counts.join(', ');
}
