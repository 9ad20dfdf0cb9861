import type { MuteChoice } from '../core/cards/muteChoice.ts';
import type { PageAddress } from '../core/knowledge/pageAddress.ts';
import type { FromAtCursor, ToAtCursor } from '../protocol.ts';
import { element } from './element.ts';
import { readToAtCursor } from './readToAtCursor.ts';

/** Cards that are passed on the way are not read out. */
const speakAfterMs = 700;

const vscode = acquireVsCodeApi<never>();
const cards = element('#cards', HTMLElement);
const spoken = element('#spoken', HTMLElement);
let speaking: number | undefined;

function post(message: FromAtCursor): void {
  vscode.postMessage(message);
}

/** What is clicked says in its data what it stands for; the extension checks it. */
function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a[href]') : null;
  const message = target && readAction(target.dataset);
  if (message) {
    event.preventDefault();
    post(message);
  }
}

function readAction({ action, open, report, mute, copy }: DOMStringMap): FromAtCursor | undefined {
  if (action === 'compareTiers' || action === 'goToPlace' || action === 'openSample') {
    return { type: action };
  }
  if (open !== undefined) {
    return { type: 'openPage', address: JSON.parse(open) as PageAddress };
  }
  if (report !== undefined) {
    return { type: 'reportMistake', address: JSON.parse(report) as PageAddress };
  }
  if (mute !== undefined) {
    return { type: 'mute', choice: JSON.parse(mute) as MuteChoice };
  }
  return copy === undefined ? undefined : { type: 'copyPinned', id: copy };
}

function onMessage(message: ToAtCursor): void {
  if (message.type === 'focusCard') {
    focusCard();
    return;
  }
  const hadFocus = cards.contains(document.activeElement);
  cards.innerHTML = message.content;
  window.scrollTo(0, 0);
  if (hadFocus) {
    focusCard();
  }
  speak(message.spoken);
}

function focusCard(): void {
  cards.querySelector<HTMLElement>('h2, button')?.focus({ preventScroll: true });
}

/** Says something to screen readers once, when nothing else has come for a while. */
function speak(text: string): void {
  clearTimeout(speaking);
  if (text !== '') {
    speaking = window.setTimeout(() => {
      spoken.textContent = text;
    }, speakAfterMs);
  }
}

const keys: Readonly<Record<string, FromAtCursor>> = {
  'Alt+ArrowLeft': { type: 'previousCard' },
  'Alt+ArrowRight': { type: 'nextCard' },
  Escape: { type: 'leave' },
};

/** Keys that mean something here are kept from VS Code, which would turn in its editors, and from a browser. */
function onKey(event: KeyboardEvent): void {
  const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
  const message = ctrlKey || metaKey || shiftKey ? undefined : keys[altKey ? `Alt+${key}` : key];
  if (message) {
    event.preventDefault();
    event.stopPropagation();
    post(message);
  }
}

document.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToAtCursor(data);
  if (message) {
    onMessage(message);
  }
});
post({ type: 'ready' });
