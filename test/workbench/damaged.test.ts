import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { repositoryRoot } from '../../src/tools/workbench/repository.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

describe('an installation whose knowledge is damaged', () => {
  let workbench: WorkbenchPage;
  let extension: string;

  before(async () => {
    extension = await mkdtemp(join(tmpdir(), 'ovc-damaged-'));
    for (const part of ['package.json', 'package.nls.json', 'dist', 'media']) {
      await cp(join(repositoryRoot, part), join(extension, part), { recursive: true });
    }
    await writeFile(join(extension, 'dist', 'knowledge.json'), '{"format": 1, "notes": [{');
    workbench = await openWorkbench({ extension });
    await workbench.openFile('sample.py');
  });
  after(async () => {
    await workbench?.dispose();
    await rm(extension, { recursive: true, force: true });
  });

  test('says so once, in words, and leaves the editor alone', async () => {
    await workbench.waitForNotification('cannot read its notes');
    assert.ok(await workbench.hover.isSilentOver('model_weights'));
    assert.ok(await workbench.hover.isSilentOver('logprobs'));
    await workbench.openViewContainer('Open vs Closed');
    await workbench.page.getByText('The notes could not be loaded.').waitFor();
    const told = (await workbench.notifications()).filter(text => text.includes('cannot read its notes'));
    assert.equal(told.length, 1);
  });
});
