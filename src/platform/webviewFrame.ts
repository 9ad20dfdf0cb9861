import * as vscode from 'vscode';
import { escapeHtml } from '../core/cards/html.ts';

/** What a webview of ours is made of. */
export interface WebviewParts {
  /** Names of the script in `dist/webview` and the style sheet in `media`. */
  readonly script: string;
  readonly style: string;
}

export interface WebviewContent {
  readonly title: string;
  /** The page as it is first painted; escaped by whoever made it. */
  readonly body: string;
}

/** Fills a webview, of a panel or of a view, with the guards of all of ours: nothing from elsewhere, nothing inline. */
export function fillWebview(
  webview: vscode.Webview,
  parts: WebviewParts,
  extensionUri: vscode.Uri,
  content: WebviewContent,
): void {
  webview.options = { enableScripts: true, localResourceRoots: localRoots(extensionUri) };
  webview.html = renderFrame(webview, parts, extensionUri, content);
}

/** Messages come from our own script, but are checked: `isMessage` decides what counts as one. */
export function listen<Incoming>(
  webview: vscode.Webview,
  isMessage: (value: unknown) => value is Incoming,
  listener: (message: Incoming) => void,
): vscode.Disposable {
  return webview.onDidReceiveMessage((value: unknown) => (isMessage(value) ? listener(value) : undefined));
}

function localRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}

function renderFrame(
  webview: vscode.Webview,
  parts: WebviewParts,
  extensionUri: vscode.Uri,
  content: WebviewContent,
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
  <link rel="stylesheet" href="${escapeHtml(address('media', parts.style))}">
  <title>${escapeHtml(content.title)}</title>
</head>
<body>
${content.body}
<script nonce="${nonce}" src="${escapeHtml(address('dist', 'webview', parts.script))}"></script>
</body>
</html>`;
}
