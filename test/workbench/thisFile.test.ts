import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

const view = 'This File';

for (const entry of ['desktop', 'web'] as const) {
  describe(`This File, ${entry} entry`, () => {
    let workbench: WorkbenchPage;

    before(async () => {
      workbench = await openWorkbench({ entry, extension: extensionPackage });
      await workbench.openFile('triage.py');
      await workbench.openViewContainer('Open vs Closed');
      await workbench.collapseViews('At Cursor', 'Notes', 'Glossary');
    });
    after(() => workbench?.dispose());

    const lines = async () =>
      (await workbench.treeItems(view)).map(({ label, description }) => `${label} | ${description}`);
    const waitForLine = (line: string) =>
      pollUntil(async () => (await lines()).includes(line), { waitingFor: `"${line}" in ${view}` });
    const tier = () => workbench.page.locator('.statusbar-item[id$="openVsClosed.tier"]').filter({ visible: true });
    const waitForCursor = (line: number, selected: number) =>
      workbench.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).filter({ hasText: `${selected} selected` });

    test('has the sites of the file by tier, and the status bar the highest', async () => {
      await waitForLine('distilbert/distilbert-base-uncased | line 9, DistilBERT');
      const all = await lines();
      for (const line of ['White-box | 1', 'Grey-box | 3', 'Black-box | 1', 'gpt-4o-mini | line 13, GPT-4o mini']) {
        assert.ok(all.includes(line), `${line} is not in ${all.join(' / ')}`);
      }
      await tier().getByText('White-box').waitFor();
    });

    test('stands by cards over an id and over a call in Python', async () => {
      const id = await workbench.hover.over('gpt-4o-mini');
      assert.match(id, /GPT-4o mini/);
      assert.match(id, /Black-box here/);
      const call = await workbench.hover.over('create', 2);
      assert.match(call, /gpt-4o/);
      assert.match(call, /Grey-box here/);
      assert.match(await workbench.hover.over('from_pretrained'), /White-box here/);
      await workbench.hover.leave();
    });

    test('jumps to a place', async () => {
      await workbench.clickTreeItem(view, 'gpt-4o-mini');
      await waitForCursor(13, 'chat.completions.create'.length).waitFor();
    });

    test('follows the editor to a file in another language', async () => {
      await workbench.openFile('assistant.ts');
      await waitForLine('claude-sonnet-4-20250514 | line 8, Claude Opus 4 and Sonnet 4');
      assert.ok(!(await lines()).includes('White-box | 1'));
      await tier().getByText('Black-box').waitFor();
      await workbench.clickTreeItem(view, 'claude-sonnet-4-20250514');
      await waitForCursor(8, 'claude-sonnet-4-20250514'.length).waitFor();
    });

    test('stands by cards over an id and over a call in TypeScript', async () => {
      assert.match(await workbench.hover.over('claude-sonnet-4-20250514'), /Claude Opus 4 and Sonnet 4/);
      assert.match(await workbench.hover.over('create'), /Black-box here/);
      await workbench.hover.leave();
    });

    test('takes in what is typed, and keeps closed what is closed', async () => {
      const { page } = workbench;
      await (await workbench.tree(view).row('Terms')).locator('.monaco-tl-twistie').click();
      await workbench.goToLine(4);
      await page.keyboard.type("const small = 'claude-3-5-haiku-20241022';\n");
      await pollUntil(async () => (await lines()).some(line => line.startsWith('claude-3-5-haiku-20241022 | line 4')), {
        waitingFor: 'the new id',
      });
      await waitForLine('claude-sonnet-4-20250514 | line 9, Claude Opus 4 and Sonnet 4');
      const terms = (await workbench.treeItems(view)).find(({ label }) => label === 'Terms');
      assert.equal(terms?.expanded, false);
      await page.keyboard.press('ControlOrMeta+Z');
    });

    test('has a status that leads back to the view, and none in a file without sites', async () => {
      await workbench.openViewContainer('Explorer');
      await tier().click();
      await waitForLine('claude-sonnet-4-20250514 | line 8, Claude Opus 4 and Sonnet 4');
      await workbench.openFile('parcels.py');
      await tier().waitFor({ state: 'hidden' });
      await workbench.page.locator('.pane', { hasText: 'There are none now.' }).first().waitFor();
    });

    test('is reached by keyboard alone', async () => {
      const { page } = workbench;
      await workbench.openFile('triage.py');
      await tier().getByText('White-box').waitFor();
      await workbench.runCommand('Open vs Closed: Focus on This File View');
      await waitForLine('distilbert/distilbert-base-uncased | line 9, DistilBERT');
      for (const key of ['Home', 'ArrowDown', 'Enter']) {
        await page.keyboard.press(key);
      }
      await waitForCursor(9, 'AutoModelForSequenceClassification.from_pretrained'.length).waitFor();
    });

    test('has no status where the setting says so', async () => {
      await workbench.setSettings({ 'openVsClosed.statusBar.show': false });
      await tier().waitFor({ state: 'hidden' });
      await workbench.setSettings({ 'openVsClosed.statusBar.show': true });
      await tier().getByText('White-box').waitFor();
    });

    test('looks like this', async () => {
      for (const theme of ['Default Dark Modern', 'Default Light Modern'] as const) {
        await workbench.setTheme(theme);
        await waitForLine('White-box | 1');
        await workbench.screenshot(`.vscode-test/screenshots/thisFile-${entry}-${theme.replaceAll(' ', '-')}.png`);
      }
    });
  });
}
