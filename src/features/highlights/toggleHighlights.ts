import * as vscode from 'vscode';
import { settingIds } from '../../platform/contributions.ts';
import { type HighlightShow, readHighlightShow, readSettings } from '../../platform/settings.ts';
import { stateKeys } from '../../platform/stateKeys.ts';

/** *Toggle Highlights*: on as they were last, in the user's settings; said in the status bar. */
export async function toggleHighlights(state: vscode.Memento): Promise<void> {
  const current = readSettings().highlightShow;
  if (current !== 'off') {
    await state.update(stateKeys.highlightShowBeforeOff, current);
  }
  const last = readHighlightShow(state.get(stateKeys.highlightShowBeforeOff));
  const next: HighlightShow = current !== 'off' ? 'off' : last === 'off' ? 'modelContext' : last;
  const value = next === 'off' ? undefined : next;
  await vscode.workspace.getConfiguration().update(settingIds.highlightShow, value, vscode.ConfigurationTarget.Global);
  if (readSettings().highlightShow === current) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The settings of this workspace decide about highlights, so nothing changes here.'),
    );
    return;
  }
  vscode.window.setStatusBarMessage(describe(next), 4000);
}

function describe(show: HighlightShow): string {
  switch (show) {
    case 'off':
      return vscode.l10n.t('Highlights are off.');
    case 'modelContext':
      return vscode.l10n.t('Highlights are on where a word is about models.');
    case 'everywhere':
      return vscode.l10n.t('Highlights are on.');
  }
}
