import * as vscode from 'vscode';
import { fillWebview, listen, type WebviewContent, type WebviewParts } from './webviewFrame.ts';

/** What a kind of panel is made of. */
export interface PanelKind extends WebviewParts {
  /** The view type, as package.json's activation events have it. */
  readonly id: string;
  /** Pictures in `media` for the tab, for light and for dark themes. */
  readonly icons: { readonly light: string; readonly dark: string };
}

/**
 * A webview panel with the guards that all of ours share: nothing from elsewhere, no inline script or style, and
 * messages that are checked.
 */
export class PanelHost<Outgoing, Incoming> implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(panel: vscode.WebviewPanel, kind: PanelKind, extensionUri: vscode.Uri, content: WebviewContent) {
    this.#panel = panel;
    const icon = (name: string) => vscode.Uri.joinPath(extensionUri, 'media', name);
    panel.iconPath = { light: icon(kind.icons.light), dark: icon(kind.icons.dark) };
    panel.title = content.title;
    fillWebview(panel.webview, kind, extensionUri, content);
  }

  /** Opens a panel of a kind, in the given column. */
  static create(kind: PanelKind, title: string, column: vscode.ViewColumn): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(kind.id, title, column, { enableFindWidget: true });
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  /** A panel that is not is loaded anew when it comes into view. */
  get isVisible(): boolean {
    return this.#panel.visible;
  }

  set title(title: string) {
    this.#panel.title = title;
  }

  reveal(column?: vscode.ViewColumn): void {
    this.#panel.reveal(column ?? this.#panel.viewColumn);
  }

  post(message: Outgoing): void {
    void this.#panel.webview.postMessage(message);
  }

  /** Messages come from our own script, but are checked by the listener: `isMessage` decides what counts as one. */
  onDidReceive(isMessage: (value: unknown) => value is Incoming, listener: (message: Incoming) => void): void {
    this.#disposables.push(listen(this.#panel.webview, isMessage, listener));
  }

  onDidDispose(listener: () => void): void {
    this.#disposables.push(this.#panel.onDidDispose(listener));
  }

  dispose(): void {
    for (const disposable of this.#disposables.splice(0)) {
      disposable.dispose();
    }
    this.#panel.dispose();
  }
}
