import { type Html, html } from '../cards/html.ts';
import { fill, type Messages } from '../messages.ts';

/** What a button within a page asks of the panel. */
export type PageAction = 'compareModels' | 'findUses' | 'runReport';

export function actionButton(action: PageAction, label: string): Html {
  return html`<button type="button" data-action="${action}">${label}</button>`;
}

/** Puts an id of a model on the clipboard. */
export function copyButton(id: string, messages: Messages): Html {
  return html`<button type="button" data-copy="${id}" aria-label="${fill(messages.panelCopyIdOf, { id })}">${messages.panelCopyId}</button>`;
}
