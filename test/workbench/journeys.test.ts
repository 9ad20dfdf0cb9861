import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

/** What a person does first, on the package as it is installed: once for each version and each entry. */
for (const version of ['oldest', 'newest'] as const) {
  for (const entry of ['desktop', 'web'] as const) {
    describe(`VS Code ${version}, ${entry} entry`, () => {
      let workbench: WorkbenchPage;

      before(async () => {
        workbench = await openWorkbench({ version, entry, extension: extensionPackage });
        await workbench.openFile('sample.py');
      });
      after(() => workbench?.dispose());

      test('a term in code shows its card', async () => {
        const card = await workbench.hoverWord('model_weights');
        assert.match(card, /^weights/);
        assert.match(card, /Weights in hand:/);
        assert.match(card, /Behind an API:/);
        assert.match(card, /Evidence: \w+/);
        assert.match(card, /as of \d{4}-\d{2}/);
      });

      test('a link of the card opens the note', async () => {
        await workbench.hoverWord('model_weights');
        await workbench.hover.widget.getByText('What access lets you do').click();
        const frame = await workbench.webviewFrame('Does model access level determine');
        assert.equal(await frame.locator('h1').innerText(), noteTitle);
      });

      test('the tree leads to a full note, and from there to the others', async () => {
        await workbench.openViewContainer('Open vs Closed');
        await workbench.collapseViews('This File', 'Glossary');
        const items = await workbench.treeItems('Notes');
        assert.deepEqual(
          items.filter(item => item.level === 1).map(item => item.label),
          [
            'What openness changes',
            'Openness changes this',
            'It depends',
            'Openness does not change this (by argument)',
            'Not tested: nobody compared both sides',
          ],
        );
        await workbench.clickTreeItem('Notes', 'Misuse risk');
        const frame = await workbench.webviewFrame('How much worse is misuse risk');
        const text = await frame.locator('main').innerText();
        for (const part of ['It depends', 'In short', 'Claims', 'Spoken against', 'Related notes', 'Sources']) {
          assert.ok(text.includes(part), `the note has no "${part}"`);
        }
        await frame.locator('a', { hasText: 'What distinctive properties' }).first().click();
        await frame.locator('h1', { hasText: 'What distinctive properties' }).waitFor();
        await frame.getByRole('button', { name: 'Back' }).click();
        await frame.locator('h1', { hasText: 'How much worse' }).waitFor();
      });

      test('a command from the palette opens the overview', async () => {
        await workbench.runCommand('Open vs Closed: Open Overview');
        const frame = await workbench.webviewFrame('What distinctive properties');
        assert.ok(await frame.locator('figure svg').first().isVisible());
      });
    });
  }
}

const noteTitle = 'Does model access level determine which specialization techniques work?';
