import { isPageAddress, type PageAddress } from '../core/knowledge/pageAddress.ts';

/** Milliseconds that the mouse or the focus rests on a link before its card shows, and that a card outlives both. */
const waits = { show: 350, hide: 250 };

const mostKept = 200;
const margin = 8;

/**
 * The card of a term over a link to it, for the mouse and for the focus. The mouse can go onto it, it stays until both
 * have left, and Escape closes it. It lies on the page and scrolls with it, so that a tall one can be read in a small
 * window.
 */
export class TermCards {
  readonly #ask: (address: PageAddress) => void;
  readonly #page: HTMLElement;
  readonly #card = document.createElement('div');
  readonly #kept = new Map<string, string>();
  #link: Element | undefined;
  #timer: number | undefined;

  constructor(page: HTMLElement, ask: (address: PageAddress) => void) {
    this.#ask = ask;
    this.#card.id = 'term-card';
    this.#card.className = 'term-card';
    this.#card.role = 'tooltip';
    this.#card.hidden = true;
    this.#page = page;
    page.addEventListener('pointerover', event => this.#approach(event.target));
    page.addEventListener('focusin', event => this.#approach(event.target));
    page.addEventListener('pointerout', () => this.#leave());
    page.addEventListener('focusout', () => this.#leave());
    document.addEventListener('keydown', event => this.#onKey(event), { capture: true });
    document.addEventListener('scrollend', () => this.#put());
  }

  /** A card has come. */
  receive(address: PageAddress, content: string): void {
    if (this.#kept.size >= mostKept) {
      this.#kept.clear();
    }
    this.#kept.set(keyOf(address), content);
    if (this.#link && keyOf(address) === keyOfLink(this.#link)) {
      this.#show(this.#link, content);
    }
  }

  /** The page has gone; with `isChanged`, what the cards say may be another thing now. */
  close(isChanged = false): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    this.#card.hidden = true;
    if (isChanged) {
      this.#kept.clear();
    }
  }

  #approach(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest('a[data-open]') : null;
    const address = link && termAddress(link);
    const isOnCard = target instanceof Node && this.#card.contains(target);
    if (!address && !isOnCard) {
      return;
    }
    clearTimeout(this.#timer);
    if (address && link !== this.#link && !isOnCard) {
      this.#timer = window.setTimeout(() => this.#open(link, address), waits.show);
    }
  }

  #open(link: Element, address: PageAddress): void {
    this.close();
    if (!link.isConnected) {
      return;
    }
    this.#link = link;
    const content = this.#kept.get(keyOf(address));
    if (content === undefined) {
      this.#ask(address);
    } else {
      this.#show(link, content);
    }
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const isHeld = this.#card.matches(':hover') || this.#link?.matches(':hover, :focus-visible');
      if (!isHeld) {
        this.close();
      }
    }, waits.hide);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.#card.hidden) {
      // The workbench would take it for its own.
      event.stopPropagation();
      event.preventDefault();
      this.close();
    }
  }

  #show(link: Element, content: string): void {
    if (content === '') {
      return;
    }
    this.#card.innerHTML = content;
    // Within the page, for what lies outside of all landmarks is lost to some; a new page takes it along.
    this.#page.append(this.#card);
    // Enter on the link leads to the page of the term, with all of these: no stops for Tab on the way.
    for (const inner of this.#card.querySelectorAll<HTMLElement>('a')) {
      inner.tabIndex = -1;
    }
    this.#card.hidden = false;
    this.#put();
    link.setAttribute('aria-describedby', this.#card.id);
  }

  /** Below the link, or above where there is room above only; once more where the focus has moved the page. */
  #put(): void {
    if (!this.#link || this.#card.hidden) {
      return;
    }
    const at = this.#link.getClientRects()[0] ?? this.#link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(margin, Math.min(at.left, clientWidth - width - margin));
    const barBottom = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    const isAbove = at.bottom + height > clientHeight && at.top - height > barBottom;
    const top = isAbove ? at.top - height : at.bottom;
    this.#card.style.left = `${left + window.scrollX}px`;
    this.#card.style.top = `${top + window.scrollY}px`;
  }
}

function termAddress(link: Element): PageAddress | undefined {
  const address: unknown = JSON.parse(link.getAttribute('data-open') ?? 'null');
  return isPageAddress(address) && address.kind === 'term' ? address : undefined;
}

function keyOfLink(link: Element): string | undefined {
  const address = termAddress(link);
  return address && keyOf(address);
}

function keyOf({ kind, id, scope }: PageAddress): string {
  return JSON.stringify([kind, id, scope]);
}
