import * as vscode from 'vscode';
import { commandIds, settingIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import { type HoverShow, readSettings } from '../../platform/settings.ts';

/** *Toggle Hover Cards*: on or off in the user's settings, and said in the status bar. */
export function registerToggleHover(failures: Failures): vscode.Disposable {
  return registerCommands(failures, { [commandIds.toggleHover]: toggleHover });
}

async function toggleHover(): Promise<void> {
  const next: HoverShow = readSettings().hoverShow === 'off' ? 'everywhere' : 'off';
  const configuration = vscode.workspace.getConfiguration();
  const isDefault = configuration.inspect(settingIds.hoverShow)?.defaultValue === next;
  await configuration.update(settingIds.hoverShow, isDefault ? undefined : next, vscode.ConfigurationTarget.Global);
  if (readSettings().hoverShow !== next) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The settings of this workspace decide about hover cards, so nothing changes here.'),
    );
    return;
  }
  const said = next === 'off' ? vscode.l10n.t('Hover cards are off.') : vscode.l10n.t('Hover cards are on.');
  vscode.window.setStatusBarMessage(said, 4000);
}
