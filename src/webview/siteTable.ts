import { fill } from '../core/messages.ts';
import type { PanelWords, ReportColumn } from '../core/report/panel/renderReportShell.ts';
import type { ReportRow } from '../core/report/panel/reportRow.ts';
import { allRows, type RowChoice, selectRows, showsAllInOrder } from '../core/report/panel/selectRows.ts';
import { element } from './element.ts';

/** So many rows are drawn at a time: a longer table would hold up the panel. */
const pageLength = 500;

/** The table of sites: holds all rows, and draws those that are chosen, as many as the reader asks for. */
export class SiteTable {
  readonly #words: PanelWords;
  readonly #columns: readonly ReportColumn[];
  readonly #body = element('#sites tbody', HTMLTableSectionElement);
  readonly #more = element('#more', HTMLButtonElement);
  readonly #shown = element('#shown', HTMLElement);
  #rows: ReportRow[] = [];
  #choice: RowChoice = allRows;
  /** Positions of the rows that are chosen. */
  #chosen: readonly number[] = [];
  /** Positions of the rows that are drawn, in their order. */
  #drawn: number[] = [];
  #most = pageLength;

  constructor(words: PanelWords) {
    this.#words = words;
    this.#columns = Object.keys(words.columns) as ReportColumn[];
    this.#more.addEventListener('click', () => this.#showMore());
  }

  /** What shows of how many, in words. */
  get summary(): string {
    return this.#shown.textContent ?? '';
  }

  /** Takes rows behind those that are there; from the beginning where `first` is 0. Draws nothing yet. */
  add(first: number, rows: readonly ReportRow[]): void {
    if (first === 0) {
      this.#rows = [];
      this.#most = pageLength;
    }
    if (first === this.#rows.length) {
      for (const row of rows) {
        this.#rows.push(row);
      }
    }
  }

  choose(choice: RowChoice): void {
    this.#choice = choice;
    this.#most = pageLength;
    this.draw();
  }

  /** Draws what is chosen; rows that are drawn already and stay where they are are left alone. */
  draw(): void {
    this.#chosen = showsAllInOrder(this.#choice)
      ? [...this.#rows.keys()]
      : selectRows(this.#rows, this.#choice, this.#words.names);
    const wanted = this.#chosen.slice(0, this.#most);
    const same = this.#drawn.findIndex((position, at) => position !== wanted[at]);
    const kept = same < 0 ? this.#drawn.length : same;
    const focused = this.#focusedRow();
    while (this.#body.rows.length > kept) {
      this.#body.deleteRow(-1);
    }
    this.#body.append(...wanted.slice(kept).map(position => this.#createRow(position)));
    this.#drawn = wanted;
    if (focused !== undefined && this.#focusedRow() === undefined) {
      this.#linkOf(focused)?.focus();
    }
    this.#describe();
  }

  /** Forgets what is drawn, for rows of another report. */
  clear(): void {
    this.#rows = [];
    this.#drawn = [];
    this.#body.replaceChildren();
  }

  /** The link of the row so many rows away from one that has the focus, or the first or last. */
  linkBeside(link: Element, key: string): HTMLElement | undefined {
    const links: Element[] = [...this.#body.querySelectorAll('a')];
    const at = links.indexOf(link);
    const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const target = targets[key];
    if (at < 0 || target === undefined || (key === 'ArrowUp' && at === 0)) {
      return undefined;
    }
    const beside = links.at(target);
    return beside instanceof HTMLElement ? beside : undefined;
  }

  #showMore(): void {
    const first = this.#drawn.length;
    this.#most += pageLength;
    this.draw();
    this.#linkOf(this.#chosen[first] ?? -1)?.focus();
  }

  #describe(): void {
    const { shown, shownSome, shownFirst, noMatch, showMore } = this.#words;
    const [total, count, drawn] = [this.#rows.length, this.#chosen.length, this.#drawn.length];
    const all = count === total ? fill(shown, { total }) : fill(shownSome, { count, total });
    const first = count > drawn ? ` ${fill(shownFirst, { shown: drawn })}` : '';
    this.#shown.textContent = count === 0 && total > 0 ? noMatch : all + first;
    const left = Math.min(count - drawn, pageLength);
    this.#more.hidden = left === 0;
    this.#more.textContent = fill(showMore, { count: left });
  }

  #createRow(position: number): HTMLTableRowElement {
    const tableRow = document.createElement('tr');
    const row = this.#rows[position];
    tableRow.setAttribute('role', 'row');
    for (const column of row ? this.#columns : []) {
      const cell = tableRow.insertCell();
      cell.setAttribute('role', 'cell');
      cell.dataset['label'] = this.#words.columns[column];
      cell.className = column;
      const text = row ? this.#textOf(row, column) : '';
      if (column === 'place') {
        const link = document.createElement('a');
        link.href = '#sites';
        link.dataset['site'] = String(position);
        link.textContent = text;
        cell.append(link);
      } else {
        cell.textContent = text;
      }
    }
    tableRow.classList.add(`tier-${row?.tier}`);
    return tableRow;
  }

  #textOf(row: ReportRow, column: ReportColumn): string {
    const text = row[column];
    const isNamed = column === 'tier' || column === 'kind' || column === 'granted';
    return isNamed ? (this.#words.names[text] ?? text) : column === 'model' ? text || this.#words.notKnown : text;
  }

  #focusedRow(): number | undefined {
    const { activeElement } = document;
    const isInside = activeElement instanceof HTMLElement && this.#body.contains(activeElement);
    return isInside ? Number(activeElement.dataset['site']) : undefined;
  }

  #linkOf(position: number): HTMLElement | null {
    return this.#body.querySelector<HTMLElement>(`a[data-site="${position}"]`);
  }
}
