import { isPageAddress } from '../core/knowledge/pageAddress.ts';
import type { FromPanel, PanelHistory, ToPanel } from '../protocol.ts';
import { readToPanel } from './readToPanel.ts';

const vscode = acquireVsCodeApi<PanelHistory>();

function post(message: FromPanel): void {
  vscode.postMessage(message);
}

/** Every click in the page comes here: buttons of the bar, links to pages, links within the page. */
function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action], a[href]') : null;
  const action = target?.dataset['action'];
  if (action === 'goBack' || action === 'goForward' || action === 'copyCitation' || action === 'reportMistake') {
    post({ type: action });
  } else if (target instanceof HTMLAnchorElement) {
    followLink(target, event);
  }
}

/** Links to the outside are left to VS Code. */
function followLink(link: HTMLAnchorElement, event: MouseEvent): void {
  const { open } = link.dataset;
  const hash = link.getAttribute('href') ?? '';
  if (open !== undefined) {
    event.preventDefault();
    const address: unknown = JSON.parse(open);
    if (isPageAddress(address)) {
      post({ type: 'openPage', address });
    }
  } else if (hash.startsWith('#')) {
    event.preventDefault();
    focusPart(document.getElementById(hash.slice(1)));
  }
}

/** Moves to a part of the page, for the eye, the keyboard and the screen reader alike. */
function focusPart(part: HTMLElement | null): void {
  if (part) {
    part.tabIndex = -1;
    part.focus();
    part.scrollIntoView({ block: 'start' });
  }
}

function onMessage(message: ToPanel): void {
  vscode.setState(message.history);
  enable('goBack', message.history.index > 0);
  enable('goForward', message.history.index < message.history.pages.length - 1);
  const page = document.getElementById('page');
  if (message.type === 'showPage' && page) {
    page.innerHTML = message.content;
    window.scrollTo(0, 0);
    page.querySelector('h1')?.focus({ preventScroll: true });
  }
}

function enable(action: string, isEnabled: boolean): void {
  const button = document.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`);
  if (button) {
    button.disabled = !isEnabled;
  }
}

function onKey(event: KeyboardEvent): void {
  const isBare = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (isBare && event.key === 'ArrowLeft') {
    post({ type: 'goBack' });
  } else if (isBare && event.key === 'ArrowRight') {
    post({ type: 'goForward' });
  }
}

document.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToPanel(data);
  if (message) {
    onMessage(message);
  }
});
post({ type: 'ready' });
