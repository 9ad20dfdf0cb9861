import * as vscode from 'vscode';
import { readPagePath } from '../../core/knowledge/pageUri.ts';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import { pickTarget, type TargetContext } from '../../platform/pickTarget.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

export interface PageLinksParts extends TargetContext {
  readonly failures: Failures;
}

/** *Copy Link*, and what opens such a link: `vscode://open-vs-closed.open-vs-closed/note/misuse-risk`. */
export function registerPageLinks(parts: PageLinksParts): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommands(parts.failures, { [commandIds.copyLink]: item => copyLink(item, parts) }),
    vscode.window.registerUriHandler({ handleUri: uri => openLink(uri, parts) }),
  );
}

async function copyLink(item: unknown, parts: PageLinksParts): Promise<void> {
  const address = await pickTarget(item, parts);
  if (!address) {
    return;
  }
  const { linkTo } = await import('../../platform/linkTo.ts');
  const link = linkTo(address);
  if (link === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This page has no link: only notes, terms, models, surfaces and techniques have one.'),
    );
    return;
  }
  await vscode.env.clipboard.writeText(link);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Link copied.'), 4000);
}

/** Links come from anywhere: they open pages, and do nothing else. */
async function openLink({ path, query, fragment }: vscode.Uri, { knowledge, failures }: PageLinksParts): Promise<void> {
  const address = query === '' && fragment === '' ? readPagePath(path) : undefined;
  if (!address) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Open vs Closed opens links to its notes, terms, models, surfaces and techniques, and no others.'),
    );
    return;
  }
  try {
    const [base, { findEntry }] = await Promise.all([
      knowledge.knowledgeFor(vscode.window.activeTextEditor?.document.uri),
      import('../../core/knowledge/findEntry.ts'),
    ]);
    const entry = findEntry(address, base);
    if (entry) {
      await vscode.commands.executeCommand(commandIds.openPage, { ...address, scope: entry.scope });
    } else {
      await offerSearch(address.id);
    }
  } catch (error) {
    failures.report(vscode.l10n.t('The link could not be opened.'), error);
  }
}

async function offerSearch(id: string): Promise<void> {
  const search = vscode.l10n.t('Search');
  const message = vscode.l10n.t(
    'There is no page "{0}" here. It may have been renamed, or belong to another workspace.',
    id,
  );
  if ((await vscode.window.showInformationMessage(message, search)) === search) {
    await vscode.commands.executeCommand(commandIds.search, id.replace(/[-.]/g, ' '));
  }
}
