import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import { noteText, sourcesText, termText, writeFolder } from './driver/ownKnowledge.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

describe('Restricted Mode', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    const folder = await writeFolder('shop', {
      'main.py': 'import openai\n# The house gateway passes the weights on.\n',
      '.open-vs-closed/sources.yaml': sourcesText,
      '.open-vs-closed/notes/why-a-gateway.md': noteText('Why is there a gateway?'),
      '.open-vs-closed/glossary/words.yaml':
        termText('house-gateway', 'house gateway', 'where orders go in') +
        termText('weights', 'weights', 'what the shop weighs'),
    });
    workbench = await openWorkbench({ extension: extensionPackage, folder, trust: true });
  });
  after(() => workbench?.dispose());

  const labels = async (view: string) => (await workbench.treeItems(view)).map(({ label }) => label);

  test('nothing of the knowledge of the workspace shows, and the trees say why', async () => {
    await workbench.openFile('main.py');
    assert.match(await workbench.hoverWord('weights'), /Weights in hand:/);
    assert.equal(await workbench.hover.isSilentOver('gateway'), true);
    await workbench.openViewContainer('Open vs Closed');
    for (const view of ['Notes', 'Glossary']) {
      const shown = await labels(view);
      assert.ok(shown.includes('Restricted Mode'), `${view}: ${shown.join(' | ')}`);
      assert.ok(!shown.includes('shop'));
    }
    await workbench.lookUp('gateway');
    const isFiltered = async () => (await workbench.quickPickItems())[0]?.toLowerCase().includes('gateway');
    await pollUntil(isFiltered, { waitingFor: 'what the pick finds' });
    const items = await workbench.quickPickItems();
    assert.doesNotMatch(items.join('\n'), /house gateway|Why is there a gateway/);
    await workbench.quickInput.close();
  });

  test('after trusting it does, without reload', async () => {
    await workbench.page.evaluate(() => document.body.setAttribute('data-ovc-window', 'the same'));
    await workbench.clickTreeItem('Notes', 'Restricted Mode');
    const editor = workbench.page.locator('.workspace-trust-editor');
    await editor.getByRole('button', { name: 'Trust', exact: true }).click();
    const isThere = async () => {
      const shown = await labels('Notes');
      return shown.includes('shop') && !shown.includes('Restricted Mode');
    };
    await pollUntil(isThere, { waitingFor: 'the notes of the workspace', timeoutMs: 30_000 });
    await workbench.clickTreeItem('Notes', 'Why is there a gateway?');
    await workbench.webviewFrame('The gateway keeps a log');
    await workbench.openFile('main.py');
    assert.match(await workbench.hoverWord('gateway'), /where orders go in/);
    assert.match(await workbench.hoverWord('weights'), /what the shop weighs[\s\S]*overrides the built-in term/);
    assert.equal(await workbench.page.locator('body').getAttribute('data-ovc-window'), 'the same');
  });
});
