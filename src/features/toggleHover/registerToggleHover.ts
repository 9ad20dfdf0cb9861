import * as vscode from 'vscode';
import { commandIds, settingIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import { type HoverShow, readHoverShow, readSettings } from '../../platform/settings.ts';
import { stateKeys } from '../../platform/stateKeys.ts';

/** *Toggle Hover Cards*: off, and back to what was chosen before, in the user's settings; said in the status bar. */
export function registerToggleHover(failures: Failures, state: vscode.Memento): vscode.Disposable {
  return registerCommands(failures, { [commandIds.toggleHover]: () => toggleHover(state) });
}

async function toggleHover(state: vscode.Memento): Promise<void> {
  const isOff = readSettings().hoverShow === 'off';
  const configuration = vscode.workspace.getConfiguration();
  const { globalValue, defaultValue } = configuration.inspect(settingIds.hoverShow) ?? {};
  if (!isOff) {
    await state.update(stateKeys.hoverShowBeforeOff, globalValue === 'off' ? undefined : globalValue);
  }
  const next = isOff ? readHoverShow(state.get(stateKeys.hoverShowBeforeOff)) : 'off';
  const value = next === defaultValue ? undefined : next;
  await configuration.update(settingIds.hoverShow, value, vscode.ConfigurationTarget.Global);
  if ((readSettings().hoverShow === 'off') === isOff) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The settings of this workspace decide about hover cards, so nothing changes here.'),
    );
    return;
  }
  vscode.window.setStatusBarMessage(describe(next), 4000);
}

function describe(show: HoverShow): string {
  switch (show) {
    case 'off':
      return vscode.l10n.t('Hover cards are off.');
    case 'modelContext':
      return vscode.l10n.t('Hover cards are on where a word is about models.');
    case 'everywhere':
      return vscode.l10n.t('Hover cards are on.');
  }
}
