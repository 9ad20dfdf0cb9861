import { isPageAddress } from '../core/knowledge/pageAddress.ts';
import type { FromPreview, ToPreview } from '../protocol.ts';

const vscode = acquireVsCodeApi<{ readonly note: string }>();

function post(message: FromPreview): void {
  vscode.postMessage(message);
}

/** Links to pages open them in the panel of notes; links within the page scroll; the others are left to VS Code. */
function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  const open = link?.dataset['open'];
  const hash = link?.getAttribute('href') ?? '';
  if (open !== undefined) {
    event.preventDefault();
    const address: unknown = JSON.parse(open);
    if (isPageAddress(address)) {
      post({ type: 'openPage', address });
    }
  } else if (hash.startsWith('#')) {
    event.preventDefault();
    document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' });
  }
}

function isToPreview(value: unknown): value is ToPreview {
  const message = value as Partial<ToPreview> | null;
  return typeof message === 'object' && message?.type === 'showDraft' && typeof message.content === 'string';
}

document.addEventListener('click', onClick);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const page = document.getElementById('page');
  // Neither the focus nor the scroll position moves: somebody writes beside it.
  if (isToPreview(data) && page) {
    vscode.setState({ note: data.note });
    page.innerHTML = data.content;
  }
});
post({ type: 'ready' });
