import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

describe('by keyboard alone', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage });
    await workbench.openFile('sample.py');
  });
  after(() => workbench?.dispose());

  test('the card shows at the cursor, and its links can be followed', async () => {
    const { page } = workbench;
    await workbench.goToLine(9);
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('ArrowRight');
    }
    await workbench.hover.showAtCursor('Weights in hand:');
    // Again moves the focus into the hover, where Tab goes from link to link.
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
    await pollUntil(() => tabTo(workbench, 'What access lets you do'), { waitingFor: 'the link to the note' });
    await page.keyboard.press('Enter');
    await workbench.webviewFrame('Does model access level determine');
  });

  test('Tab reaches every button, every choice and every link of a note', async () => {
    await workbench.runCommand('Open vs Closed: Open Overview');
    const frame = await workbench.webviewFrame('What distinctive properties');
    await heading(frame, 'What distinctive properties').waitFor();
    const expected = await frame.locator('button:enabled, select, a[href]').count();
    const reached = await walkByTab(workbench, frame, expected);
    assert.equal(reached, expected);
  });

  test('Alt and the arrows go back and forward', async () => {
    const { page } = workbench;
    await workbench.runCommand('Open vs Closed: Open Overview');
    const frame = await workbench.webviewFrame('What distinctive properties');
    await frame.getByRole('link', { name: 'Misuse' }).first().focus();
    await page.keyboard.press('Enter');
    await heading(frame, 'How much worse is misuse risk').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await heading(frame, 'What distinctive properties').waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await heading(frame, 'How much worse is misuse risk').waitFor();
  });

  test('the tree opens a note by Enter', async () => {
    const { page } = workbench;
    await workbench.runCommand('Open vs Closed: Focus on Notes View');
    await page.keyboard.press('Home');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
    }
    await workbench.webviewFrame('How much worse is misuse risk');
  });
});

function heading(frame: Frame, text: string): Locator {
  return frame.locator('h1', { hasText: text });
}

/** Whether the focus, one Tab further, is on something with this text. */
async function tabTo({ page }: WorkbenchPage, text: string): Promise<boolean> {
  await page.keyboard.press('Tab');
  return page.evaluate(wanted => document.activeElement?.textContent?.includes(wanted) === true, text);
}

/** Presses Tab until the focus has been everywhere; how many buttons, choices and links it has been on. */
async function walkByTab({ page }: WorkbenchPage, frame: Frame, expected: number): Promise<number> {
  await frame.locator('button:enabled').first().focus();
  const seen = new Set<number>();
  for (let step = 0; step < expected; step++) {
    seen.add(
      await frame.evaluate(() =>
        [...document.querySelectorAll('button, select, a')].indexOf(document.activeElement as HTMLElement),
      ),
    );
    await page.keyboard.press('Tab');
  }
  seen.delete(-1);
  return seen.size;
}
