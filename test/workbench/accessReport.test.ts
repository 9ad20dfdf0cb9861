import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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

const moreCode = `import anthropic
from openai import OpenAI

client = OpenAI()
client.chat.completions.create(model="gpt-4-0613", messages=[])
client.chat.completions.create(model="o1-preview", messages=[])
client.embeddings.create(model="text-embedding-3-small", input=[])
anthropic.Anthropic().messages.create(model="claude-3-opus-20240229", max_tokens=1, messages=[])
`;

/** Runs the report from the palette, and waits for its end. */
async function runReport(workbench: WorkbenchPage): Promise<Frame> {
  await workbench.runCommand('Open vs Closed: Access Report');
  return finishedReport(workbench);
}

async function finishedReport(workbench: WorkbenchPage): Promise<Frame> {
  const frame = await workbench.webviewFrame('Access report');
  await frame.locator('main[data-phase="done"]').waitFor();
  // The rows are drawn soon after the end has been told.
  const total = /Sites: (\d+)/.exec((await frame.locator('#progress').textContent()) ?? '')?.[1];
  await frame.locator('#shown', { hasText: new RegExp(`\\b${total}\\b`) }).waitFor();
  return frame;
}

const shownRows = (frame: Frame) => frame.locator('#sites tbody tr').count();

for (const entry of ['desktop', 'web'] as const) {
  describe(`the access report, ${entry} entry`, () => {
    let workbench: WorkbenchPage;
    let frame: Frame;

    before(async () => {
      workbench = await openWorkbench({ entry, extension: extensionPackage });
      await writeFile(join(workbench.folder ?? '', 'more.py'), moreCode);
      await workbench.openViewContainer('Open vs Closed');
    });
    after(() => workbench?.dispose());

    test('shows totals, what can be done, licences, calendar and the sites', async () => {
      frame = await runReport(workbench);
      const text = await frame.locator('main').innerText();
      for (const part of ['Made on', 'White-box', 'Calendar of model ids', 'What this code can do', 'Licences']) {
        assert.ok(text.includes(part), `the report has no "${part}": ${text.slice(0, 600)}`);
      }
      assert.match(await frame.locator('#calendar').innerText(), /gpt-4-0613/);
      assert.ok((await shownRows(frame)) >= 6);
    });

    test('filters by words, tier, kind and value, and sorts by a column', async () => {
      const all = await shownRows(frame);
      await frame.getByRole('textbox', { name: 'Filter' }).fill('more.py');
      await pollUntil(async () => (await shownRows(frame)) < all, { waitingFor: 'fewer rows' });
      await frame.getByRole('combobox', { name: 'Tier' }).selectOption('grey');
      assert.equal(await shownRows(frame), 1);
      await frame.locator('#status', { hasText: 'Sites: 1 of' }).waitFor({ state: 'attached' });
      await frame.getByRole('textbox', { name: 'Filter' }).press('Escape');
      await frame.getByRole('combobox', { name: 'Tier' }).selectOption('');
      await frame.getByRole('button', { name: 'gpt-4-0613' }).first().press('Enter');
      assert.equal(await shownRows(frame), 1);
      await frame.getByRole('button', { name: 'Show all sites again' }).press('Enter');
      assert.equal(await shownRows(frame), all);
      const tier = frame.getByRole('columnheader', { name: 'Tier' });
      await tier.getByRole('button').press('Enter');
      assert.equal(await tier.getAttribute('aria-sort'), 'ascending');
      assert.equal(await frame.locator('#sites tbody td.tier').first().innerText(), 'White-box');
      await tier.getByRole('button').press('Enter');
      assert.equal(await tier.getAttribute('aria-sort'), 'descending');
      await frame.getByRole('columnheader', { name: 'Place' }).getByRole('button').click();
    });

    test('leads to the place of a site, by keys alone', async () => {
      await frame.locator('#sites tbody a').first().focus();
      await workbench.page.keyboard.press('End');
      await workbench.page.keyboard.press('Home');
      const target = frame.locator('#sites tbody a', { hasText: 'more.py:6:' }).first();
      while (!(await target.evaluate(link => link === document.activeElement))) {
        await workbench.page.keyboard.press('ArrowDown');
      }
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.tab.active', { hasText: 'more.py' }).waitFor();
      await workbench.page.locator('.statusbar-item', { hasText: 'Ln 6,' }).waitFor();
    });

    test('comes back as it was when its tab does', async () => {
      await workbench.page.locator('.tab', { hasText: 'Access Report' }).click();
      frame = await finishedReport(workbench);
      assert.ok((await shownRows(frame)) >= 6);
    });

    test('exports each format to a file', async () => {
      const begins = { Markdown: '# Access report', JSON: '{', CSV: 'folder,path,line', CycloneDX: '{' };
      for (const [format, start] of Object.entries(begins)) {
        await frame.getByRole('group', { name: 'Export as' }).getByRole('button', { name: format }).click();
        const path = await saveInDialog(workbench);
        await workbench.waitForNotification('The access report has been written');
        const written = await readFile(path, 'utf8');
        assert.ok(written.startsWith(start), `${path}: ${written.slice(0, 60)}`);
        assert.ok(written.includes('gpt-4-0613'));
        await workbench.clearNotifications();
      }
    });

    test('exports to an untitled document by the command', async () => {
      await workbench.runCommand('Open vs Closed: Export Access Report...');
      await workbench.pickItem('Markdown, in an untitled document');
      await workbench.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await workbench.page.locator('.editor-group-container.active .view-line', { hasText: 'Access report' }).waitFor();
    });
  });
}

