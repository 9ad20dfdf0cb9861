import * as vscode from 'vscode';
import { isForReading } from '../../platform/documents.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { readSettings, type Settings } from '../../platform/settings.ts';

export interface HoverParts {
  readonly knowledge: KnowledgeStore;
  readonly contexts: ModelContexts;
  readonly failures: Failures;
  /** Whether the view *At Cursor* shows, beside which cards may be one line. */
  readonly isAtCursorShown: () => boolean;
}

/**
 * One provider for every document. The bare `*` sorts it below the hovers of the language itself, and reaches untitled,
 * virtual and notebook documents.
 */
export function registerHover({ knowledge, contexts, failures, isAtCursorShown }: HoverParts): vscode.Disposable {
  const isShort = (settings: Settings) => settings.hoverWhenAtCursor === 'compact' && isAtCursorShown();
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position, token) {
      const settings = readSettings(document);
      if (settings.hoverShow === 'off' || !isForReading(document, settings)) {
        return undefined;
      }
      try {
        const [base, { createHover }] = await Promise.all([
          knowledge.knowledgeFor(document.uri),
          import('./createHover.ts'),
        ]);
        return token.isCancellationRequested
          ? undefined
          : await createHover({ document, position, settings, knowledge: base, contexts }, isShort(settings));
      } catch (error) {
        failures.report(vscode.l10n.t('A hover card could not be made.'), error);
        return undefined;
      }
    },
  });
}
