import { type Html, html } from '../cards/html.ts';
import type { Messages } from '../messages.ts';
import type { Page } from './page.ts';

export interface ShellState {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** The panel around a page: its bar of actions, and the place where pages are put. */
export function renderShell(page: Page, state: ShellState, messages: Messages): Html {
  const button = (action: string, label: string, isEnabled: boolean) =>
    html`<button type="button" data-action="${action}"${isEnabled ? undefined : html` disabled`}>${label}</button>`;
  return html`<nav class="bar" aria-label="${messages.pageActions}">
    ${button('goBack', messages.pageBack, state.canGoBack)}
    ${button('goForward', messages.pageForward, state.canGoForward)}
    ${button('copyCitation', messages.pageCopyCitation, true)}
    ${button('reportMistake', messages.reportMistake, true)}
  </nav>
  <div class="layout">
    <nav id="contents" aria-label="${messages.panelContents}" data-title="${messages.panelContents}" hidden></nav>
    <main id="page">${page.content}</main>
  </div>`;
}
