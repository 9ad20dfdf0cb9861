import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

const misuseRisk = 'How much worse is misuse risk from open foundation models?';
const showAll = 'Show all results in the panel';

for (const entry of ['desktop', 'web'] as const) {
  describe(`search and what leaves the panel, in the ${entry} entry`, () => {
    let workbench: WorkbenchPage;

    before(async () => {
      workbench = await openWorkbench({ extension: extensionPackage, entry });
      await workbench.openFile('sample.py');
    });
    after(() => workbench?.dispose());

    function search(query: string): Promise<void> {
      return workbench.fillPick('Open vs Closed: Search Knowledge...', 'Words of a note', query);
    }

    /** Waits for what the pick shows of the last key. */
    async function waitForFirst(like: RegExp): Promise<void> {
      await pollUntil(
        async () => {
          const [first = ''] = await workbench.quickPickItems();
          return like.test(first);
        },
        { waitingFor: `a first item like ${like}` },
      );
    }

    const press = (key: string) => workbench.page.keyboard.press(key);

    test('a search shows the best first, with its kind and an excerpt, and Enter opens it', async () => {
      await search('misuse risk');
      await waitForFirst(/^How much worse is misuse risk .*\?\s*note .*risk/);
      await press('Enter');
      await workbench.webviewFrame(misuseRisk);
    });

    test('a mistake is forgiven, and a kind can be asked for', async () => {
      await search('term: quantizatoin');
      await waitForFirst(/^quantisation\s*term /);
      const items = await workbench.quickPickItems();
      assert.ok(
        items.every(item => /\S\s*term /.test(item) || item.includes(showAll)),
        items.join(' | '),
      );
      await workbench.quickInput.close();
    });

    test('all results are a page, with what was found marked; by keyboard alone', async () => {
      await search('logprobs');
      await waitForFirst(/^logprobs\s*term /);
      // From the first line up to the last.
      await press('ArrowUp');
      await press('Enter');
      const frame = await workbench.webviewFrame('Results for "logprobs"');
      assert.match((await frame.locator('mark').first().innerText()).toLowerCase(), /log/);
      const link = frame.locator('.results a').first();
      const name = await link.innerText();
      await link.focus();
      await press('Enter');
      await workbench.webviewFrame(name);
      await press('Alt+ArrowLeft');
      await workbench.webviewFrame('Results for "logprobs"');
    });

    test('a source opens outside, after a question', async () => {
      await search('source: societal impact kapoor');
      await waitForFirst(/^Position: On the Societal Impact/);
      await press('Enter');
      const dialog = workbench.page.locator('.monaco-dialog-box', { hasText: 'arxiv.org' });
      await dialog.waitFor();
      await press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    });

    test('a citation is copied in the format that is chosen, which comes first the next time', async () => {
      await workbench.runCommand('Open vs Closed: Open Overview');
      await workbench.webviewFrame('What distinctive properties');
      await workbench.runCommand('Open vs Closed: Copy Citation');
      await workbench.pickItem('BibTeX');
      await pollUntil(async () => (await workbench.clipboard()).includes('@misc{open-vs-closed-note-overview,'), {
        waitingFor: 'the BibTeX entry on the clipboard',
      });
      await workbench.runCommand('Open vs Closed: Copy Citation');
      assert.match((await workbench.quickPickItems())[0] ?? '', /^BibTeX/);
      await workbench.pickItem('CSL-JSON');
      await pollUntil(async () => (await workbench.clipboard()).startsWith('['), { waitingFor: 'the list of items' });
      assert.ok(Array.isArray(JSON.parse(await workbench.clipboard())));
    });

    test('a note is exported into a file', async () => {
      await workbench.runCommand('Open vs Closed: Open Overview');
      await workbench.webviewFrame('What distinctive properties');
      await workbench.runCommand('Open vs Closed: Export Note as HTML...');
      await workbench.page.locator('.quick-input-widget', { hasText: 'Export Note' }).waitFor();
      await workbench.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
      await workbench.waitForNotification('Exported: overview.html');
      const page = await readFile(join(workbench.folder ?? '', 'overview.html'), 'utf8');
      assert.match(page, /^<!DOCTYPE html>\n<html lang="en">[\s\S]*<\/html>\n$/);
      await workbench.clearNotifications();
    });

    test('a link opens its page; others are answered in words', async () => {
      await openLink('/term/weights');
      await workbench.webviewFrame('the numbers a model learned');
      await openLink('/note/no-such-note');
      await workbench.waitForNotification('There is no page "no-such-note" here');
      await workbench.clickNotificationButton('There is no page "no-such-note" here', 'Search');
      const input = workbench.page.locator('.quick-input-widget input').first();
      await pollUntil(async () => (await input.inputValue()) === 'no such note', { waitingFor: 'the search' });
      await workbench.quickInput.close();
      await openLink('/file/etc?x=1');
      await workbench.waitForNotification('opens links to its notes, terms');
      await workbench.clearNotifications();
    });

    async function openLink(path: string): Promise<void> {
      await workbench.runCommand('Open vs Closed: Open Overview');
      await workbench.webviewFrame('What distinctive properties');
      await workbench.runCommand('Open vs Closed: Copy Link');
      await pollUntil(async () => (await workbench.clipboard()).endsWith('/note/overview'), {
        waitingFor: 'the link on the clipboard',
      });
      const link = (await workbench.clipboard()).replace('/note/overview', path);
      await workbench.runCommand('Developer: Open URL');
      await workbench.page.locator('.quick-input-widget input').first().fill(link);
      await press('Enter');
      // VS Code asks whether the extension may open it.
      const dialog = workbench.page.locator('.monaco-dialog-box', { hasText: 'open this URI' });
      await dialog.waitFor();
      await dialog.getByRole('button', { name: 'Open', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
  });
}
