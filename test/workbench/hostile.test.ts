import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Frame } from 'playwright-core';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { fixturesFolder } from '../../src/tools/workbench/repository.ts';
import { canaryHost } from '../unit/hostile/hostileTexts.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';
import { noteWord, writeHostileWorkspace } from './driver/writeHostileWorkspace.ts';

/** Tooltips that are looked at in each tree; the rows are made by the same code. */
const tooltips = 4;

describe('a workspace full of hostile texts', () => {
  let workbench: WorkbenchPage;
  let folder: string;
  let words: readonly string[];
  const requests: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ovc-hostile-'));
    ({ words } = await writeHostileWorkspace(folder));
    const companions = [join(fixturesFolder, 'hostile', 'companion')];
    workbench = await openWorkbench({ extension: extensionPackage, folder, companions });
    workbench.page.context().on('request', request => {
      if (new URL(request.url()).host.includes(canaryHost)) requests.push(request.url());
    });
  });
  after(async () => {
    await workbench?.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => assertUnharmed(workbench, requests));

  test('in hovers', async () => {
    await workbench.openFile('words.md');
    for (const [index, word] of words.entries()) {
      await workbench.goToLine(2 * index + 1);
      assert.match(await workbench.hoverWord(word), /canary/);
      await assertUnharmed(workbench, requests);
      await workbench.hover.leave();
    }
  });

  test('in This File and the report', async () => {
    await workbench.openFile('main.py');
    await workbench.openViewContainer('Open vs Closed');
    await hoverRows('This File', /logprobs/);
    await workbench.runCommand('Open vs Closed: Access Report');
    await workbench.webviewFrame('canary-model');
    await assertUnharmed(workbench, requests);
  });

  test('in the trees', async () => {
    await workbench.openViewContainer('Open vs Closed');
    await workbench.collapseViews('This File', 'At Cursor', 'Glossary');
    await workbench.expandTreeItem('Notes', basename(folder));
    await hoverRows('Notes');
    await workbench.collapseViews('Notes');
    await workbench.page.locator('.pane-header[aria-label^="Glossary"]').click();
    await workbench.expandTreeItem('Glossary', 'Canary');
    await hoverRows('Glossary');
  });

  for (const name of ['Look Up Term...', 'Search Knowledge...']) {
    test(`in the pick of ${name}`, async () => {
      await findInPick(name, 'canary');
      await assertUnharmed(workbench, requests);
      await workbench.quickInput.close();
    });
  }

  test('on the pages of notes', async () => {
    for (const index of words.keys()) {
      await findInPick('Look Up Term...', noteWord(index));
      await workbench.page.keyboard.press('Enter');
      await workbench.webviewFrame(noteWord(index));
      await assertUnharmed(workbench, requests);
    }
  });

  /** Opens a pick and looks for a word. A panel that takes the focus at that moment closes the pick: then again. */
  async function findInPick(command: string, word: string, triesLeft = 4): Promise<void> {
    await workbench.runCommand(`Open vs Closed: ${command}`);
    const input = workbench.page.locator('.quick-input-widget .quick-input-filter input').filter({ visible: true });
    const isPick = async () => (await input.inputValue({ timeout: 2_000 })).startsWith('>') === false;
    const isFound = async () => (await workbench.quickPickItems())[0]?.toLowerCase().includes(word.toLowerCase());
    try {
      await pollUntil(isPick, { waitingFor: `the pick of ${command}` });
      await input.fill(word, { timeout: 2_000 });
      await pollUntil(isFound, { waitingFor: `${word} in the pick of ${command}`, timeoutMs: 10_000 });
    } catch (error) {
      if (triesLeft === 0) throw error;
      console.log(`${word} was not found in the pick yet: ${triesLeft} more tries`);
      await findInPick(command, word, triesLeft - 1);
    }
  }

  /** The rows of the workspace's own entries, each with its tooltip. */
  async function hoverRows(view: string, label = /canary/i): Promise<void> {
    const tree = workbench.tree(view);
    const findOwn = async () => (await tree.items()).filter(item => label.test(item.label));
    await pollUntil(async () => (await findOwn()).length > 0, { waitingFor: `rows with ${label} in ${view}` });
    for (const item of (await findOwn()).slice(0, tooltips)) {
      await (await tree.row(item.label)).hover();
      await workbench.page.locator('.workbench-hover').filter({ visible: true }).first().waitFor();
      await assertUnharmed(workbench, requests);
    }
  }
});

async function assertUnharmed({ page, folder }: WorkbenchPage, requests: readonly string[]): Promise<void> {
  assert.deepEqual(requests, [], 'requests to the canary');
  assert.ok(folder !== undefined && !existsSync(join(folder, 'canary-ran.txt')), 'the command of the canary ran');
  const harm = await Promise.all(page.frames().map(frame => frame.evaluate(findHarm).catch(gone(frame))));
  assert.deepEqual(harm.flat(), []);
}

/** A frame that went while it was asked has nothing to say; any other failure counts. */
function gone(frame: Frame): (error: unknown) => string[] {
  return error => (frame.isDetached() || /navigat|destroyed|detached/i.test(String(error)) ? [] : [String(error)]);
}

/** Runs in each frame: what a text has brought in. */
function findHarm(): string[] {
  const isOurs = (address: string) => {
    const [, command = '', query = ''] = /^command:([\w.]+)\??(.*)$/s.exec(address) ?? [];
    const isArgument = query === '' || Array.isArray(JSON.parse(decodeURIComponent(query)));
    return /^openVsClosed\./.test(command) && isArgument;
  };
  const addresses = [...document.querySelectorAll('a')].flatMap(link => [
    link.getAttribute('href') ?? '',
    link.dataset['href'] ?? '',
  ]);
  const ran = addresses.filter(address => /^(?:command|javascript|data|vscode)\b/i.test(address) && !isOurs(address));
  const brought = document.querySelectorAll(
    '[src*="canary.test"], [srcset*="canary.test"], [onerror], [onload], [onclick], [style*="canary.test"], link[href*="canary.test"], base[href*="canary.test"]',
  );
  return [
    ...ran.map(address => `a link to ${address}`),
    ...Array.from(brought, element => element.outerHTML.slice(0, 200)),
    ...((globalThis as { canary?: unknown }).canary === 1 ? ['a script ran'] : []),
  ];
}
