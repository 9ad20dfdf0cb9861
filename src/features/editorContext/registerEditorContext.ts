import * as vscode from 'vscode';
import { contextKeys, settingIds } from '../../platform/contributions.ts';
import { isForReading } from '../../platform/documents.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';

const quietMilliseconds = 400;

/** Enough to know whether a file speaks of our terms; a key for a menu is not worth reading more. */
const scannedCharacters = 200_000;

/** Keeps the context key by which the editor's menu knows that the file holds a term. */
export function registerEditorContext(knowledge: KnowledgeStore, failures: Failures): vscode.Disposable {
  const scan = new EditorScan(knowledge, failures);
  return vscode.Disposable.from(
    scan,
    vscode.window.onDidChangeActiveTextEditor(() => scan.schedule()),
    knowledge.onDidChangeKnowledge(() => scan.schedule()),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration(settingIds.excludeGlobs)) {
        scan.schedule();
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) {
        scan.schedule();
      }
    }),
  );
}

class EditorScan implements vscode.Disposable {
  readonly #knowledge: KnowledgeStore;
  readonly #failures: Failures;
  #timer: unknown;
  #hasTerm = false;

  constructor(knowledge: KnowledgeStore, failures: Failures) {
    this.#knowledge = knowledge;
    this.#failures = failures;
    this.schedule();
  }

  /** Looks at the active editor once it has been quiet for a while. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#scan().catch(error => this.#failures.report(vscode.l10n.t('The file could not be scanned.'), error));
    }, quietMilliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #scan(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const hasTerm = document !== undefined && isForReading(document) && (await this.#holdsTerm(document));
    if (document !== vscode.window.activeTextEditor?.document) {
      // The editor that is there now is looked at by itself.
      return;
    }
    if (hasTerm !== this.#hasTerm) {
      this.#hasTerm = hasTerm;
      await vscode.commands.executeCommand('setContext', contextKeys.editorHasTerm, hasTerm);
    }
  }

  async #holdsTerm(document: vscode.TextDocument): Promise<boolean> {
    const [{ findTerms }, { readStart }, base] = await Promise.all([
      import('../../core/matching/findTerms.ts'),
      import('../../platform/boundedText.ts'),
      this.#knowledge.knowledgeFor(document.uri),
    ]);
    const { languageId } = document;
    const { matches } = findTerms(readStart(document, scannedCharacters), base.lexicon, { languageId, most: 1 });
    return matches.length > 0;
  }
}
