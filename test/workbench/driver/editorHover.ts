import type { Locator, Page } from 'playwright-core';
import { pollUntil } from '../../../src/tools/workbench/pollUntil.ts';
import { escapePattern } from './escapePattern.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface LocatedWord extends Point {
  /** False when it is scrolled out of the editor, or something lies over it. */
  readonly isInSight: boolean;
  readonly editor: Point;
}

const maxTries = 6;
const hoverTimeoutMs = 5_000;

/** Moves the mouse over words of the active editor and reads the hover that comes. */
export class EditorHover {
  readonly #page: Page;
  readonly #print: (line: string) => void;

  constructor(page: Page, print: (line: string) => void) {
    this.#page = page;
    this.#print = print;
  }

  /** The text of the hover; `occurrence` counts from 1, from the top of what the editor shows; whole words only. */
  async over(word: string, occurrence = 1): Promise<string> {
    for (let attempt = 1; attempt <= maxTries; attempt++) {
      if (attempt > 1) this.#print(`no hover over "${word}" yet: try ${attempt} of ${maxTries}`);
      await this.leave();
      await this.#moveTo(await this.findWord(word, occurrence));
      const text = await this.#readHover().catch(() => undefined);
      if (text !== undefined) return text;
    }
    throw new Error(`no hover over "${word}" (occurrence ${occurrence}) in ${maxTries} tries`);
  }

  /** True when the word, hovered over for so long, shows nothing: for the cases where no card should show. */
  async isSilentOver(word: string, occurrence = 1, forMs = 2_500): Promise<boolean> {
    await this.leave();
    await this.#moveTo(await this.findWord(word, occurrence));
    const shown = await this.#readHover(forMs).catch(() => undefined);
    return shown === undefined;
  }

  /** The hover of the word at the cursor, asked for by keys, as soon as it holds a text; none is left open before. */
  async showAtCursor(containing: string): Promise<void> {
    for (let attempt = 1; attempt <= maxTries; attempt++) {
      if (attempt > 1) this.#print(`no hover with "${containing}" yet: try ${attempt} of ${maxTries}`);
      await this.#page.keyboard.press('ControlOrMeta+K');
      await this.#page.keyboard.press('ControlOrMeta+I');
      const text = this.widget.getByText(containing);
      const isShown = await text.waitFor({ timeout: hoverTimeoutMs }).then(
        () => true,
        () => false,
      );
      if (isShown) return;
      // Back in the text, where the next try starts from.
      await this.#page.keyboard.press('Escape');
      await this.widget.waitFor({ state: 'hidden' });
    }
    throw new Error(`no hover with "${containing}" at the cursor in ${maxTries} tries`);
  }

  /** The hover that is open now; axe and screenshots of it start here. */
  get widget(): Locator {
    return this.#page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)').filter({ visible: true });
  }

  /** Moves away, onto the status bar, and waits for the hover to go. */
  async leave(): Promise<void> {
    const size = this.#page.viewportSize() ?? { width: 1280, height: 800 };
    await this.#page.mouse.move(size.width / 2, size.height - 3);
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** The middle of the word's pixels; waits for it to be drawn, and scrolls sideways to a word out of sight. */
  async findWord(word: string, occurrence: number): Promise<Point> {
    return pollUntil(
      async () => {
        const found = await this.#page.evaluate(locateWord, { pattern: wholeWord(word), occurrence });
        if (found === undefined || found.isInSight) return found;
        await this.#page.mouse.move(found.editor.x, found.editor.y);
        await this.#page.mouse.wheel(found.x - found.editor.x, 0);
        return undefined;
      },
      { waitingFor: `occurrence ${occurrence} of "${word}" in the active editor`, timeoutMs: 10_000, intervalMs: 150 },
    );
  }

  async #moveTo(point: Point): Promise<void> {
    // More than one event, as from a hand: the editor starts its delay at a move within the text.
    await this.#page.mouse.move(point.x - 2, point.y, { steps: 2 });
    await this.#page.mouse.move(point.x, point.y, { steps: 2 });
  }

  /** Two equal readings: contributions to a hover arrive one by one. */
  async #readHover(timeoutMs = hoverTimeoutMs): Promise<string> {
    let before: string | undefined;
    return pollUntil(
      async () => {
        const text = (await this.widget.allInnerTexts()).join('\n').trim();
        const isSettled = text !== '' && text === before && !/^Loading\.\.\.$/m.test(text);
        before = text;
        return isSettled ? text : undefined;
      },
      { waitingFor: 'a hover', timeoutMs, intervalMs: 100 },
    );
  }
}

/** Without the same letters inside a longer word: `weights`, but not `model_weights`. */
function wholeWord(word: string): string {
  const before = /^\w/.test(word) ? '(?<!\\w)' : '';
  const after = /\w$/.test(word) ? '(?!\\w)' : '';
  return `${before}${escapePattern(word)}${after}`;
}

/** Runs in the page. A word may be spread over several coloured spans, and the editor draws spaces as U+00A0. */
function locateWord({ pattern, occurrence }: { pattern: string; occurrence: number }): LocatedWord | undefined {
  const editor = document.querySelector('.editor-group-container.active .editor-instance .monaco-editor');
  const lines = [...(editor?.querySelectorAll('.view-line') ?? [])];
  // The lines are placed by style, so their order in the document says nothing.
  lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  const matches = lines.flatMap(line => {
    const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
    return [...text.matchAll(new RegExp(pattern, 'g'))].map(match => ({ line, match }));
  });
  const found = matches[occurrence - 1];
  if (found === undefined) return undefined;
  const range = document.createRange();
  const start = found.match.index;
  const end = start + found.match[0].length;
  const walker = document.createTreeWalker(found.line, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node !== null && offset < end; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= offset && start < offset + length) range.setStart(node, start - offset);
    if (end <= offset + length) range.setEnd(node, end - offset);
    offset += length;
  }
  const box = range.getBoundingClientRect();
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const area = found.line.closest('.monaco-editor')?.getBoundingClientRect() ?? box;
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  return { x, y, isInSight: found.line.contains(document.elementFromPoint(x, y)), editor: middle };
}
