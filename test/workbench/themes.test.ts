import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { testFolder } from '../../src/tools/workbench/repository.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { findViolations } from './driver/findViolations.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import { themes } from './driver/themes.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

describe('themes', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage, viewport: { width: 1400, height: 900 } });
    await workbench.openFile('sample.py');
    await workbench.openViewContainer('Open vs Closed');
    await workbench.runCommand('View: Split Editor Right');
    await workbench.clickTreeItem('Notes', 'What access lets you do');
    await workbench.webviewFrame('Does model access level determine');
  });
  after(() => workbench?.dispose());

  for (const [name, theme] of Object.entries(themes)) {
    test(`${theme}: card, tree and panel show, and axe finds nothing wrong in the panel`, async () => {
      await workbench.setTheme(theme);
      await workbench.runCommand('View: Focus First Editor Group');
      await workbench.hoverWord('model_weights');
      await workbench.screenshot(join(testFolder, 'screenshots', `theme-${name}.png`));
      const frame = await workbench.webviewFrame('Does model access level determine');
      assert.deepEqual(await findViolations(frame), []);
    });
  }

  test('every page of the panel is without violations', async () => {
    for (const note of ['What openness changes', 'Misuse risk', 'Need for real data', 'World models or shortcuts']) {
      await workbench.clickTreeItem('Notes', note);
      const frame = await workbench.webviewFrame('Claims');
      await frame.locator('article').waitFor();
      assert.deepEqual(await findViolations(frame), []);
    }
  });
});
