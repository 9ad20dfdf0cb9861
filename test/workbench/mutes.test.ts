import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { sampleWorkspace } from '../../src/tools/workbench/repository.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

const noWord = 'No cards for "weights" any more.';
const noPython = 'No cards in Python any more.';
const modelCodeOnly = 'Cards now show only where a word is about models.';

/** Follows a link of the card over a word. */
async function chooseOnCard(workbench: WorkbenchPage, word: string, link: string): Promise<void> {
  await workbench.hoverWord(word);
  await workbench.hover.widget.getByText(link, { exact: true }).click();
}

async function countNotifications(workbench: WorkbenchPage, text: string): Promise<number> {
  return (await workbench.notifications()).filter(shown => shown.includes(text)).length;
}

describe('the choices of a card', () => {
  let workbench: WorkbenchPage;

  before(async () => {
    workbench = await openWorkbench({ extension: extensionPackage });
  });
  after(() => workbench?.dispose());

  const openModelCode = () => workbench.openFile('sample.py');
  const openOtherCode = () => workbench.openFile('parcels.py');

  test('a card in model code is full, and says what it went by', async () => {
    await openModelCode();
    const card = await workbench.hoverWord('model_weights');
    assert.match(card, /Weights in hand:/);
    assert.match(card, /Shown because this file imports \w+ \(line \d\).* · Not this word · Not in Python · Only in/);
  });

  test('a card in other code is one line, with a link to everything', async () => {
    await openOtherCode();
    const card = await workbench.hoverWord('weights');
    assert.match(card, /^weights — .* · More · Not this word · Not in Python · Only in model code$/);
    await workbench.hover.widget.getByText('More', { exact: true }).click();
    await workbench.webviewFrame('the numbers a model learned');
  });

  test('Not this word: no card anywhere, told once, undone by a button', async () => {
    await openOtherCode();
    await workbench.hoverWord('weights');
    await workbench.hover.widget.getByText('Not this word', { exact: true }).dblclick();
    await workbench.waitForNotification(noWord);
    assert.ok(await workbench.hover.isSilentOver('weights'));
    assert.equal(await countNotifications(workbench, noWord), 1);
    await workbench.clickNotificationButton(noWord, 'Undo');
    assert.match(await workbench.hoverWord('weights'), /Not this word/);
    assert.ok(!('openVsClosed.exclude.terms' in (await workbench.server.readSettings())));
  });

  test('Not in Python: no card in Python, the others stay, undone by a button', async () => {
    await openModelCode();
    await chooseOnCard(workbench, 'model_weights', 'Not in Python');
    await workbench.waitForNotification(noPython);
    assert.ok(await workbench.hover.isSilentOver('logprobs'));
    await workbench.openFile('notes.md');
    assert.match(await workbench.hoverWord('logprobs'), /^logprobs/);
    await workbench.clickNotificationButton(noPython, 'Undo');
    await openModelCode();
    assert.match(await workbench.hoverWord('model_weights'), /^weights/);
  });

  test('Only in model code: no card in other code, full ones stay, undone by a button', async () => {
    await openOtherCode();
    await chooseOnCard(workbench, 'weights', 'Only in model code');
    await workbench.waitForNotification(modelCodeOnly);
    assert.ok(await workbench.hover.isSilentOver('weights'));
    await openModelCode();
    assert.match(await workbench.hoverWord('model_weights'), /Not this word · Not in Python$/);
    await workbench.clickNotificationButton(modelCodeOnly, 'Undo');
    await openOtherCode();
    assert.match(await workbench.hoverWord('weights'), /^weights/);
  });

  test('Show Muted Cards Again brings back what is picked, and says when there is nothing', async () => {
    await openOtherCode();
    await chooseOnCard(workbench, 'weights', 'Not this word');
    await workbench.waitForNotification(noWord);
    await openModelCode();
    await chooseOnCard(workbench, 'revision', 'Not in Python');
    await workbench.waitForNotification(noPython);
    await workbench.clearNotifications();
    await workbench.runCommand('Open vs Closed: Show Muted Cards Again...');
    assert.deepEqual(await workbench.quickPickItems(), ['weightsword', 'Pythonno cards']);
    await workbench.pickItems('weights', 'Python');
    await workbench.page.locator('.statusbar', { hasText: 'Shows cards again: weights, Python' }).waitFor();
    assert.match(await workbench.hoverWord('model_weights'), /^weights/);
    await workbench.runCommand('Open vs Closed: Show Muted Cards Again...');
    await workbench.waitForNotification('Nothing is muted in your settings.');
  });
});

describe('the choices of a card, where settings are in the way', () => {
  let workbench: WorkbenchPage;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ovc-mutes-'));
    await cp(sampleWorkspace, folder, { recursive: true });
    await mkdir(join(folder, '.vscode'));
    await writeFile(join(folder, '.vscode', 'settings.json'), '{"openVsClosed.exclude.terms": ["seed"]}');
    workbench = await openWorkbench({ extension: extensionPackage, folder });
    await workbench.openFile('parcels.py');
  });
  after(async () => {
    await workbench?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  test('a list of the workspace that counts for more is named', async () => {
    await chooseOnCard(workbench, 'weights', 'Not this word');
    const overruled = 'The settings of this workspace have a list of their own';
    await workbench.waitForNotification(overruled);
    assert.match(await workbench.hoverWord('weights'), /^weights/);
    await workbench.clickNotificationButton(overruled, 'Undo');
  });

  test('settings that cannot be written are told in words', async () => {
    const settings = join(workbench.server.temporaryFolder, 'user', 'User', 'settings.json');
    const written = await pollUntil(
      async () => {
        const text = await readFile(settings, 'utf8');
        return !text.includes('"weights"') && text.trimEnd().endsWith('}') && text;
      },
      { waitingFor: 'the Undo before' },
    );
    // The other settings stay, at every moment: some of them make VS Code ask for a reload where they change.
    await writeFile(`${settings}.broken`, written.replace(/\}\s*$/, ', "b"'));
    await rename(`${settings}.broken`, settings);
    await chooseOnCard(workbench, 'weights', 'Not in Python');
    await workbench.waitForNotification('Cards in Python could not be turned off. Unable to write into user settings.');
    assert.match(await workbench.hoverWord('weights'), /^weights/);
  });
});
