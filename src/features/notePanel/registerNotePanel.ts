import * as vscode from 'vscode';
import { overviewAddress, type PageAddress } from '../../core/knowledge/pageAddress.ts';
import { commandIds, panelIds } from '../../platform/contributions.ts';
import { addressOf } from '../../platform/pickTarget.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import type { NotePanel, NotePanelParts } from './notePanel.ts';

export interface NotePanelFeature extends vscode.Disposable {
  /** The page that the reader looks at, if the panel has the focus. */
  activePage(): PageAddress | undefined;
}

/** The panel with full notes, and the commands that open pages in it. The panel is loaded when first needed. */
export function registerNotePanel(parts: NotePanelParts): NotePanelFeature {
  let panel: NotePanel | undefined;
  const load = async () => {
    const { NotePanel } = await import('./notePanel.ts');
    panel ??= new NotePanel(parts);
    return panel;
  };
  const open = async (target: unknown, column?: vscode.ViewColumn) => {
    // The argument of a link or the line of a tree; anything else is passed over.
    const address = addressOf(target);
    return address && (await load()).open(address, column);
  };
  const registered = vscode.Disposable.from(
    registerCommands(parts.failures, {
      [commandIds.openOverview]: () => open(overviewAddress),
      [commandIds.openPage]: target => open(target),
      [commandIds.openToSide]: target => open(target, vscode.ViewColumn.Beside),
    }),
    vscode.window.registerWebviewPanelSerializer(panelIds.note, {
      deserializeWebviewPanel: async (restored, state) => (await load()).restore(restored, state),
    }),
  );
  return {
    activePage: () => panel?.activePage,
    dispose: () => {
      panel?.dispose();
      registered.dispose();
    },
  };
}
