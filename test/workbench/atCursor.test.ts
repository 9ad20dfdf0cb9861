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

const command = (title: string) => `Open vs Closed: ${title}`;

for (const entry of ['desktop', 'web'] as const) {
  describe(`At Cursor, ${entry} entry`, () => {
    let workbench: WorkbenchPage;

    before(async () => {
      workbench = await openWorkbench({ entry, extension: extensionPackage });
      await workbench.openFile('triage.py');
      await workbench.openViewContainer('Open vs Closed');
      await workbench.collapseViews('Notes', 'Glossary');
      await workbench.runCommand(command('Focus on At Cursor View'));
      await findFrame('Nothing about models is at the cursor');
    });
    after(() => workbench?.dispose());

    const findFrame = (text: string) => workbench.webviewFrame(text);
    const clickWord = async (word: string, occurrence = 1) => {
      const { x, y } = await workbench.hover.findWord(word, occurrence);
      await workbench.page.mouse.click(x, y);
    };
    /** The frame of the view, once its first card has this heading. */
    const waitForCard = (label: string) =>
      pollUntil(
        async () => {
          for (const frame of workbench.page.frames()) {
            const isShown = await isCardOf(frame, label);
            if (isShown) return frame;
          }
          return undefined;
        },
        { waitingFor: `the card of ${label}` },
      );
    const clickAction = async (name: string) => {
      const pane = workbench.page.locator('.pane').filter({
        has: workbench.page.locator('.pane-header[aria-label^="At Cursor"]'),
      });
      await pane.locator('.pane-header').hover();
      await pane.getByRole('button', { name }).click();
    };
    const focusEditor = () => workbench.runCommand('View: Focus Active Editor Group');
    const waitForFocus = (frame: Frame) =>
      pollUntil(() => frame.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'H2'), {
        waitingFor: 'the focus on the heading',
      });
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await workbench.page.keyboard.press(key);
    };

    test('follows the cursor, and says a new card once', async () => {
      await clickWord('gpt-4o-mini');
      const frame = await waitForCard('GPT-4o mini');
      await frame.getByText('Behind an API').or(frame.getByText('Black-box')).first().waitFor();
      await frame.locator('#spoken', { hasText: 'GPT-4o mini: ' }).waitFor({ state: 'attached' });
      await frame.getByRole('button', { name: 'Go to triage.py, line 13' }).waitFor();
      await clickWord('logprobs');
      await waitForCard('logprobs');
    });

    test('clears where nothing is at the cursor, or keeps the last card', async () => {
      await clickWord('urgent');
      await findFrame('Nothing about models is at the cursor');
      await workbench.runCommand(command('Keep the Last Card Between Words'));
      await clickWord('gpt-4o', 2);
      await waitForCard('GPT-4o');
      await clickWord('urgent');
      await clickAction('Previous Card');
      await waitForCard('logprobs');
      await clickAction('Next Card');
      await waitForCard('GPT-4o');
      await workbench.runCommand(command('Clear the Card Between Words'));
      await findFrame('Nothing about models is at the cursor');
    });

    test('is pinned by a button: what the cursor passes meanwhile is not shown', async () => {
      await clickWord('gpt-4o-mini');
      await waitForCard('GPT-4o mini');
      await clickAction('Pin Card');
      await workbench.page.locator('.pane-header', { hasText: 'pinned' }).waitFor();
      await clickWord('gpt-4o', 2);
      await workbench.runCommand('View: Focus Active Editor Group');
      await waitForCard('GPT-4o mini');
      await clickWord('from_pretrained');
      await clickAction('Unpin Card');
      await waitForCard('DistilBERT');
      await clickAction('Previous Card');
      await waitForCard('GPT-4o mini');
    });

    test('is pinned, turned and left by keyboard alone', async () => {
      const { page } = workbench;
      await focusEditor();
      await workbench.goToLine(13);
      await press('Home', ...Array.from({ length: 30 }, () => 'ArrowRight'));
      await waitForCard('GPT-4o mini');
      await workbench.goToLine(9);
      await press('Home', ...Array.from({ length: 15 }, () => 'ArrowRight'));
      await waitForCard('DistilBERT');
      await press('ControlOrMeta+K', 'Alt+P');
      await page.locator('.pane-header', { hasText: 'pinned' }).waitFor();
      await press('ControlOrMeta+K', 'Alt+P');
      await page.locator('.pane-header', { hasText: 'pinned' }).waitFor({ state: 'hidden' });
      await workbench.runCommand(command('Focus on At Cursor View'));
      const frame = await waitForCard('DistilBERT');
      await pollUntil(() => frame.evaluate(() => document.hasFocus()), { waitingFor: 'the focus in the view' });
      await press('Alt+ArrowLeft');
      await waitForCard('GPT-4o mini');
      await press('Escape');
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    });

    test('Explain Word at Cursor moves into the view, where Tab reaches everything', async () => {
      const { page } = workbench;
      await clickWord('gpt-4o-mini');
      await waitForCard('GPT-4o mini');
      await workbench.runCommand(command('Explain Word at Cursor'));
      const frame = await waitForCard('GPT-4o mini');
      await waitForFocus(frame);
      const total = await frame.locator('button, a[href]').count();
      const reached = new Set<number>();
      for (let step = 0; step < total; step++) {
        await page.keyboard.press('Tab');
        reached.add(
          await frame.evaluate(() =>
            [...document.querySelectorAll('button, a[href]')].indexOf(document.activeElement ?? document.body),
          ),
        );
      }
      reached.delete(-1);
      assert.equal(reached.size, total);
      await frame.getByRole('link', { name: 'GPT-4o mini' }).focus();
      await page.keyboard.press('Enter');
      await findFrame('Licence');
      await workbench.runCommand('View: Close Editor');
      await page.locator('.editor-instance .monaco-editor').first().waitFor();
    });

    test('a hover shrinks to one line that leads to the view', async () => {
      await workbench.setSettings({ 'openVsClosed.hover.whenAtCursor': 'compact' });
      await clickWord('urgent');
      const text = await workbench.hoverWord('gpt-4o-mini');
      assert.match(text, /^GPT-4o mini — .* · More/);
      assert.equal(text.split('\n').filter(line => line.trim() !== '').length, 1, text);
      await workbench.hover.widget.getByRole('link', { name: 'More' }).click();
      await waitForFocus(await waitForCard('GPT-4o mini'));
      await workbench.collapseViews('At Cursor');
      await workbench.hover.leave();
      assert.match(await workbench.hoverWord('gpt-4o-mini'), /You can/);
      await workbench.setSettings({ 'openVsClosed.hover.whenAtCursor': 'full' });
    });

    test('Explain Word at Cursor opens the page where the view does not show', async () => {
      await workbench.openFile('sample.py');
      await clickWord('model_weights');
      await workbench.runCommand(command('Explain Word at Cursor'));
      await findFrame('Also written');
      await workbench.runCommand('View: Close Editor');
    });

    test('comes back as it was, after it was hidden and after a reload', async () => {
      await workbench.openFile('triage.py');
      await workbench.runCommand(command('Focus on At Cursor View'));
      await clickWord('gpt-4o-mini');
      await waitForCard('GPT-4o mini');
      await workbench.runCommand(command('Pin Card'));
      await clickWord('logprobs');
      await workbench.openViewContainer('Explorer');
      await workbench.openViewContainer('Open vs Closed');
      await waitForCard('GPT-4o mini');
      await workbench.waitUntilSaved('"isPinned":true', 'GPT-4o mini');
      await workbench.reload();
      await waitForCard('GPT-4o mini');
      await workbench.page.locator('.pane-header', { hasText: 'pinned' }).waitFor();
      await workbench.runCommand(command('Unpin Card'));
    });

    test('every theme is without violations, as narrow as a side bar can be', async () => {
      await workbench.openFile('sample.py');
      await workbench.runCommand(command('Focus on At Cursor View'));
      await clickWord('gpt-4o-2024-08-06');
      await waitForCard('GPT-4o');
      await narrowSideBar(workbench);
      for (const [name, theme] of Object.entries(themes)) {
        await workbench.setTheme(theme);
        await clickWord('gpt-4o-2024-08-06');
        const frame = await waitForCard('GPT-4o');
        await workbench.screenshot(join(testFolder, 'screenshots', `atCursor-${entry}-${name}.png`));
        assert.deepEqual(await findViolations(frame), [], theme);
        const [inner, scroll] = await frame.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
        assert.ok(inner !== undefined && inner <= 300 && scroll !== undefined && scroll <= inner, `${inner} ${scroll}`);
      }
      await clickWord('row');
      assert.deepEqual(await findViolations(await findFrame('Nothing about models is at the cursor')), []);
    });

    test('the first minutes: a walkthrough that leads to the sample', async () => {
      await workbench.setTheme(themes.dark);
      await workbench.runCommand('Welcome: Open Walkthrough...');
      await workbench.pickItem('Open vs Closed: the first minutes');
      const { page } = workbench;
      await page.locator('.getting-started-step', { hasText: 'Read a card' }).first().waitFor();
      assert.equal(await page.locator('.getting-started-step').count(), 5);
      for (const [at, [name, theme]] of Object.entries(themes).entries()) {
        await workbench.setTheme(theme);
        await page.locator('.getting-started-step').nth(at).click();
        await workbench.screenshot(join(testFolder, 'screenshots', `walkthrough-${entry}-${name}.png`));
      }
      await page.locator('.getting-started-step').first().click();
      await page.getByRole('button', { name: 'Open Sample File' }).first().click();
      await page.locator('.tab', { hasText: 'sample.py' }).first().waitFor();
      assert.match(await workbench.hoverWord('gpt-4o', 2), /You can/);
    });
  });
}

async function isCardOf(frame: Frame, label: string): Promise<boolean> {
  // A frame may go while it is asked; then it is not the one.
  try {
    const heading = frame.locator('article.card h2').first();
    return (await heading.count()) > 0 && (await heading.isVisible()) && (await heading.innerText()) === label;
  } catch {
    return false;
  }
}

/** Drags the edge of the side bar until it is at its least. */
async function narrowSideBar({ page }: WorkbenchPage): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 180, box.y + 300, { steps: 8 });
  await page.mouse.up();
}
