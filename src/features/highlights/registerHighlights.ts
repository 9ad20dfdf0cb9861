import * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import { isOurs, readSettings } from '../../platform/settings.ts';
import type { Highlights } from './highlights.ts';

export interface HighlightParts {
  readonly knowledge: KnowledgeStore;
  readonly contexts: ModelContexts;
  readonly failures: Failures;
  readonly state: vscode.Memento;
}

/** How long the editor has to be quiet, in milliseconds: after typing, and after anything else. */
const quiet = { typing: 300, other: 80 };

/**
 * A quiet underline on terms, for those who turn it on; while it is off, nothing of it is loaded and no text is read.
 */
export function registerHighlights(parts: HighlightParts): vscode.Disposable {
  const schedule = new Schedule(parts);
  return vscode.Disposable.from(
    schedule,
    vscode.window.onDidChangeVisibleTextEditors(() => schedule.in(quiet.other)),
    vscode.window.onDidChangeTextEditorVisibleRanges(() => schedule.in(quiet.other)),
    vscode.workspace.onDidChangeTextDocument(() => schedule.in(quiet.typing)),
    parts.knowledge.onDidChangeKnowledge(() => schedule.in(quiet.other)),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (isOurs(change)) {
        schedule.in(quiet.other);
      }
    }),
    registerCommands(parts.failures, {
      [commandIds.toggleHighlights]: async () => (await import('./toggleHighlights.ts')).toggleHighlights(parts.state),
    }),
  );
}

class Schedule implements vscode.Disposable {
  readonly #parts: HighlightParts;
  #highlights: Highlights | undefined;
  #timer: unknown;

  constructor(parts: HighlightParts) {
    this.#parts = parts;
    this.in(quiet.typing);
  }

  in(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#update().catch(error => {
        this.#parts.failures.report(vscode.l10n.t('Terms could not be underlined.'), error);
      });
    }, milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#highlights?.dispose();
  }

  async #update(): Promise<void> {
    if (!this.#highlights && !vscode.window.visibleTextEditors.some(isAskedFor)) {
      return;
    }
    const { Highlights } = await import('./highlights.ts');
    this.#highlights ??= new Highlights(this.#parts);
    await this.#highlights.update();
  }
}

function isAskedFor({ document }: vscode.TextEditor): boolean {
  return readSettings(document).highlightShow !== 'off';
}
