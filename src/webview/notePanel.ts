import { isPageAddress, isSameAddress } from '../core/knowledge/pageAddress.ts';
import type { FromPanel, ToPanel } from '../protocol.ts';
import { ClaimFilter } from './claimFilter.ts';
import { element } from './element.ts';
import { PanelState, type SavedPanel } from './panelState.ts';
import { readToPanel } from './readToPanel.ts';
import { TableOfContents } from './tableOfContents.ts';
import { TermCards } from './termCards.ts';

/** Milliseconds without scrolling after which the place is kept. */
const restMs = 150;

const vscode = acquireVsCodeApi<SavedPanel>();
const page = element('#page', HTMLElement);
const state = new PanelState(vscode);
const contents = new TableOfContents(element('#contents', HTMLElement), page);
const filter = new ClaimFilter(page, values => state.keep({ filter: values }));
const cards = new TermCards(page, address => post({ type: 'showCard', address }));
let scrolled: number | undefined;

function post(message: FromPanel): void {
  vscode.postMessage(message);
}

/** Every click in the page comes here: buttons, links to pages, links within the page. */
function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest('button, a[href]') : null;
  if (target instanceof HTMLButtonElement) {
    press(target.dataset);
  } else if (target) {
    followLink(target, event);
  }
}

function press({ action, copy }: DOMStringMap): void {
  switch (action) {
    case 'goBack':
    case 'goForward':
    case 'copyCitation':
    case 'reportMistake':
    case 'findUses':
    case 'runReport':
    case 'compareModels':
      post({ type: action });
      break;
    case 'showAllClaims':
      filter.showAll();
      break;
    default:
      if (copy !== undefined) {
        post({ type: 'copyPinned', id: copy });
      }
  }
}

/** Links to the outside are left to VS Code. A node of a figure is a link too, of SVG. */
function followLink(link: Element, event: MouseEvent): void {
  const { open, use } = link instanceof HTMLElement || link instanceof SVGElement ? link.dataset : {};
  const hash = link.getAttribute('href') ?? '';
  if (!hash.startsWith('#')) {
    return;
  }
  event.preventDefault();
  if (open !== undefined) {
    const address: unknown = JSON.parse(open);
    if (isPageAddress(address)) {
      const position = linksOfPage().indexOf(link);
      state.keep({ scroll: readScroll(), ...(position < 0 ? {} : { link: position }) });
      post({ type: 'openPage', address });
    }
  } else if (use === undefined) {
    focusPart(document.getElementById(hash.slice(1)));
  } else {
    post({ type: 'openUse', index: Number(use) });
  }
}

/** Moves to a part of the page, for the eye, the keyboard and the screen reader alike. */
function focusPart(part: HTMLElement | null): void {
  if (part) {
    filter.reveal(part);
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: 'start' });
  }
}

function onMessage(message: ToPanel): void {
  switch (message.type) {
    case 'card':
      cards.receive(message.address, message.content);
      break;
    case 'showUses':
      showUses(message);
      break;
    case 'keepPage':
      state.turnTo(message.history);
      settle();
      scrollToKept();
      break;
    case 'showPage':
      showPage(message);
      break;
  }
}

function showPage({ content, history, place }: Extract<ToPanel, { type: 'showPage' }>): void {
  keepScroll();
  cards.close(place === 'here');
  const top = place === 'here' ? window.scrollY : 0;
  page.innerHTML = content;
  state.turnTo(history);
  if (place === 'start') {
    state.forget();
  }
  settle();
  window.scrollTo({ top, behavior: 'instant' });
  if (place !== 'here') {
    scrollToKept();
    focusStart(place);
  }
}

/** A page that only comes back into view takes the focus from nobody. */
function focusStart(place: 'start' | 'kept'): void {
  if (place === 'start' || document.hasFocus()) {
    const link = linksOfPage()[state.place.link ?? -1] as HTMLElement | SVGElement | undefined;
    (link ?? page.querySelector('h1'))?.focus({ preventScroll: true });
  }
}

/** What hangs on the page in view: buttons of the bar, contents, filter. */
function settle(): void {
  const { history, place } = state;
  enable('goBack', history.index > 0);
  enable('goForward', history.index < history.pages.length - 1);
  contents.draw();
  filter.restore(place.filter ?? {});
}

/** Where the reader was, at once: a way through the whole page would be motion for nothing. */
function scrollToKept(): void {
  const { scroll } = state.place;
  if (scroll !== undefined) {
    const top = scroll * (document.documentElement.scrollHeight - window.innerHeight);
    window.scrollTo({ top, behavior: 'instant' });
  }
}

function showUses({ address, content }: Extract<ToPanel, { type: 'showUses' }>): void {
  const [status, list] = [document.getElementById('uses'), document.getElementById('uses-list')];
  if (status && list && state.current && isSameAddress(state.current, address)) {
    list.innerHTML = content;
    const said = list.querySelector('p');
    status.textContent = said?.textContent ?? '';
    said?.remove();
  }
}

function linksOfPage(): readonly Element[] {
  return [...page.querySelectorAll('a[data-open]:not(.term-card a)')];
}

function readScroll(): number {
  const room = document.documentElement.scrollHeight - window.innerHeight;
  return room > 0 ? window.scrollY / room : 0;
}

/** Keeps where the reader is, if they have moved since. */
function keepScroll(): void {
  if (scrolled !== undefined) {
    clearTimeout(scrolled);
    scrolled = undefined;
    state.keep({ scroll: readScroll() });
  }
}

function enable(action: string, isEnabled: boolean): void {
  const button = document.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`);
  if (button) {
    button.disabled = !isEnabled;
  }
}

const turningKeys: Readonly<Record<string, 'goBack' | 'goForward'>> = { ArrowLeft: 'goBack', ArrowRight: 'goForward' };

/** Keys that mean something here are kept from VS Code, which would turn in its editors, and from a browser. */
function onKey(event: KeyboardEvent): void {
  const isBare = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const type = isBare ? turningKeys[event.key] : undefined;
  if (type) {
    event.preventDefault();
    event.stopPropagation();
    post({ type });
  }
}

document.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
document.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = window.setTimeout(keepScroll, restMs);
});
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToPanel(data);
  if (message) {
    onMessage(message);
  }
});
contents.draw();
post({ type: 'ready' });
