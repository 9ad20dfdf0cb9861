import { fill } from '../core/messages.ts';
import type { PanelWords, ReportColumn } from '../core/report/panel/renderReportShell.ts';
import { allRows, type RowChoice } from '../core/report/panel/selectRows.ts';
import { element } from './element.ts';

/** The controls that choose rows of the table of sites: words, tier, kind, one exact value, and the heads that sort. */
export class SiteFilter {
  readonly #words: PanelWords;
  readonly #onDidChange: (choice: RowChoice) => void;
  readonly #text = element('#filter', HTMLInputElement);
  readonly #tier = element('#tier', HTMLSelectElement);
  readonly #kind = element('#kind', HTMLSelectElement);
  readonly #only = element('#only', HTMLButtonElement);
  #choice: RowChoice = allRows;

  constructor(words: PanelWords, onDidChange: (choice: RowChoice) => void) {
    this.#words = words;
    this.#onDidChange = onDidChange;
    this.#text.addEventListener('input', () => this.#change({ text: this.#text.value }));
    this.#text.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.#text.value !== '') {
        this.#text.value = '';
        this.#change({ text: '' });
      }
    });
    this.#tier.addEventListener('change', () => this.#change({ tier: this.#tier.value }));
    this.#kind.addEventListener('change', () => this.#change({ kind: this.#kind.value }));
    this.#only.addEventListener('click', () => {
      this.#text.focus();
      this.#change({ only: null });
    });
  }

  /** Takes a choice that was kept over a reload of the page. */
  restore(choice: RowChoice): void {
    this.#text.value = choice.text;
    this.#tier.value = choice.tier;
    this.#kind.value = choice.kind;
    this.#change(choice);
  }

  /** Shows the sites of one value alone, and leads there. */
  showOnly(only: NonNullable<RowChoice['only']>): void {
    this.#change({ only });
    this.#only.focus();
    this.#only.scrollIntoView({ block: 'center' });
  }

  /** Sorts by a column; by the same once more, the other way round. */
  sortBy(column: ReportColumn): void {
    const { sort } = this.#choice;
    this.#change({ sort: { column, isDescending: sort.column === column && !sort.isDescending } });
  }

  #change(change: Partial<RowChoice>): void {
    this.#choice = { ...this.#choice, ...change };
    const { only, sort } = this.#choice;
    this.#only.hidden = only === null;
    this.#only.textContent = only ? `${fill(this.#words.only, { name: only.name })} ×` : '';
    this.#only.setAttribute('aria-label', only ? fill(this.#words.onlyRemove, { name: only.name }) : '');
    for (const button of document.querySelectorAll<HTMLElement>('[data-sort]')) {
      const isSorted = button.dataset['sort'] === sort.column;
      const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
      button.closest('th')?.setAttribute('aria-sort', order);
    }
    this.#onDidChange(this.#choice);
  }
}
