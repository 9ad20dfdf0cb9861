import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

describe('a virtual workspace', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage, folder: 'memfs:/' });
  });
  after(() => workbench?.dispose());

  test('a card, the tree and a note', async () => {
    await workbench.openFile('sample.py');
    assert.match(await workbench.hoverWord('weights'), /Weights in hand:/);
    await workbench.openViewContainer('Open vs Closed');
    await workbench.clickTreeItem('Notes', 'Misuse risk');
    await workbench.webviewFrame('How much worse is misuse risk');
  });
});