/** Takes the file that the dialog of the workbench proposes; gives its path. */
async function saveInDialog(workbench: WorkbenchPage): Promise<string> {
  const input = workbench.page.locator('.quick-input-widget:visible input').first();
  await input.waitFor();
  await pollUntil(async () => (await input.inputValue()).includes('access-report'), { waitingFor: 'a proposed name' });
  const path = await input.inputValue();
  await workbench.page.keyboard.press('Enter');
  return path;
}

describe('the access report on a virtual workspace', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage, folder: 'memfs:/' });
    await workbench.openViewContainer('Open vs Closed');
  });
  after(() => workbench?.dispose());

  test('has the sites of its files, and leads to them', async () => {
    const frame = await runReport(workbench);
    await frame.locator('#sites tbody a', { hasText: 'sample.py:4' }).first().click();
    await workbench.page.locator('.tab.active', { hasText: 'sample.py' }).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 4,' }).waitFor();
  });
});

describe('the access report after a reload of the window', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage });
    await workbench.openViewContainer('Open vs Closed');
  });
  after(() => workbench?.dispose());

  test('offers to be made again', async () => {
    await runReport(workbench);
    // As the editors' places are kept, not as that which remembers where panels come from.
    await workbench.waitUntilSaved('mainThreadWebview-openVsClosed.reportPanel');
    await workbench.reload();
    const frame = await workbench.webviewFrame('Run it again to see how things are now');
    assert.equal(await frame.locator('#sites-part').isVisible(), false);
    await frame.getByRole('button', { name: 'Run Again' }).click();
    assert.ok((await shownRows(await finishedReport(workbench))) > 0);
  });
});

describe('the access report as it looks', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage, viewport: { width: 1400, height: 900 } });
    await writeFile(join(workbench.folder ?? '', 'more.py'), moreCode);
    await writeFile(join(workbench.folder ?? '', 'broken.ipynb'), '{"cells": [');
    await writeFile(join(workbench.folder ?? '', 'picture.bin'), 'PNG\0');
    await workbench.openViewContainer('Open vs Closed');
    const frame = await runReport(workbench);
    await frame.locator('#passed-over summary, #techniques summary').first().click();
  });
  after(() => workbench?.dispose());

  for (const [name, theme] of Object.entries(themes)) {
    test(`${theme}: axe finds nothing wrong`, async () => {
      await workbench.setTheme(theme);
      const frame = await finishedReport(workbench);
      await workbench.screenshot(join(testFolder, 'screenshots', `report-${name}.png`));
      assert.deepEqual(await findViolations(frame), []);
    });
  }

  test('can be read in 300 pixels', async () => {
    await workbench.page.setViewportSize({ width: 300 + 48 + 250, height: 900 });
    const frame = await finishedReport(workbench);
    for (const part of ['report', 'sites-part'] as const) {
      await frame.evaluate(id => document.getElementById(id)?.scrollIntoView(), part);
      await workbench.screenshot(join(testFolder, 'screenshots', `report-narrow-${part}.png`));
    }
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels are cut off`);
    assert.deepEqual(await findViolations(frame), []);
  });
});

describe('a large access report', () => {
  let workbench: WorkbenchPage;
  const fileCount = 4_000;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage });
    for (let folder = 0; folder < fileCount / 100; folder++) {
      const path = join(workbench.folder ?? '', 'many', String(folder));
      await mkdir(path, { recursive: true });
      const names = Array.from({ length: 100 }, (_, file) => join(path, `${file}.py`));
      await Promise.all(names.map(name => writeFile(name, moreCode.repeat(4))));
    }
    await workbench.openViewContainer('Open vs Closed');
  });
  after(() => workbench?.dispose());

  test('shows its progress, and stops when it is cancelled', async () => {
    await workbench.runCommand('Open vs Closed: Access Report');
    const frame = await workbench.webviewFrame('Access report');
    await frame.locator('#progress', { hasText: /Sites: [1-9]\d{3}/ }).waitFor();
    await workbench.waitForNotification('Access report');
    await frame.getByRole('button', { name: 'Cancel' }).click();
    await frame.locator('main[data-phase="done"]').waitFor();
    await frame.locator('.stopped', { hasText: 'Not complete: cancelled after' }).waitFor();
    await frame.locator('#status', { hasText: 'The report is not complete' }).waitFor({ state: 'attached' });
  });

  test('draws a page of rows, and more of them when asked', async () => {
    const frame = await workbench.webviewFrame('Access report');
    await frame.locator('#more').waitFor();
    const drawn = await shownRows(frame);
    assert.equal(drawn, 500);
    await frame.locator('#more').press('Enter');
    assert.ok((await shownRows(frame)) > drawn);
    assert.ok(
      await frame
        .locator('#sites tbody tr')
        .nth(drawn)
        .locator('a')
        .evaluate(link => link === document.activeElement),
    );
  });
});
