import type * as vscode from 'vscode';
import { fillWebview, listen, type WebviewContent, type WebviewParts } from './webviewFrame.ts';

/** A view of a side bar or of the panel that is a webview, with the guards that all of ours share. */
export class ViewHost<Outgoing, Incoming> implements vscode.Disposable {
  readonly #view: vscode.WebviewView;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(view: vscode.WebviewView, parts: WebviewParts, extensionUri: vscode.Uri, content: WebviewContent) {
    this.#view = view;
    fillWebview(view.webview, parts, extensionUri, content);
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  /** The dimmed words beside the title. */
  set description(description: string) {
    this.#view.description = description;
  }

  /** Brings the view up and gives it the focus. */
  focus(): void {
    this.#view.show(false);
  }

  /** Lost while the view is hidden: its page sends a message once it has been loaded again. */
  post(message: Outgoing): void {
    void this.#view.webview.postMessage(message);
  }

  onDidReceive(isMessage: (value: unknown) => value is Incoming, listener: (message: Incoming) => void): void {
    this.#disposables.push(listen(this.#view.webview, isMessage, listener));
  }

  onDidChangeVisibility(listener: (isVisible: boolean) => void): void {
    this.#disposables.push(this.#view.onDidChangeVisibility(() => listener(this.#view.visible)));
  }

  dispose(): void {
    for (const disposable of this.#disposables.splice(0)) {
      disposable.dispose();
    }
  }
}
