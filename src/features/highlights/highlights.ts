import * as vscode from 'vscode';
import { colorIds } from '../../platform/contributions.ts';
import { isForReading } from '../../platform/documents.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { readSettings } from '../../platform/settings.ts';
import { DocumentScan } from './documentScan.ts';

export interface HighlightSources {
  readonly knowledge: KnowledgeStore;
  readonly contexts: ModelContexts;
}

/** The underlines of all visible editors. What shows stays until its successor is there, so nothing flickers. */
export class Highlights implements vscode.Disposable {
  readonly #sources: HighlightSources;
  readonly #decoration = vscode.window.createTextEditorDecorationType({
    borderStyle: 'none none dotted none',
    borderWidth: '1px',
    // A colour of the theme follows every change of it by itself.
    borderColor: new vscode.ThemeColor(colorIds.termUnderline),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  /** Rises with every update; a scan that sees another number gives up. */
  #turn = 0;

  constructor(sources: HighlightSources) {
    this.#sources = sources;
  }

  /** Brings all visible editors up to date, one after the other; a later call takes over from an earlier one. */
  async update(): Promise<void> {
    this.#turn++;
    const turn = this.#turn;
    for (const editor of vscode.window.visibleTextEditors) {
      await this.#updateEditor(editor, () => this.#turn !== turn);
    }
  }

  dispose(): void {
    this.#turn++;
    this.#decoration.dispose();
  }

  async #updateEditor(editor: vscode.TextEditor, isOutdated: () => boolean): Promise<void> {
    const { document } = editor;
    const settings = readSettings(document);
    if (settings.highlightShow === 'off' || !isForReading(document, settings)) {
      editor.setDecorations(this.#decoration, []);
      return;
    }
    const knowledge = await this.#sources.knowledge.knowledgeFor(document.uri);
    const context =
      settings.highlightShow === 'modelContext'
        ? await this.#sources.contexts.contextOf(document, knowledge)
        : undefined;
    const { version } = document;
    const isCancelled = () => isOutdated() || document.isClosed || document.version !== version;
    const scan = new DocumentScan({ document, settings, knowledge, context, isCancelled });
    for await (const ranges of scan.run(editor.visibleRanges)) {
      editor.setDecorations(this.#decoration, [...ranges]);
    }
  }
}
