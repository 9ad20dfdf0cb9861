import { fill } from '../core/messages.ts';

/** The filter of the claims of the note in view: by grade, and by what they compare. */
export class ClaimFilter {
  readonly #page: HTMLElement;
  readonly #onDidChange: (values: Readonly<Record<string, string>>) => void;

  constructor(page: HTMLElement, onDidChange: (values: Readonly<Record<string, string>>) => void) {
    this.#page = page;
    this.#onDidChange = onDidChange;
    page.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement && target.dataset['filter'] !== undefined) {
        this.#apply();
        this.#onDidChange(this.#values);
      }
    });
  }

  /** Sets the choices as they were; values that the page does not have any more count as all. */
  restore(values: Readonly<Record<string, string>>): void {
    for (const select of this.#selects) {
      select.value = values[select.dataset['filter'] ?? ''] ?? '';
      select.selectedIndex = Math.max(select.selectedIndex, 0);
    }
    this.#apply();
  }

  showAll(): void {
    const [first] = this.#selects;
    this.restore({});
    first?.focus({ preventScroll: true });
    this.#onDidChange({});
  }

  /** A claim that a link leads to shows, whatever the filter says. */
  reveal(part: Element): void {
    if (part.closest('li[hidden]')) {
      this.restore({});
      this.#onDidChange({});
    }
  }

  get #selects(): readonly HTMLSelectElement[] {
    return [...this.#page.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  }

  get #values(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#selects.map(({ dataset, value }) => [dataset['filter'] ?? '', value]));
  }

  #apply(): void {
    const wanted = Object.entries(this.#values).filter(([, value]) => value !== '');
    const claims = [...this.#page.querySelectorAll<HTMLElement>('li[data-evidence]')];
    for (const claim of claims) {
      claim.hidden = wanted.some(([field, value]) => claim.dataset[field] !== value);
    }
    const shown = document.getElementById('claims-shown');
    const count = claims.filter(({ hidden }) => !hidden).length;
    const text = fill(shown?.dataset['words'] ?? '', { count, total: claims.length });
    // The same words again would be said again.
    if (shown && shown.textContent !== text) {
      shown.textContent = text;
    }
    const all = this.#page.querySelector<HTMLButtonElement>('[data-action="showAllClaims"]');
    if (all) {
      all.disabled = wanted.length === 0;
    }
  }
}
