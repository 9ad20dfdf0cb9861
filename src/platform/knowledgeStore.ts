import * as vscode from 'vscode';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { noKnowledge, readKnowledgeData } from '../core/knowledge/knowledgeData.ts';
import { contextKeys } from './contributions.ts';
import type { Failures } from './failures.ts';

/** Where every feature gets knowledge from. Nothing is read before somebody asks. */
export class KnowledgeStore {
  readonly #extensionUri: vscode.Uri;
  readonly #failures: Failures;
  #builtIn: Promise<KnowledgeBase> | undefined;

  constructor(extensionUri: vscode.Uri, failures: Failures) {
    this.#extensionUri = extensionUri;
    this.#failures = failures;
  }

  /** The knowledge that applies to a document; without one, what applies everywhere. Empty where it cannot be read. */
  knowledgeFor(_uri?: vscode.Uri): Promise<KnowledgeBase> {
    this.#builtIn ??= this.#loadBuiltIn();
    return this.#builtIn;
  }

  /** The knowledge that a link or a saved panel was met in. */
  knowledgeOfScope(_scope: string): Promise<KnowledgeBase> {
    return this.knowledgeFor();
  }

  async #loadBuiltIn(): Promise<KnowledgeBase> {
    const file = vscode.Uri.joinPath(this.#extensionUri, 'dist', 'knowledge.json');
    const reading = vscode.workspace.fs.readFile(file);
    const { KnowledgeBase } = await import('../core/knowledge/knowledgeBase.ts');
    try {
      const bytes = await reading;
      return new KnowledgeBase(readKnowledgeData(new TextDecoder().decode(bytes)));
    } catch (error) {
      const message = vscode.l10n.t(
        'Open vs Closed cannot read its notes: the installation is damaged. Reinstall the extension to mend it.',
      );
      this.#failures.report(message, error);
      void vscode.commands.executeCommand('setContext', contextKeys.knowledgeFailed, true);
      return new KnowledgeBase(noKnowledge);
    }
  }
}
