import * as vscode from 'vscode';

/** A setting as the user's own settings have it, for all languages or for one; no file of a workspace is touched. */
export class UserSetting {
  readonly id: string;
  readonly languageId: string | undefined;

  constructor(id: string, languageId?: string) {
    this.id = id;
    this.languageId = languageId;
  }

  /** Undefined where the user's settings do not have it. */
  read(): unknown {
    const inspected = this.#configuration.inspect(this.id);
    return this.languageId === undefined ? inspected?.globalValue : inspected?.globalLanguageValue;
  }

  /** @throws Error with the reason in words where the settings cannot be written */
  async write(value: unknown): Promise<void> {
    const isOfLanguage = this.languageId !== undefined;
    await this.#configuration.update(this.id, value, vscode.ConfigurationTarget.Global, isOfLanguage);
  }

  /** As it is now: a configuration that was taken earlier does not change. */
  get #configuration(): vscode.WorkspaceConfiguration {
    const { languageId } = this;
    return vscode.workspace.getConfiguration(undefined, languageId === undefined ? null : { languageId });
  }
}
