import type { Locator, Page } from 'playwright-core';
import { pollUntil } from '../../../src/tools/workbench/pollUntil.ts';
import { escapePattern } from './escapePattern.ts';

const maxTries = 4;
const openTimeoutMs = 5_000;

/** The box at the top of the window: command palette, quick open, and the pickers of extensions. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget').filter({ visible: true });
  }

  /** Opens it by a key and replaces what stands in it, as select-all and typing does. */
  async open(key: string, text: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.#page.keyboard.press(key);
      try {
        await this.#input.fill(text, { timeout: openTimeoutMs });
        return;
      } catch (error) {
        // A webview that is still loading swallows the key.
        if (attempt === maxTries) throw error;
        console.log(`${key} opened nothing yet: try ${attempt + 1} of ${maxTries}`);
      }
    }
  }

  /** Opens it and chooses a row; again where a page that comes into view has taken the focus, which closes it. */
  async openAndChoose(key: string, text: string, label: string): Promise<void> {
    for (let attempt = 1; attempt < maxTries; attempt++) {
      await this.open(key, text);
      const row = this.#rowOf(label);
      const there = await pollUntil(
        async () => {
          if (await row.isVisible()) return 'row';
          return !(await this.#widget.isVisible()) && 'nothing';
        },
        { waitingFor: `"${label}"` },
      );
      const before = await this.#value();
      const isClicked = there === 'row' && (await row.click({ timeout: openTimeoutMs }).then(isDone, () => false));
      if (isClicked) return this.#waitForChoice(row, label, before);
      console.log(`${key} closed before "${label}" was chosen: try ${attempt + 1} of ${maxTries}`);
    }
    await this.open(key, text);
    await this.choose(label);
  }

  /** What a person reads in each row, the lines of one row joined by a space. */
  async items(): Promise<string[]> {
    await this.#rows.first().waitFor();
    return (await this.#rows.allInnerTexts()).map(oneLine);
  }

  /** Chooses the row with exactly this label; the widget has taken another content, or gone, when it resolves. */
  async choose(label: string): Promise<void> {
    const row = await this.#row(label);
    const before = await this.#input.inputValue();
    await row.click();
    await this.#waitForChoice(row, label, before);
  }

  async #waitForChoice(row: Locator, label: string, before: string | undefined): Promise<void> {
    await pollUntil(async () => !(await row.isVisible()) || (await this.#value()) !== before, {
      waitingFor: `"${label}" to be chosen`,
    });
  }

  /** Ticks the row with exactly this label, in a pick of several. */
  async tick(label: string): Promise<void> {
    const row = await this.#row(label);
    await row.click();
    const box = row.getByRole('checkbox');
    const isTicked = async () => (await box.isChecked()) === true;
    await pollUntil(isTicked, { waitingFor: `"${label}" to be ticked` });
  }

  async confirm(): Promise<void> {
    await this.#page.keyboard.press('Enter');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  async close(): Promise<void> {
    await this.#input.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  async #row(label: string): Promise<Locator> {
    const row = this.#rowOf(label);
    await row.waitFor().catch(async () => {
      throw new Error(`no item "${label}"; there are: ${(await this.#rows.allInnerTexts()).map(oneLine).join(' | ')}`);
    });
    return row;
  }

  #rowOf(label: string): Locator {
    return this.#rows.filter({ has: this.#page.locator('.label-name', { hasText: exactly(label) }) }).first();
  }

  get #input(): Locator {
    return this.#widget.locator('.quick-input-filter input').first();
  }

  get #rows(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }

  async #value(): Promise<string | undefined> {
    return this.#input.inputValue({ timeout: 500 }).catch(() => undefined);
  }
}

function isDone(): boolean {
  return true;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${escapePattern(text)}\\s*$`);
}
