import * as vscode from 'vscode';
import { renderReportShell } from '../../core/report/panel/renderReportShell.ts';
import type { ReportRow } from '../../core/report/panel/reportRow.ts';
import { panelIds } from '../../platform/contributions.ts';
import { nextTurn } from '../../platform/nextTurn.ts';
import { PanelHost, type PanelKind } from '../../platform/panelHost.ts';
import { readMessages } from '../../platform/readMessages.ts';
import type { FromReport, ReportPhase, ToReport } from '../../protocol.ts';
import { isFromReport } from './isFromReport.ts';

const reportPanelKind: PanelKind = {
  id: panelIds.report,
  icons: { light: 'panelLight.svg', dark: 'panelDark.svg' },
  script: 'reportPanel.js',
  style: 'report.css',
};

/** Rows in one message: more would hold up the extension host while it is written. */
const rowsAtATime = 1_000;

export interface ReportPanelParts {
  readonly extensionUri: vscode.Uri;
  /** Called with every message but `ready`. */
  readonly onDidReceive: (message: Exclude<FromReport, { type: 'ready' }>) => void;
  readonly onDidDispose: () => void;
}

/**
 * The panel of the access report. It has what it is to show at hand, so that a webview that VS Code loads again (it does
 * whenever the panel comes back into view) gets all of it.
 */
export class ReportPanel implements vscode.Disposable {
  readonly #host: PanelHost<ToReport, FromReport>;
  #rows: readonly ReportRow[] = [];
  #sent = 0;
  #isSending = false;
  #isLoaded = false;
  #isDisposed = false;
  #content: string | undefined;
  #phase: { readonly phase: ReportPhase; readonly text: string };

  /** @param panel one that VS Code brings back after a reload; without it, a new one */
  constructor(parts: ReportPanelParts, panel?: vscode.WebviewPanel) {
    const title = vscode.l10n.t('Access Report');
    const messages = readMessages();
    this.#phase = { phase: 'none', text: messages.reportIdle };
    const shown = panel ?? PanelHost.create(reportPanelKind, title, vscode.ViewColumn.Active);
    const body = renderReportShell(messages).toString();
    this.#host = new PanelHost(shown, reportPanelKind, parts.extensionUri, { title, body });
    this.#host.onDidReceive(isFromReport, message =>
      message.type === 'ready' ? this.#refill() : parts.onDidReceive(message),
    );
    this.#host.onDidDispose(() => {
      this.#isDisposed = true;
      parts.onDidDispose();
    });
  }

  reveal(): void {
    this.#host.reveal();
  }

  /** Begins a report anew. @param rows its rows, which may grow */
  start(rows: readonly ReportRow[], text: string): void {
    this.#rows = rows;
    this.#sent = 0;
    this.#content = undefined;
    this.#post({ type: 'addRows', first: 0, rows: [] });
    this.#post({ type: 'showReport', content: '' });
    this.showPhase('running', text);
  }

  showPhase(phase: ReportPhase, text: string): void {
    this.#phase = { phase, text };
    this.#post({ type: 'showPhase', phase, text });
    void this.#sendRows();
  }

  /** @param content HTML */
  showReport(content: string): void {
    this.#content = content;
    this.#post({ type: 'showReport', content });
  }

  dispose(): void {
    this.#host.dispose();
  }

  #refill(): void {
    this.#isLoaded = true;
    this.#sent = 0;
    this.#post({ type: 'addRows', first: 0, rows: [] });
    if (this.#content !== undefined) {
      this.#post({ type: 'showReport', content: this.#content });
    }
    this.showPhase(this.#phase.phase, this.#phase.text);
  }

  /** Sends the rows that the webview does not have, in parts, with a turn for others between them. */
  async #sendRows(): Promise<void> {
    if (this.#isSending) {
      return;
    }
    this.#isSending = true;
    while (this.#sent < this.#rows.length && this.#isLoaded && !this.#isDisposed) {
      const rows = this.#rows.slice(this.#sent, this.#sent + rowsAtATime);
      this.#post({ type: 'addRows', first: this.#sent, rows });
      this.#sent += rows.length;
      await nextTurn();
    }
    this.#isSending = false;
  }

  #post(message: ToReport): void {
    if (this.#isLoaded && !this.#isDisposed) {
      this.#host.post(message);
    }
  }
}
