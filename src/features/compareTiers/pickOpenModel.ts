import * as vscode from 'vscode';
import { hasOpenWeights } from '../../core/compare/familyFacts.ts';
import type { SiteAccess } from '../../core/compare/siteAccess.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import type { Family } from '../../core/knowledge/knowledgeData.ts';
import { anyModel } from '../../core/knowledge/pageAddress.ts';
import { describeFamily } from '../../platform/catalogueItems.ts';

interface ModelItem extends vscode.QuickPickItem {
  readonly id?: string;
}

/** Lets the reader choose the open model that is thought of: the id of a family, `any`, or undefined. */
export async function pickOpenModel(knowledge: KnowledgeBase, about: SiteAccess): Promise<string | undefined> {
  const own = knowledge.family(about.family ?? '');
  const others = knowledge.families.filter(family => family !== own && isAlternative(family, own));
  const same = own && hasOpenWeights(own) === true ? [{ ...itemOf(own), detail: vscode.l10n.t('The same model') }] : [];
  const items: readonly ModelItem[] = [
    ...same,
    {
      id: anyModel,
      label: vscode.l10n.t('No particular model'),
      description: vscode.l10n.t('what weights in hand give in general'),
      iconPath: new vscode.ThemeIcon('question'),
    },
    { label: vscode.l10n.t('open weights, by vendor'), kind: vscode.QuickPickItemKind.Separator },
    ...others.toSorted(byVendor).map(itemOf),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What would change with an open model'),
    placeHolder: vscode.l10n.t('Which open model is thought of?'),
    matchOnDescription: true,
  });
  return picked?.id;
}

/** Of the same kind, where that is known, with weights that can be obtained. */
function isAlternative(family: Family, own: Family | undefined): boolean {
  return hasOpenWeights(family) === true && (own === undefined || family.kind === own.kind);
}

function byVendor(one: Family, other: Family): number {
  return one.vendor.localeCompare(other.vendor) || one.label.localeCompare(other.label);
}

function itemOf(family: Family): ModelItem {
  return { ...describeFamily(family), id: family.id };
}
