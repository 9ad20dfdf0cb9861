import * as vscode from 'vscode';
import { commandIds, panelIds } from '../../platform/contributions.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import type { AccessReportParts, AccessReports } from './accessReports.ts';

/** The access report of the workspace: its commands and its panel. All of it is loaded when first asked for. */
export function registerAccessReport(parts: AccessReportParts): vscode.Disposable {
  let reports: AccessReports | undefined;
  const load = async () => {
    const { AccessReports } = await import('./accessReports.ts');
    reports ??= new AccessReports(parts);
    return reports;
  };
  const registered = vscode.Disposable.from(
    registerCommands(parts.failures, {
      // The view title hands the view in: nothing of it is taken.
      [commandIds.accessReport]: async () => void (await (await load()).run()),
      [commandIds.exportAccessReport]: async () => (await load()).export(),
    }),
    vscode.window.registerWebviewPanelSerializer(panelIds.report, {
      deserializeWebviewPanel: async panel => (await load()).restore(panel),
    }),
  );
  return vscode.Disposable.from(registered, { dispose: () => reports?.dispose() });
}
