import * as vscode from 'vscode';
import { isForReading } from '../../platform/documents.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { readSettings } from '../../platform/settings.ts';

/**
 * One provider for every document. The bare `*` sorts it below the hovers of the language itself, and reaches untitled,
 * virtual and notebook documents.
 */
export function registerHover(knowledge: KnowledgeStore, failures: Failures): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position, token) {
      const settings = readSettings(document);
      if (settings.hoverShow === 'off' || !isForReading(document)) {
        return undefined;
      }
      try {
        const [base, { createHover }] = await Promise.all([
          knowledge.knowledgeFor(document.uri),
          import('./createHover.ts'),
        ]);
        return token.isCancellationRequested
          ? undefined
          : createHover({ document, position, settings, knowledge: base });
      } catch (error) {
        failures.report(vscode.l10n.t('A hover card could not be made.'), error);
        return undefined;
      }
    },
  });
}
