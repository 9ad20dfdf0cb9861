import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

describe('a reload of the window', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage });
    // Once it stands in the Activity Bar, its commands are in the palette too.
    await workbench.openViewContainer('Open vs Closed');
  });
  after(() => workbench?.dispose());

  test('brings the panel back with its page and its history', async () => {
    await workbench.runCommand('Open vs Closed: Open Overview');
    const first = await workbench.webviewFrame('What distinctive properties');
    // A page is painted before its script runs: a click in between leads nowhere yet.
    const heading = first.locator('h1', { hasText: 'How much worse' });
    const isTurned = async () => {
      await first.locator('a[data-open]', { hasText: 'Misuse' }).first().click();
      return heading.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => console.log('the link led nowhere yet: once more'),
      );
    };
    await pollUntil(async () => (await isTurned()) === true, { waitingFor: 'the page of the note' });
    await workbench.waitUntilSaved('openVsClosed.notePanel', 'misuse-risk');
    await workbench.reload();
    const frame = await workbench.webviewFrame('How much worse is misuse risk');
    assert.equal(await frame.getByRole('button', { name: 'Back' }).isEnabled(), true);
    await frame.getByRole('button', { name: 'Back' }).click();
    await frame.locator('h1', { hasText: 'What distinctive properties' }).waitFor();
  });
});
