import * as vscode from 'vscode';
import { escapeHtml } from '../core/cards/html.ts';

/** What a kind of panel is made of. */
export interface PanelKind {
  /** The view type, as package.json's activation events have it. */
  readonly id: string;
  /** Pictures in `media` for the tab, for light and for dark themes. */
  readonly icons: { readonly light: string; readonly dark: string };
  /** Names of the script in `dist/webview` and the style sheet in `media`. */
  readonly script: string;
  readonly style: string;
}

export interface PanelContent {
  readonly title: string;
  /** The page as it is first painted; escaped by whoever made it. */
  readonly body: string;
}

/**
 * A webview panel with the guards that all of ours share: nothing from elsewhere, no inline script or style, messages
 * of two known types.
 */
export class PanelHost<Outgoing, Incoming> implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(panel: vscode.WebviewPanel, kind: PanelKind, extensionUri: vscode.Uri, content: PanelContent) {
    this.#panel = panel;
    const icon = (name: string) => vscode.Uri.joinPath(extensionUri, 'media', name);
    panel.iconPath = { light: icon(kind.icons.light), dark: icon(kind.icons.dark) };
    panel.title = content.title;
    panel.webview.options = { enableScripts: true, localResourceRoots: localRoots(extensionUri) };
    panel.webview.html = renderFrame(panel.webview, kind, extensionUri, content);
  }

  /** Opens a panel of a kind, in the given column. */
  static create(kind: PanelKind, title: string, column: vscode.ViewColumn): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(kind.id, title, column, { enableFindWidget: true });
  }

  get isActive(): boolean {
    return this.#panel.active;
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
    const receive = (value: unknown) => (isMessage(value) ? listener(value) : undefined);
    this.#disposables.push(this.#panel.webview.onDidReceiveMessage(receive));
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

function localRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}

function renderFrame(
  webview: vscode.Webview,
  kind: PanelKind,
  extensionUri: vscode.Uri,
  content: PanelContent,
): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const address = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${escapeHtml(address('media', kind.style))}">
  <title>${escapeHtml(content.title)}</title>
</head>
<body>
${content.body}
<script nonce="${nonce}" src="${escapeHtml(address('dist', 'webview', kind.script))}"></script>
</body>
</html>`;
}
