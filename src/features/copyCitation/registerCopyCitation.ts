import * as vscode from 'vscode';
import type { Source } from '../../core/knowledge/formats.ts';
import { isPageAddress, type PageAddress } from '../../core/knowledge/pageAddress.ts';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { pickTarget, type TargetContext } from '../../platform/pickTarget.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

export interface CopyCitationParts extends TargetContext {
  readonly failures: Failures;
  readonly version: string;
}

/** *Copy Citation*: the reference of a note, a term or a source, on the clipboard. */
export function registerCopyCitation(parts: CopyCitationParts): vscode.Disposable {
  return registerCommands(parts.failures, {
    [commandIds.copyCitation]: async item => {
      const text = await citationOf(item, parts);
      if (text !== undefined) {
        await vscode.env.clipboard.writeText(text);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Citation copied.'), 4000);
      }
    },
  });
}

async function citationOf(item: unknown, parts: CopyCitationParts): Promise<string | undefined> {
  if (isSourceItem(item)) {
    const { citeFull } = await import('../../core/knowledge/citation.ts');
    return citeFull(item.source);
  }
  const address = await pickTarget(item, parts);
  return address && citeAddress(address, parts.knowledge, parts.version);
}

async function citeAddress(address: PageAddress, store: KnowledgeStore, version: string): Promise<string | undefined> {
  const [knowledge, { citePage }] = await Promise.all([
    store.knowledgeOfScope(address.scope),
    import('../../core/knowledge/citation.ts'),
  ]);
  const entry = address.kind === 'note' ? knowledge.note(address.id) : knowledge.term(address.id);
  return entry && citePage(entry, knowledge.sourcesOf(entry), version);
}

/** A line of the tree of notes, as its menu hands it over. */
function isSourceItem(item: unknown): item is { readonly source: Source } {
  const source = (item as { source?: Partial<Source> } | undefined)?.source;
  return typeof source?.url === 'string' && typeof source.title === 'string' && !isPageAddress(item);
}
