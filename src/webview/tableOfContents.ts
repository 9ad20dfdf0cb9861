/** Fewer sections need no list. */
const fewestSections = 4;

/** Pages with tables need the room for these. */
const wideEnough = { text: '(min-width: 900px)', tables: '(min-width: 1200px)' };

/** Where a section begins to count as the one that is read: so much of the window, from its top. */
const readingLine = 0.35;

/** The sections of the page in view, beside it where there is room. The one that is read is marked. */
export class TableOfContents {
  readonly #nav: HTMLElement;
  readonly #page: HTMLElement;
  readonly #isWide = { text: window.matchMedia(wideEnough.text), tables: window.matchMedia(wideEnough.tables) };
  /** Behind the page: in view when nothing is left to read. */
  readonly #end = document.createElement('div');
  readonly #links = new Map<Element, HTMLAnchorElement>();
  #observers: readonly IntersectionObserver[] = [];

  constructor(nav: HTMLElement, page: HTMLElement) {
    this.#nav = nav;
    this.#page = page;
    this.#end.className = 'end';
    page.after(this.#end);
    for (const query of Object.values(this.#isWide)) {
      query.addEventListener('change', () => this.draw());
    }
  }

  /** To be called whenever the page is another one. */
  draw(): void {
    for (const observer of this.#observers) {
      observer.disconnect();
    }
    this.#observers = [];
    this.#links.clear();
    this.#nav.replaceChildren();
    const headings = [...this.#page.querySelectorAll<HTMLElement>('h2:not(.term-card h2)')];
    const hasTables = this.#page.querySelector(':scope > .wide') !== null;
    const isWide = hasTables ? this.#isWide.tables.matches : this.#isWide.text.matches;
    this.#nav.hidden = !isWide || headings.length < fewestSections;
    if (!this.#nav.hidden) {
      this.#nav.append(createTitle(this.#nav.dataset['title'] ?? ''), this.#createList(headings));
      this.#observe(headings);
    }
  }

  #createList(headings: readonly HTMLElement[]): HTMLElement {
    const list = document.createElement('ul');
    for (const [index, heading] of headings.entries()) {
      heading.id ||= `section-${index}`;
      const link = document.createElement('a');
      link.href = `#${heading.id}`;
      link.textContent = heading.textContent;
      // The headings of a note's body are content, the others are in the language of the editor.
      link.lang = heading.closest<HTMLElement>('[lang]')?.lang ?? '';
      this.#links.set(heading, link);
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    return list;
  }

  /** Told whenever a heading crosses the reading line, and when the end comes into view or leaves it. */
  #observe(headings: readonly HTMLElement[]): void {
    const mark = () => this.#mark(headings);
    // Without a root, the margins of a frame from elsewhere, as a webview is one, do not count.
    const root = document;
    const atLine = new IntersectionObserver(mark, { root, rootMargin: `0px 0px -${100 * (1 - readingLine)}% 0px` });
    const atEnd = new IntersectionObserver(mark, { root });
    for (const heading of headings) {
      atLine.observe(heading);
    }
    atEnd.observe(this.#end);
    this.#observers = [atLine, atEnd];
  }

  #mark(headings: readonly HTMLElement[]): void {
    const line = window.innerHeight * readingLine;
    const isRead = (heading: HTMLElement) => heading.getBoundingClientRect().top <= line;
    const isAtEnd = window.scrollY > 0 && this.#end.getBoundingClientRect().top <= window.innerHeight;
    const current = isAtEnd ? headings.at(-1) : headings.findLast(isRead);
    for (const [heading, link] of this.#links) {
      if (heading === current) {
        link.setAttribute('aria-current', 'location');
      } else {
        link.removeAttribute('aria-current');
      }
    }
  }
}

/** Seen only: the list is named so already. */
function createTitle(text: string): HTMLElement {
  const title = document.createElement('p');
  title.textContent = text;
  title.ariaHidden = 'true';
  return title;
}
