import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

describe('commands and settings', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage });
    await workbench.openFile('sample.py');
  });
  after(() => workbench?.dispose());

  test('Open Note offers all notes and opens the chosen one', async () => {
    await workbench.runCommand('Open vs Closed: Open Note...');
    const items = await workbench.quickPickItems();
    assert.ok(items.length >= 7, `only ${items.length} notes are offered`);
    await workbench.pickItem('How much worse is misuse risk from open foundation models?');
    await workbench.webviewFrame('How much worse is misuse risk');
  });

  test('Look Up Term finds a term by another way to write it', async () => {
    await workbench.lookUp('finetuned');
    await workbench.pickItem('fine-tuning');
    await workbench.webviewFrame('Also written: ');
  });

  test('Explain Word at Cursor opens the page of a term, and looks up any other word', async () => {
    await workbench.openFile('sample.py');
    await workbench.goToLine(9);
    await workbench.runCommand('Open vs Closed: Explain Word at Cursor');
    await workbench.webviewFrame('the numbers a model learned');
    await workbench.openFile('sample.py');
    await workbench.goToLine(3);
    await workbench.runCommand('Open vs Closed: Explain Word at Cursor');
    const input = workbench.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    assert.equal(await input.inputValue(), 'import');
    await workbench.quickInput.close();
  });

  test('Toggle Hover Cards turns cards off and on', async () => {
    await workbench.runCommand('Open vs Closed: Toggle Hover Cards');
    await workbench.page.locator('.statusbar', { hasText: 'Hover cards are off.' }).waitFor();
    assert.ok(await workbench.hover.isSilentOver('model_weights'));
    await workbench.runCommand('Open vs Closed: Toggle Hover Cards');
    assert.match(await workbench.hoverWord('model_weights'), /^weights/);
  });

  test('settings apply at once: one language, a topic, a word, the length', async () => {
    await workbench.setSettings({ '[python]': { 'openVsClosed.hover.show': 'off' } });
    assert.ok(await workbench.hover.isSilentOver('model_weights'));
    await workbench.setSettings({ '[python]': {}, 'openVsClosed.exclude.terms': ['weights'] });
    assert.ok(await workbench.hover.isSilentOver('model_weights'));
    await workbench.setSettings({ 'openVsClosed.exclude.terms': [], 'openVsClosed.hover.cardLength': 'brief' });
    const brief = await workbench.hoverWord('model_weights');
    assert.doesNotMatch(brief, /Behind an API/);
    assert.match(brief, /as of/);
    await workbench.setSettings({ 'openVsClosed.hover.cardLength': 'full' });
  });

  test('Copy Citation and Report a Mistake leave their text on the clipboard', async () => {
    await workbench.runCommand('Open vs Closed: Open Overview');
    await workbench.webviewFrame('What distinctive properties');
    await workbench.runCommand('Open vs Closed: Copy Citation');
    await workbench.pickItem('Plain text');
    await workbench.page.locator('.statusbar', { hasText: 'Citation copied.' }).waitFor();
    assert.match(await workbench.clipboard(), /Open vs Closed \d+\.\d+\.\d+, as of \d{4}/);
    await workbench.runCommand('Open vs Closed: Report a Mistake');
    await workbench.waitForNotification('is on the clipboard');
    assert.match(await workbench.clipboard(), /Page: note overview/);
  });

  test('a word inside another shows no card', async () => {
    await workbench.openFile('sample.py');
    assert.ok(await workbench.hover.isSilentOver('lightweight'));
  });
});
