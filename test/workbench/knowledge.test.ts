import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import { noteText, sourcesText, termText, writeFolder } from './driver/ownKnowledge.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

const code = 'import openai\n# The house gateway passes the weights on.\n';

/** Hovers until the card says something. */
async function waitForCard(workbench: WorkbenchPage, word: string, says: RegExp): Promise<string> {
  const read = async () => {
    const card = await workbench.hoverWord(word);
    return says.test(card) ? card : undefined;
  };
  return pollUntil(read, { waitingFor: `a card over "${word}" that says ${says}`, timeoutMs: 30_000 });
}

for (const entry of ['desktop', 'web'] as const) {
  describe(`a team's own knowledge in two roots, ${entry} entry`, () => {
    let workbench: WorkbenchPage;

    before(async () => {
      const shop = await writeFolder('shop', {
        'shop.py': code,
        '.open-vs-closed/sources.yaml': sourcesText,
        '.open-vs-closed/notes/why-a-gateway.md': noteText('Why is there a gateway?'),
        '.open-vs-closed/glossary/words.yaml':
          termText('house-gateway', 'house gateway', 'where orders go in') +
          termText('weights', 'weights', 'what the shop weighs'),
      });
      const bank = await writeFolder('bank', {
        'bank.py': code,
        '.open-vs-closed/glossary/money.yaml': termText('house-gateway', 'house gateway', 'where money goes out'),
      });
      workbench = await openWorkbench({ extension: extensionPackage, entry, folder: shop, moreFolders: [bank] });
    });
    after(() => workbench?.dispose());

    test('one word means different things in them', async () => {
      await workbench.openFile('shop.py');
      await waitForCard(workbench, 'gateway', /where orders go in/);
      await workbench.openFile('../bank/bank.py');
      await waitForCard(workbench, 'gateway', /where money goes out/);
      assert.doesNotMatch(await workbench.hoverWord('weights'), /overrides|what the shop weighs/);
    });

    test('a term that overrides a built-in one says so, and its page does', async () => {
      await workbench.openFile('shop.py');
      const card = await waitForCard(workbench, 'weights', /what the shop weighs/);
      assert.match(card, /overrides the built-in term/);
      await workbench.hover.widget.getByText('Open the full page', { exact: true }).click();
      const page = await workbench.webviewFrame('what the shop weighs');
      assert.match(await page.locator('body').innerText(), /from shop, overrides the built-in term/);
      await page.getByText('overrides the built-in term').click();
      await workbench.webviewFrame('Behind an API');
    });

    test('the trees show it by folder, with a mark where it overrides', async () => {
      await workbench.openViewContainer('Open vs Closed');
      await workbench.expandTreeItem('Glossary', 'shop');
      await workbench.expandTreeItem('Glossary', 'Words');
      const items = await workbench.treeItems('Glossary');
      const own = items.find(({ label, level }) => label === 'weights' && level === 3);
      assert.equal(own?.description, 'overrides the built-in term · what the shop weighs');
      await workbench.clickTreeItem('Notes', 'Why is there a gateway?');
      await workbench.webviewFrame('The gateway keeps a log');
    });

    test('what is open follows a change, and stays where it is broken', async () => {
      const file = join(workbench.folder ?? '', '.open-vs-closed', 'notes', 'why-a-gateway.md');
      await writeFile(file, noteText('Why is there still a gateway?'));
      await workbench.webviewFrame('Why is there still a gateway?');
      const words = join(workbench.folder ?? '', '.open-vs-closed', 'glossary', 'words.yaml');
      const text = `- id: "broken\n${termText('house-gateway', 'house gateway', 'where all goes through')}`;
      await writeFile(words, text);
      await workbench.openFile('shop.py');
      await waitForCard(workbench, 'gateway', /where all goes through/);
    });
  });
}

describe("a team's own knowledge in a virtual workspace", () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage, folder: 'memfs:/' });
  });
  after(() => workbench?.dispose());

  test('cards and tree', async () => {
    await workbench.openFile('team/main.py');
    await waitForCard(workbench, 'gateway', /where all calls of the team go out/);
    assert.match(await workbench.hoverWord('weights'), /what the team stores[\s\S]*overrides the built-in term/);
    await workbench.openViewContainer('Open vs Closed');
    await workbench.expandTreeItem('Glossary', 'memory/team');
  });
});
