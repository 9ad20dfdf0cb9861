import * as vscode from 'vscode';
import { isSiteAccess, type SiteAccess } from '../../core/compare/siteAccess.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { allTechniques, compareAddress, type PageAddress } from '../../core/knowledge/pageAddress.ts';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

/**
 * *Compare Access Tiers*, *Compare Models...* and *What Would Change with an Open Model*: pages that set things side by
 * side. The first and the last are about the access site at the cursor, or about the `SiteAccess` that they are given;
 * *Compare Models...* takes ids of families that are ticked already.
 */
export function registerCompareTiers(knowledge: KnowledgeStore, failures: Failures): vscode.Disposable {
  return registerCommands(failures, {
    [commandIds.compareTiers]: async argument => {
      const { base, about } = await findTarget(argument, knowledge);
      await open({ kind: 'techniques', id: allTechniques, scope: base.scope, ...(about ? { about } : {}) });
    },
    [commandIds.compareModels]: async argument => {
      const { base, about } = await findTarget(argument, knowledge);
      const { pickFamilies } = await import('./pickFamilies.ts');
      const ticked = idsOf(argument) ?? (about?.family ? [about.family] : []);
      const picked = await pickFamilies(base.families, ticked);
      await open(picked && compareAddress(picked, base.scope));
    },
    [commandIds.whatWouldChange]: async argument => {
      const { base, about } = await findTarget(argument, knowledge);
      if (!about) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('No model is named, loaded or called on the line of the cursor.'),
        );
        return;
      }
      const { pickOpenModel } = await import('./pickOpenModel.ts');
      const id = await pickOpenModel(base, about);
      await open(id === undefined ? undefined : { kind: 'change', id, scope: base.scope, about });
    },
  });
}

interface Target {
  readonly base: KnowledgeBase;
  readonly about: SiteAccess | undefined;
}

/** The site that an argument describes, else the one at the cursor, else the nearest on its line. */
async function findTarget(argument: unknown, knowledge: KnowledgeStore): Promise<Target> {
  const editor = vscode.window.activeTextEditor;
  const base = await knowledge.knowledgeFor(editor?.document.uri);
  const given = (argument as { about?: unknown } | null | undefined)?.about;
  if (isSiteAccess(given) || !editor) {
    return { base, about: isSiteAccess(given) ? given : undefined };
  }
  const [{ accessAt }, { readSiteAccess }] = await Promise.all([
    import('../../platform/siteAtCursor.ts'),
    import('../../core/compare/readSiteAccess.ts'),
  ]);
  const { siteOnLine, sites } = accessAt(editor.document, editor.selection.active, base);
  return { base, about: siteOnLine && readSiteAccess(siteOnLine, sites) };
}

function idsOf(argument: unknown): readonly string[] | undefined {
  const families = (argument as { families?: unknown } | null | undefined)?.families;
  return Array.isArray(families) ? families.filter(id => typeof id === 'string') : undefined;
}

async function open(address: PageAddress | undefined): Promise<void> {
  if (address) {
    await vscode.commands.executeCommand(commandIds.openPage, address);
  }
}
