import * as vscode from 'vscode';

/** Tells a person once, in plain words, that something failed, and writes the rest to the log. */
export class Failures {
  readonly #log: vscode.LogOutputChannel;
  readonly #told = new Set<string>();

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** The same `message` is shown once in a session; every failure is logged. */
  report(message: string, error: unknown): void {
    this.#log.error(message, error instanceof Error ? error : String(error));
    if (this.#told.has(message)) {
      return;
    }
    this.#told.add(message);
    void this.#show(message);
  }

  async #show(message: string): Promise<void> {
    const showLog = vscode.l10n.t('Show Log');
    if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) {
      this.#log.show();
    }
  }
}
