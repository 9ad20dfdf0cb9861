import * as vscode from 'vscode';
import { fill } from '../../core/messages.ts';
import type { AccessReport } from '../../core/report/accessReport.ts';
import { renderReport } from '../../core/report/panel/renderReport.ts';
import type { ReportFormat } from '../../core/report/panel/renderReportShell.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { readMessages } from '../../platform/readMessages.ts';
import type { FromReport } from '../../protocol.ts';
import { ReportPanel } from './reportPanel.ts';
import { WorkspaceScan } from './workspaceScan.ts';

export interface AccessReportParts {
  readonly extensionUri: vscode.Uri;
  readonly knowledge: KnowledgeStore;
  readonly failures: Failures;
}

/** How often progress is told, and how often all of a report is shown while it is made. Milliseconds. */
const progressEvery = 250;
const reportEvery = 2_000;

/** With more sites, making a report takes so long that it is shown at the end only. */
const mostSitesWhileRunning = 20_000;

/** The access report of the workspace: one at a time, in one panel. */
export class AccessReports implements vscode.Disposable {
  readonly #parts: AccessReportParts;
  #panel: ReportPanel | undefined;
  #scan: WorkspaceScan | undefined;
  #report: AccessReport | undefined;
  #running: Promise<AccessReport | undefined> | undefined;
  #source: vscode.CancellationTokenSource | undefined;

  constructor(parts: AccessReportParts) {
    this.#parts = parts;
  }

  /**
   * Makes a report, and shows it while it is made. One that is being made goes on, and is shown. Undefined where there
   * is no folder to report on.
   */
  async run(): Promise<AccessReport | undefined> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is no folder open that an access report could be made of.'),
      );
      return undefined;
    }
    this.#panel ??= this.#createPanel();
    this.#panel.reveal();
    this.#running ??= this.#make(folders).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Exports the report that is there, or else one that is made for it. @param format asked for where it is missing */
  async export(format?: ReportFormat): Promise<void> {
    const { exportAccessReport } = await import('./exportAccessReport.ts');
    const isThere = this.#report !== undefined && this.#running === undefined;
    const report = isThere ? this.#report : await this.run();
    // Who cancels a report that was made for an export does not want that either.
    if (report && (isThere || report.stopped?.because !== 'cancelled')) {
      await exportAccessReport(report, format);
    }
  }

  /** Takes a panel that VS Code brings back after a reload: its report is gone, and it offers to make one. */
  restore(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = this.#createPanel(panel);
  }

  dispose(): void {
    this.#source?.cancel();
    this.#panel?.dispose();
  }

  #createPanel(restored?: vscode.WebviewPanel): ReportPanel {
    const { extensionUri, failures } = this.#parts;
    const panel = new ReportPanel(
      {
        extensionUri,
        onDidReceive: message => {
          this.#receive(message).catch(error =>
            failures.report(vscode.l10n.t('The access report could not do that.'), error),
          );
        },
        onDidDispose: () => {
          if (this.#panel === panel) {
            this.#panel = undefined;
            this.#source?.cancel();
          }
        },
      },
      restored,
    );
    return panel;
  }

  async #receive(message: Exclude<FromReport, { type: 'ready' }>): Promise<void> {
    switch (message.type) {
      case 'runReport':
        return void (await this.run());
      case 'cancelReport':
        return this.#source?.cancel();
      case 'exportReport':
        return this.export(message.format);
      case 'openSite':
        return this.#openSite(message.index);
    }
  }

  async #openSite(index: number): Promise<void> {
    const place = this.#scan?.placeOf(index);
    if (place) {
      await vscode.window.showTextDocument(place.uri, { selection: place.range, preview: true });
    }
  }

  async #make(folders: readonly vscode.WorkspaceFolder[]): Promise<AccessReport | undefined> {
    const source = new vscode.CancellationTokenSource();
    this.#source = source;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Access report'),
      cancellable: true,
    };
    try {
      return await vscode.window.withProgress(options, async (progress, token) => {
        token.onCancellationRequested(() => source.cancel());
        return this.#scanAll(folders, source.token, message => progress.report({ message }));
      });
    } catch (error) {
      this.#panel?.showPhase('none', readMessages().reportIdle);
      this.#parts.failures.report(vscode.l10n.t('The access report could not be made.'), error);
      return undefined;
    } finally {
      source.dispose();
    }
  }

  async #scanAll(
    folders: readonly vscode.WorkspaceFolder[],
    token: vscode.CancellationToken,
    tell: (message: string) => void,
  ): Promise<AccessReport> {
    const messages = readMessages();
    let told = performance.now();
    let shown = told;
    const onDidAdd = () => {
      const now = performance.now();
      if (now - told >= progressEvery) {
        told = now;
        const text = describeProgress(scan, messages.reportProgress);
        tell(text);
        this.#panel?.showPhase('running', text);
      }
      if (now - shown >= reportEvery && scan.rows.length <= mostSitesWhileRunning) {
        shown = now;
        this.#panel?.showReport(renderReport(scan.create(), messages).toString());
      }
    };
    const scan = await WorkspaceScan.create({ ...this.#parts, folders, token, onDidAdd });
    this.#scan = scan;
    this.#panel?.start(scan.rows, messages.reportRunning);
    const report = await scan.run();
    this.#report = report;
    this.#panel?.showReport(renderReport(report, messages).toString());
    this.#panel?.showPhase(
      'done',
      describeProgress(scan, report.stopped ? messages.reportDonePartly : messages.reportDone),
    );
    return report;
  }
}

function describeProgress({ progress, rows }: WorkspaceScan, template: string): string {
  return fill(template, { files: progress.filesRead, sites: rows.length });
}
