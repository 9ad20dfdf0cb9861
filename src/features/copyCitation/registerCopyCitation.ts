import * as vscode from 'vscode';
import type { CitationFormat } from '../../core/citation/createCitation.ts';
import type { Source } from '../../core/knowledge/formats.ts';
import { isPageAddress } from '../../core/knowledge/pageAddress.ts';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import { pickTarget, type TargetContext } from '../../platform/pickTarget.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

export interface CopyCitationParts extends TargetContext {
  readonly failures: Failures;
  readonly version: string;
  /** Remembers the format. */
  readonly state: vscode.Memento;
}

/** *Copy Citation*: the reference of a page or a source on the clipboard, as plain text, BibTeX or CSL-JSON. */
export function registerCopyCitation(parts: CopyCitationParts): vscode.Disposable {
  return registerCommands(parts.failures, { [commandIds.copyCitation]: item => copyCitation(item, parts) });
}

async function copyCitation(item: unknown, parts: CopyCitationParts): Promise<void> {
  const cite = await prepareCitation(item, parts);
  if (!cite) {
    return;
  }
  const { pickFormat } = await import('./pickFormat.ts');
  const format = await pickFormat(parts.state);
  const text = format && cite(format);
  if (text !== undefined) {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Citation copied.'), 4000);
  } else if (format !== undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to cite on this page.'));
  }
}

/** What is cited is decided before the format is asked for: the pick takes the focus from the page. */
async function prepareCitation(
  item: unknown,
  parts: CopyCitationParts,
): Promise<((format: CitationFormat) => string | undefined) | undefined> {
  const loading = import('../../core/citation/createCitation.ts');
  if (isSourceItem(item)) {
    const { createSourceCitation } = await loading;
    return format => createSourceCitation(item.source, format);
  }
  const address = await pickTarget(item, parts);
  if (!address) {
    return undefined;
  }
  const [{ createPageCitation }, { readMessages }, knowledge] = await Promise.all([
    loading,
    import('../../platform/readMessages.ts'),
    parts.knowledge.knowledgeOfScope(address.scope),
  ]);
  const context = { knowledge, messages: readMessages(), version: parts.version };
  return format => createPageCitation(address, format, context);
}

/** A line of the tree of notes, as its menu hands it over. */
function isSourceItem(item: unknown): item is { readonly source: Source } {
  const source = (item as { source?: Partial<Source> } | undefined)?.source;
  const isWhole =
    typeof source?.url === 'string' && typeof source.title === 'string' && source.identifiers !== undefined;
  return isWhole && !isPageAddress(item);
}
