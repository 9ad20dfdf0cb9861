import * as vscode from 'vscode';
import type { Family } from '../../core/knowledge/knowledgeData.ts';
import { fewestCompared, mostCompared } from '../../core/knowledge/pageAddress.ts';
import { describeFamily } from '../../platform/catalogueItems.ts';

interface FamilyItem extends vscode.QuickPickItem {
  readonly id: string;
}

/**
 * Lets the reader tick two to four families; undefined where they leave it.
 *
 * @param ticked ids of families that stand first, ticked
 */
export function pickFamilies(
  families: readonly Family[],
  ticked: readonly string[],
): Promise<readonly string[] | undefined> {
  const pick = vscode.window.createQuickPick<FamilyItem>();
  const items = listFamilies(families, ticked);
  pick.canSelectMany = true;
  pick.title = vscode.l10n.t('Compare models: choose {0} to {1}', fewestCompared, mostCompared);
  pick.placeholder = vscode.l10n.t('A model family, a vendor, or "open weights"');
  pick.matchOnDescription = true;
  pick.items = items;
  pick.selectedItems = items.filter(({ id }) => ticked.includes(id));
  pick.onDidChangeSelection(chosen => {
    pick.title = vscode.l10n.t(
      'Compare models: choose {0} to {1} ({2} chosen)',
      fewestCompared,
      mostCompared,
      chosen.length,
    );
  });
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const ids = pick.selectedItems.map(({ id }) => id);
      if (ids.length >= fewestCompared && ids.length <= mostCompared) {
        resolve(ids);
        pick.hide();
      } else {
        // The box stays open, with what is ticked: its title says how many it takes.
        void vscode.window.showInformationMessage(
          vscode.l10n.t('{0} are chosen: choose {1} to {2} models.', ids.length, fewestCompared, mostCompared),
        );
      }
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** By vendor and name, those that are ticked first. */
function listFamilies(families: readonly Family[], ticked: readonly string[]): readonly FamilyItem[] {
  const isTicked = ({ id }: Family) => Number(ticked.includes(id));
  return families
    .toSorted(
      (one, other) =>
        isTicked(other) - isTicked(one) ||
        one.vendor.localeCompare(other.vendor) ||
        one.label.localeCompare(other.label),
    )
    .map(family => ({ ...describeFamily(family), id: family.id }));
}
