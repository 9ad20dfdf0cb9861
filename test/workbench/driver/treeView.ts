import type { Locator, Page } from 'playwright-core';
import { pollUntil } from '../../../src/tools/workbench/pollUntil.ts';

export interface TreeItem {
  readonly label: string;
  /** The dimmed text after the label; empty where there is none. */
  readonly description: string;
  /** From 1. */
  readonly level: number;
  /** Undefined for an item without children. */
  readonly expanded: boolean | undefined;
}

/** One view of a side bar or panel, found by the title that its header shows. */
export class TreeView {
  readonly #page: Page;
  readonly #pane: Locator;
  readonly #title: string;

  constructor(page: Page, title: string) {
    this.#page = page;
    this.#title = title;
    this.#pane = page.locator('.pane').filter({ has: page.locator(`.pane-header[aria-label^="${title}"]`) });
  }

  /** The rows that are drawn (a long tree scrolls); waits for the first one. */
  async items(): Promise<TreeItem[]> {
    await this.#rows.first().waitFor();
    return this.#rows.evaluateAll(rows =>
      rows.map(row => ({
        label: row.querySelector('.label-name')?.textContent ?? row.getAttribute('aria-label') ?? '',
        description: row.querySelector('.label-description')?.textContent ?? '',
        level: Number(row.getAttribute('aria-level')),
        expanded: row.hasAttribute('aria-expanded') ? row.getAttribute('aria-expanded') === 'true' : undefined,
      })),
    );
  }

  async expand(label: string): Promise<void> {
    const row = await this.row(label);
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    // The children come from the extension, after the twistie has turned.
    const hasChildren = async () => {
      const items = await this.items();
      const index = items.findIndex(item => item.label === label);
      return (items[index + 1]?.level ?? 0) > (items[index]?.level ?? 0);
    };
    await pollUntil(hasChildren, { waitingFor: `the children of "${label}" in ${this.#title}` });
  }

  async click(label: string): Promise<void> {
    const row = await this.row(label);
    await row.locator('.label-name').first().click();
  }

  async row(label: string): Promise<Locator> {
    const name = this.#page.locator('.label-name').getByText(label, { exact: true });
    const row = this.#rows.filter({ has: name }).first();
    await row.waitFor().catch(async () => {
      const labels = (await this.items()).map(item => item.label);
      throw new Error(`no item "${label}" in ${this.#title}; there are: ${labels.join(' | ')}`);
    });
    return row;
  }

  get #rows(): Locator {
    return this.#pane.locator('.monaco-list-row');
  }
}
