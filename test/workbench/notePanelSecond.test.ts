import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Frame } from 'playwright-core';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { testFolder } from '../../src/tools/workbench/repository.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { findViolations } from './driver/findViolations.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import { themes } from './driver/themes.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

const access = 'Does model access level determine';
const misuse = 'How much worse is misuse risk';
const overview = 'What distinctive properties';

describe('the note panel, second round', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage, viewport: { width: 1500, height: 900 } });
    // What moves of itself would carry links away from under the mouse.
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    await workbench.openFile('sample.py');
  });
  after(() => workbench?.dispose());

  test('contents stand beside a wide page, lead to its sections, and mark the one that is read', async () => {
    const frame = await openNote(access);
    const contents = frame.getByRole('navigation', { name: 'On this page' });
    await shoot('contents');
    await contents.getByRole('link', { name: 'Claims' }).click();
    await waitForFocus(frame, 'H2 Claims');
    await waitForMark(frame, 'Claims');
    await contents.getByRole('link', { name: 'In short' }).focus();
    await workbench.page.keyboard.press('Enter');
    await waitForFocus(frame, 'H2 In short');
    await waitForMark(frame, 'In short');
    await contents.getByRole('link', { name: 'Sources' }).click();
    await waitForMark(frame, 'Sources');
  });

  test('a link to a term shows its card to the mouse, which can go onto it, and Escape closes it', async () => {
    const frame = await openNote(access);
    const [link, card] = [frame.locator('.body a', { hasText: 'grey-box' }).first(), frame.locator('#term-card')];
    await link.hover();
    await card.getByText('Weights in hand:').waitFor();
    await shoot('card');
    assert.deepEqual(await findViolations(frame), []);
    assert.equal(await card.getByRole('button').count(), 0);
    await card.hover();
    await frame.evaluate(() => new Promise(resolve => setTimeout(resolve, 600)));
    assert.ok(await card.isVisible(), 'the card stays under the mouse');
    await workbench.page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await link.hover();
    await card.waitFor();
    await frame.locator('h1').hover();
    await card.waitFor({ state: 'hidden' });
  });

  test('a link to a term shows its card to the focus, as what describes it', async () => {
    const frame = await openNote(access);
    const [link, card] = [frame.locator('.body a', { hasText: 'white-box' }).first(), frame.locator('#term-card')];
    await link.focus();
    await card.getByText('Weights in hand:').waitFor();
    assert.equal(await link.getAttribute('aria-describedby'), 'term-card');
    await workbench.page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    assert.equal(await link.getAttribute('aria-describedby'), null);
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Shift+Tab');
    await card.waitFor();
    await frame.locator('h1').hover();
    await workbench.page.keyboard.press('Tab');
    await pollUntil(async () => !(await card.isVisible()) || !(await card.innerText()).startsWith('white-box'), {
      waitingFor: 'the card to go with the focus',
    });
  });

  test('claims are filtered by grade and by what they compare, and the count is said', async () => {
    const { page } = workbench;
    const frame = await openNote(access);
    const total = await frame.locator('li[data-evidence]').count();
    const [grade, compares] = [
      frame.getByRole('combobox', { name: 'Evidence' }),
      frame.getByRole('combobox', { name: 'What it compares' }),
    ];
    const shown = frame.locator('#claims-shown');
    assert.equal(await shown.innerText(), `${total} of ${total} claims`);
    await grade.selectOption('limited');
    const limited = await frame.locator('li[data-evidence="limited"]').count();
    assert.equal(await shown.innerText(), `${limited} of ${total} claims`);
    assert.equal(await frame.locator('li[data-evidence]').filter({ visible: true }).count(), limited);
    await compares.focus();
    await page.keyboard.press('ArrowDown');
    await pollUntil(async () => (await shown.innerText()) !== `${limited} of ${total} claims`, {
      waitingFor: 'fewer claims',
    });
    await grade.evaluate(element => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await shoot('filter');
    // The page that comes between does not undo the choice.
    await openNote(misuse);
    await page.keyboard.press('Alt+ArrowLeft');
    await frame.locator('h1', { hasText: access }).waitFor();
    assert.equal(await grade.inputValue(), 'limited');
    await frame.getByRole('button', { name: 'Show All Claims' }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await shown.innerText(), `${total} of ${total} claims`);
    await waitForFocus(frame, 'SELECT');
  });

  test('a citation of a claim that is filtered away brings it back', async () => {
    const frame = await openNote(access);
    await frame.getByRole('combobox', { name: 'Evidence' }).selectOption('limited');
    const hidden = frame.locator('li[data-evidence][hidden]').first();
    const id = await hidden.getAttribute('id');
    await frame.locator(`.body a[href="#${id}"]`).first().click();
    await frame.locator(`#${id}`).waitFor();
    assert.equal(await frame.getByRole('combobox', { name: 'Evidence' }).inputValue(), '');
  });

  test('a claim leads to what is said against it, and back, by mouse and by keyboard', async () => {
    const frame = await openNote(access);
    const against = frame.locator('a[href^="#objection-"]').first();
    const claim = frame.locator('li[data-evidence]').filter({ has: against });
    const [objection, id] = [await against.getAttribute('href'), await claim.first().getAttribute('id')];
    await against.click();
    await waitForFocus(frame, `LI ${objection}`);
    await frame.locator(`${objection} a[href="#${id}"]`).focus();
    await workbench.page.keyboard.press('Enter');
    await waitForFocus(frame, `LI #${id}`);
  });

  test('places in open documents are found, by terms and by access, and lead to the code', async () => {
    const { page } = workbench;
    const frame = await openNote(access);
    await frame.getByRole('button', { name: 'Look in Open Documents' }).click();
    const places = frame.locator('a[data-use]');
    await places.first().waitFor();
    const lines = (await places.allInnerTexts()).map(place => Number(/^sample\.py:(\d+)$/.exec(place)?.[1]));
    assert.ok(
      [9, 14, 16].every(line => lines.includes(line)),
      lines.join(),
    );
    assert.match(await frame.locator('#uses').innerText(), /^Places: \d+\. Documents: 1\.$/);
    await shoot('uses');
    assert.deepEqual(await findViolations(frame), []);
    await frame.getByRole('link', { name: 'sample.py:14' }).click();
    await page.locator('.statusbar-item', { hasText: 'Ln 14,' }).waitFor();
    const again = await openNote(access);
    await again.getByRole('button', { name: 'Look in Open Documents' }).focus();
    await page.keyboard.press('Enter');
    await again.getByRole('link', { name: 'sample.py:9', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: 'Ln 9,' }).waitFor();
  });

  test('the access report for the whole workspace is one button further', async () => {
    const frame = await openNote(access);
    await frame.getByRole('button', { name: 'Run the Access Report' }).focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.webviewFrame('The report is ready');
    await workbench.runCommand('View: Close Editor');
  });

  test('the reading position is kept on the way back, and while the panel is out of sight', async () => {
    const { page } = workbench;
    const frame = await openNote(access);
    const link = frame.locator('section a[data-open]', { hasText: 'How much worse is misuse risk' }).first();
    const before = await scrollTo(frame, (await link.evaluate(element => element.getBoundingClientRect().top)) - 200);
    assert.ok(before > 300, String(before));
    await link.click();
    await frame.locator('h1', { hasText: 'How much worse' }).waitFor();
    assert.equal(await scrollOf(frame), 0);
    await page.keyboard.press('Alt+ArrowLeft');
    await frame.locator('h1', { hasText: access }).waitFor();
    assert.ok(Math.abs((await scrollOf(frame)) - before) < 3, `${await scrollOf(frame)}, not ${before}`);
    await waitForFocus(frame, 'A How much worse is misuse risk');
    await frame.getByRole('button', { name: 'Forward' }).click();
    await frame.locator('h1', { hasText: 'How much worse' }).waitFor();
    await frame.getByRole('button', { name: 'Back' }).click();
    await frame.locator('h1', { hasText: access }).waitFor();
    assert.ok(Math.abs((await scrollOf(frame)) - before) < 3, `${await scrollOf(frame)}, not ${before}`);
    await workbench.openFile('sample.py');
    await page.locator('.tab', { hasText: 'What access lets you do' }).click();
    const shown = await workbench.webviewFrame(access);
    await pollUntil(async () => Math.abs((await scrollOf(shown)) - before) < 3, { waitingFor: 'the same place' });
  });

  test('the reading position and the filter outlive a reload of the window', async () => {
    const frame = await openNote(misuse);
    await frame.getByRole('combobox', { name: 'Evidence' }).selectOption('strong');
    const before = await scrollTo(frame, 1200);
    await workbench.waitUntilSaved('openVsClosed.notePanel', 'misuse-risk', 'scroll', 'strong');
    await workbench.reload();
    const shown = await workbench.webviewFrame('How much worse is misuse risk');
    await pollUntil(async () => Math.abs((await scrollOf(shown)) - before) < 3, { waitingFor: 'the same place' });
    assert.equal(await shown.getByRole('combobox', { name: 'Evidence' }).inputValue(), 'strong');
  });

  test('the map of notes leads to notes, by mouse and by keyboard, and marks the one in view', async () => {
    const { page } = workbench;
    await workbench.runCommand('Open vs Closed: Open Overview');
    const frame = await workbench.webviewFrame(overview);
    const node = (name: RegExp) => frame.getByRole('link', { name });
    assert.equal(await frame.locator('.node[aria-current="page"] text').textContent(), 'What openness changes');
    await node(/^Misuse risk: It depends/).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await shoot('map');
    await page.keyboard.press('Enter');
    await frame.locator('h1', { hasText: 'How much worse' }).waitFor();
    const summary = frame.locator('summary', { hasText: 'Map of the notes' });
    await summary.focus();
    await page.keyboard.press('Enter');
    assert.equal(await frame.locator('.node[aria-current="page"] text').textContent(), 'Misuse risk');
    assert.deepEqual(await findViolations(frame), []);
    await node(/^What openness changes/).click();
    await frame.locator('h1', { hasText: overview }).waitFor();
  });

  test('the page of a family offers to compare it, and to copy an id that stays', async () => {
    const { page } = workbench;
    await workbench.lookUp('GPT-4o');
    await workbench.pickItem('GPT-4o');
    const frame = await workbench.webviewFrame('How it can be had');
    await shoot('family');
    const copy = frame.getByRole('button', { name: /^Copy id / }).first();
    const id = (await copy.getAttribute('aria-label'))?.replace('Copy id ', '');
    await copy.click();
    await pollUntil(async () => (await workbench.clipboard()) === id, { waitingFor: `${id} on the clipboard` });
    await frame.getByRole('button', { name: 'Compare...' }).focus();
    await page.keyboard.press('Enter');
    const ticked = page.locator('.quick-input-list .monaco-list-row', { hasText: 'GPT-4o' }).first();
    await ticked.waitFor();
    assert.ok(await ticked.getByRole('checkbox').isChecked());
    await workbench.quickInput.close();
    await copy.focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Compare...' }).click();
    await ticked.waitFor();
    await workbench.quickInput.close();
  });

  for (const [name, theme] of Object.entries(themes)) {
    test(`${theme}: axe finds nothing wrong, with a card, a filter and the contents`, async () => {
      await workbench.setTheme(theme);
      const frame = await openNote(access);
      await frame.getByRole('combobox', { name: 'Evidence' }).selectOption('limited');
      await showCard(frame, 'grey-box');
      await shoot(`theme-${name}`);
      assert.deepEqual(await findViolations(frame), []);
    });
  }

  test('nothing moves by itself where motion is to be reduced, and forced colours leave all to be seen', async () => {
    const { page } = workbench;
    await page.emulateMedia({ forcedColors: 'active' });
    await workbench.runCommand('Open vs Closed: Open Overview');
    const frame = await workbench.webviewFrame(overview);
    assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
    await frame.locator('.node').nth(3).focus();
    await shoot('forced-colors');
    assert.deepEqual(await findViolations(frame), []);
    await page.emulateMedia({ forcedColors: null });
  });

  test('at 300 pixels there are no contents, nothing runs out of the page, and a card can be read', async () => {
    const frame = await openNote(access);
    await narrowTo300(frame);
    assert.equal(await frame.locator('#contents a').count(), 0);
    await showCard(frame, 'grey-box');
    await shoot('narrow');
    assert.ok((await overflowOf(frame)) <= 0);
    assert.deepEqual(await findViolations(frame), []);
    await workbench.page.keyboard.press('Escape');
    await frame.locator('summary', { hasText: 'Map of the notes' }).click();
    await frame.locator('#claims').evaluate(element => element.scrollIntoView({ behavior: 'instant' }));
    await shoot('narrow-claims');
    assert.ok((await overflowOf(frame)) <= 0);
    const heights = await frame
      .locator('.node .hit')
      .evaluateAll(nodes => nodes.map(node => node.getBoundingClientRect().height));
    assert.ok(
      heights.every(height => height >= 22),
      heights.join(),
    );
  });

  /** The page of a note from its start; also where it shows already, as the page is filled once more then. */
  async function openNote(title: string): Promise<Frame> {
    const outdate = () => document.querySelector('h1')?.setAttribute('data-outdated', '');
    await Promise.all(workbench.page.frames().map(frame => frame.evaluate(outdate).catch(() => undefined)));
    await workbench.fillPick('Open vs Closed: Open Note...', 'Which note?', title);
    await workbench.page.keyboard.press('Enter');
    const frame = await workbench.webviewFrame(title);
    await frame.locator('h1:not([data-outdated])', { hasText: title }).waitFor();
    return frame;
  }

  /** By the focus; a panel that comes back into view may be filled once more, and the focus begins at its top then. */
  async function showCard(frame: Frame, term: string): Promise<void> {
    const card = frame.locator('#term-card');
    await pollUntil(
      async () => {
        await frame.locator('.body a', { hasText: term }).first().focus();
        return card.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      },
      { waitingFor: `the card of ${term}` },
    );
  }

  async function narrowTo300(frame: Frame): Promise<void> {
    const { page } = workbench;
    const width = () => frame.evaluate(() => window.innerWidth);
    await page.setViewportSize({ width: 560, height: 900 });
    await workbench.runCommand('View: Close Primary Side Bar');
    await pollUntil(async () => (await width()) < 640, { waitingFor: 'a narrow page' });
    await page.setViewportSize({ width: 560 - (await width()) + 300, height: 900 });
    await pollUntil(async () => (await width()) <= 300, { waitingFor: '300 pixels' });
  }

  function shoot(name: string): Promise<void> {
    return workbench.screenshot(join(testFolder, 'screenshots', `panel-${name}.png`));
  }
});

/** Waits until the focus is on an element: its tag, and its id or the beginning of its text. */
async function waitForFocus(frame: Frame, expected: string): Promise<void> {
  await pollUntil(
    () =>
      frame.evaluate(wanted => {
        const { tagName = '', id = '', textContent = '' } = document.activeElement ?? {};
        return `${tagName} #${id}` === wanted || `${tagName} ${textContent}`.startsWith(wanted);
      }, expected),
    { waitingFor: `the focus on ${expected}` },
  );
}

async function waitForMark(frame: Frame, text: string): Promise<void> {
  await frame.locator('#contents [aria-current="location"]', { hasText: text }).waitFor();
}

function scrollOf(frame: Frame): Promise<number> {
  return frame.evaluate(() => window.scrollY);
}

/** Down by so many pixels, at once; where that led to. */
function scrollTo(frame: Frame, top: number): Promise<number> {
  return frame.evaluate(wanted => {
    window.scrollTo({ top: wanted, behavior: 'instant' });
    return window.scrollY;
  }, top);
}

function overflowOf(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
