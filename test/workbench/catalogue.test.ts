import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { testFolder } from '../../src/tools/workbench/repository.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { findViolations } from './driver/findViolations.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import { themes } from './driver/themes.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

describe('pages of the catalogue, and comparison', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage, viewport: { width: 1400, height: 900 } });
    await workbench.openFile('sample.py');
  });
  after(() => workbench?.dispose());

  test('Look Up Term leads to the page of a model family, and from there to a surface', async () => {
    await workbench.lookUp('GPT-4o');
    await workbench.pickItem('GPT-4o');
    const frame = await workbench.webviewFrame('How it can be had');
    assert.equal(await frame.locator('h1').innerText(), 'GPT-4o');
    assert.match(await frame.locator('main').innerText(), /retire (?:on )?\d{4}-\d{2}-\d{2}/);
    await shoot('family');
    await frame.getByRole('link', { name: 'OpenAI API', exact: true }).first().click();
    await frame.locator('h1', { hasText: 'OpenAI API' }).waitFor();
    assert.equal(await frame.getByRole('rowheader', { name: 'embeddings' }).count(), 1);
    await shoot('surface');
  });

  test('Look Up Term offers no risk as something to look for', async () => {
    // No page that is about to take the focus closes the pick.
    await workbench.runCommand('View: Close All Editors');
    await workbench.lookUp('text watermark');
    const items = await workbench.quickPickItems();
    assert.deepEqual(
      [items.some(item => item.startsWith('Text watermark')), items.filter(item => item.startsWith('Loss of'))],
      [true, []],
    );
    await workbench.quickInput.close();
  });

  test('Compare Access Tiers marks what the call at the cursor can do', async () => {
    await workbench.openFile('sample.py');
    await workbench.goToLine(13);
    await workbench.runCommand('Open vs Closed: Compare Access Tiers');
    const frame = await workbench.webviewFrame('Techniques by access tier');
    const marked = await frame.locator('.marked').innerText();
    assert.match(marked, /Marked for gpt-4o-2024-08-06.* grey-box access/);
    const row = frame
      .getByRole('row')
      .filter({ has: frame.getByRole('rowheader', { name: /^Confidence from token/ }) });
    assert.equal(await row.getByRole('cell').first().innerText(), 'possible here');
    await shoot('techniques');
    await inEveryTheme('techniques', 'Techniques by access tier');
  });

  test('What Would Change shows the call before and after', async () => {
    await workbench.openFile('sample.py');
    await workbench.goToLine(13);
    await workbench.runCommand('Open vs Closed: What Would Change with an Open Model');
    await workbench.pickItem('No particular model');
    const frame = await workbench.webviewFrame('What is lost, and what falls to you');
    const text = await frame.locator('main').innerText();
    assert.match(text, /gpt-4o-2024-08-06, answered by OpenAI API/);
    assert.match(text, /Depends on the licence of the model chosen/);
    assert.deepEqual(await findViolations(frame), []);
    await shoot('change');
  });

  test('two models are compared by keyboard alone', async () => {
    await workbench.openFile('sample.py');
    await workbench.goToLine(1);
    await workbench.quickInput.open('F1', '>Open vs Closed: Compare Models...');
    await workbench.page.keyboard.press('Enter');
    await tickByKeyboard('Llama 3.1');
    await tickByKeyboard('GPT-4o');
    await workbench.page.keyboard.press('Enter');
    const frame = await workbench.webviewFrame('Techniques for which they differ');
    assert.match(await frame.locator('h1').innerText(), /^(?:GPT-4o, Llama 3\.1|Llama 3\.1, GPT-4o): side by side$/);
    await inEveryTheme('compare', 'Techniques for which they differ');
  });

  test('a comparison turns into blocks at 300 pixels, and nothing runs out of the page', async () => {
    const frame = await workbench.webviewFrame('Techniques for which they differ');
    await workbench.page.setViewportSize({ width: 560, height: 900 });
    await workbench.runCommand('View: Close Primary Side Bar');
    await pollUntil(async () => (await frame.evaluate(() => window.innerWidth)) < 640, { waitingFor: 'a narrow page' });
    await workbench.page.setViewportSize({
      width: 560 - (await frame.evaluate(() => window.innerWidth)) + 300,
      height: 900,
    });
    await pollUntil(async () => (await frame.evaluate(() => window.innerWidth)) <= 300, { waitingFor: '300 pixels' });
    await shoot('compare-narrow');
    const { width, scroll } = await frame.evaluate(() => {
      const { clientWidth: width, scrollWidth: scroll } = document.documentElement;
      return { width, scroll };
    });
    assert.ok(scroll <= width, `${scroll} pixels in ${width}`);
    assert.ok(await frame.locator('.stacking .column').first().isVisible());
    assert.deepEqual(await findViolations(frame), []);
  });

  /** Ticks the first item that a text finds, and clears the text. */
  async function tickByKeyboard(text: string): Promise<void> {
    const widget = workbench.page.locator('.quick-input-widget').filter({ visible: true });
    await widget.locator('.quick-input-filter input').first().fill(text);
    await widget.locator('.monaco-list-row').first().waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Space');
  }

  async function inEveryTheme(name: string, containing: string): Promise<void> {
    for (const [suffix, theme] of Object.entries(themes)) {
      await workbench.setTheme(theme);
      const frame = await workbench.webviewFrame(containing);
      await shoot(`${name}-${suffix}`);
      assert.deepEqual(await findViolations(frame), []);
    }
  }

  function shoot(name: string): Promise<void> {
    return workbench.screenshot(join(testFolder, 'screenshots', `catalogue-${name}.png`));
  }
});
