import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

interface Underline {
  readonly text: string;
  readonly color: string;
}

const toggle = 'Open vs Closed: Toggle Highlights';

describe('highlights', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage });
    await workbench.openFile('sample.py');
  });
  after(() => workbench?.dispose());

  const textsOf = async () => (await readUnderlines(workbench)).map(({ text }) => text);
  const waitFor = (what: string, isThere: (texts: readonly string[]) => boolean) =>
    pollUntil(async () => isThere(await textsOf()), { waitingFor: what });

  test('are off at first', async () => {
    await workbench.hoverWord('model_weights');
    assert.deepEqual(await textsOf(), []);
  });

  test('show on the first occurrence of a term, and on nothing else, once turned on', async () => {
    await workbench.runCommand(toggle);
    await waitFor('an underline', texts => texts.includes('API key'));
    const texts = await textsOf();
    assert.deepEqual(
      texts.filter(text => ['weights', 'API_KEY', 'import'].includes(text)),
      ['weights'],
    );
  });

  test('show on all occurrences when asked for', async () => {
    await workbench.setSettings({ 'openVsClosed.highlight.occurrences': 'all' });
    await waitFor('more underlines', texts => texts.includes('model_weights') && texts.includes('API_KEY'));
  });

  test('follow the theme while they show', async () => {
    const colors: string[] = [];
    for (const theme of ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast'] as const) {
      await workbench.setTheme(theme);
      await waitFor('the underlines', texts => texts.includes('API_KEY'));
      colors.push((await readUnderlines(workbench)).find(({ text }) => text === 'API_KEY')?.color ?? '');
      await workbench.screenshot(`.vscode-test/screenshots/highlights-${theme.replaceAll(' ', '-')}.png`);
    }
    assert.equal(new Set(colors).size, colors.length, colors.join());
    await workbench.setTheme('Default Dark Modern');
  });

  test('mark what is typed, and move along with the text', async () => {
    const { page } = workbench;
    await workbench.goToLine(1);
    await page.keyboard.press('Home');
    await page.keyboard.type('# embeddings\n');
    await waitFor('the new word', texts => texts.includes('embeddings'));
    assert.ok((await textsOf()).includes('API_KEY'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ControlOrMeta+Shift+K');
    await waitFor('the new word to go', texts => !texts.includes('embeddings'));
  });

  test('leave out a word that is left out', async () => {
    await workbench.setSettings({ 'openVsClosed.exclude.terms': ['weights'] });
    await waitFor('the word to lose its underline', texts => !texts.includes('model_weights'));
    await workbench.setSettings({ 'openVsClosed.exclude.terms': [] });
    await waitFor('the word to be underlined again', texts => texts.includes('model_weights'));
  });

  test('show in other code only when asked for', async () => {
    await workbench.openFile('parcels.py');
    await workbench.setSettings({ 'openVsClosed.highlight.show': 'everywhere' });
    await waitFor('the word in other code', texts => texts.includes('weights'));
    await workbench.setSettings({ 'openVsClosed.highlight.show': 'modelContext' });
    await waitFor('the word to lose its underline', texts => texts.length === 0);
  });

  test('go when turned off', async () => {
    await workbench.openFile('sample.py');
    await waitFor('the underlines', texts => texts.includes('API_KEY'));
    await workbench.runCommand(toggle);
    await waitFor('the underlines to go', texts => texts.length === 0);
  });
});

/** The texts of the active editor over a dotted line, from the top. VS Code draws borders in a layer below the text. */
function readUnderlines({ page }: WorkbenchPage): Promise<readonly Underline[]> {
  return page.evaluate(() => {
    const editor = document.querySelector('.editor-group-container.active .editor-instance .monaco-editor');
    const lines = [...(editor?.querySelectorAll('.view-line') ?? [])];
    const boxOf = (node: Node, offset: number) => {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range.getBoundingClientRect();
    };
    const isOver = (inner: DOMRect, outer: DOMRect) => {
      const [x, y] = [inner.left + inner.width / 2, inner.top + inner.height / 2];
      return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
    };
    const textWithin = (box: DOMRect) => {
      const line = lines.find(({ firstElementChild: text }) => {
        const { top, height } = text?.getBoundingClientRect() ?? new DOMRect();
        return top + height / 2 > box.top && top + height / 2 < box.bottom;
      });
      const walker = document.createTreeWalker(line ?? document.createElement('div'), NodeFilter.SHOW_TEXT);
      let text = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const characters = [...(node.textContent ?? '')];
        text += characters.filter((_, offset) => isOver(boxOf(node, offset), box)).join('');
      }
      return text.replaceAll('\u00a0', ' ');
    };
    return [...(editor?.querySelectorAll('.view-overlays .cdr') ?? [])]
      .filter(element => getComputedStyle(element).borderBottomStyle === 'dotted')
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
      .map(({ element, box }) => ({ text: textWithin(box), color: getComputedStyle(element).borderBottomColor }));
  });
}
