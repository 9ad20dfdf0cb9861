import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { sampleWorkspace } from '../../src/tools/workbench/repository.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { type OpenWorkbenchOptions, openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';

const example = 'Knowledge folders: 1, files: 3, problems: 0.';

const journeys: readonly (readonly [where: string, options: Partial<OpenWorkbenchOptions>, checked: string])[] = [
  ['a folder', {}, example],
  ['a folder, in the web entry', { entry: 'web' }, example],
  // It has a folder with one file already.
  ['a virtual workspace', { folder: 'memfs:/' }, 'Knowledge folders: 2, files: 4, problems: 0.'],
];

for (const [where, options, checked] of journeys) {
  describe(`writing knowledge in ${where}`, () => {
    let workbench: WorkbenchPage;

    before(async () => {
      workbench = await openWorkbench({ extension: extensionPackage, settings: plainTyping, ...options });
      await workbench.openFile('sample.py');
    });
    after(() => workbench?.dispose());

    test('Add Knowledge Folder makes an example without problems', async () => {
      await workbench.runCommand('Open vs Closed: Add Knowledge Folder');
      await waitForTab(workbench, 'team.yaml');
      await workbench.runCommand('Open vs Closed: Check Knowledge');
      await workbench.waitForNotification(checked);
      await workbench.clearNotifications();
    });

    test('New Term from Selection takes a word of the code, and its card follows', async () => {
      await workbench.openFile('sample.py');
      await selectWord(workbench, 'client');
      await workbench.runCommand('Open vs Closed: New Term from Selection');
      await waitForTab(workbench, 'team.yaml');
      await workbench.page.keyboard.type('the one way to our gateway');
      await workbench.page.keyboard.press('ControlOrMeta+S');
      await workbench.openFile('sample.py');
      await pollUntil(async () => (await workbench.hoverWord('client')).includes('the one way to our gateway'), {
        waitingFor: 'the card of the new term',
        timeoutMs: 30_000,
      });
    });

    test('what is broken shows at its place, and a quick fix mends it', async () => {
      await openGlossary(workbench);
      await workbench.page.keyboard.press('ControlOrMeta+End');
      await workbench.page.keyboard.type('  evidense: strong');
      const problem = await findProblem(workbench, 'Unknown field "evidense". Did you mean "evidence"?');
      assert.match(problem, /\[Ln \d+, Col 3\]/);
      await workbench.runCommand('View: Focus Active Editor Group');
      await workbench.page.keyboard.press('Home');
      await applyQuickFix(workbench, 'Rename to "evidence"');
      await workbench.hover.findWord('evidence: strong', 1);
      await findProblem(workbench, 'No problems have been detected in the workspace.');
    });

    test('a note and its preview', async () => {
      await workbench.runCommand('Open vs Closed: New Note');
      await workbench.page.locator('.quick-input-widget input').first().fill('Why do we keep our own copy?');
      await workbench.quickInput.confirm();
      await waitForTab(workbench, 'why-do-we-keep-our-own-copy.md');
      await workbench.runCommand('Open vs Closed: Preview Note');
      await workbench.webviewFrame('Why do we keep our own copy?');
      // The cursor is between the quotes of the summary.
      await workbench.runCommand('View: Focus First Editor Group');
      await workbench.page.keyboard.type('A copy cannot be withdrawn.');
      await workbench.webviewFrame('A copy cannot be withdrawn.');
      await workbench.page.keyboard.press('ControlOrMeta+End');
      await workbench.page.keyboard.type('Nobody <b>objected</b>.');
      await workbench.webviewFrame('Nobody <b>objected</b>.');
    });
  });
}

describe('writing knowledge in Restricted Mode', () => {
  let workbench: WorkbenchPage;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ovc-authoring-'));
    await cp(sampleWorkspace, folder, { recursive: true });
    await mkdir(join(folder, '.open-vs-closed', 'glossary'), { recursive: true });
    const term = '- id: gateway\n  label: "gateway"\n  definitoin: "a way"\n';
    const other = '- {id: other, label: "other way", definition: "another", sources: [{id: no-such}]}\n';
    await writeFile(join(folder, '.open-vs-closed', 'glossary', 'team.yaml'), `${term}${other}`);
    workbench = await openWorkbench({ extension: extensionPackage, folder, trust: true });
  });
  after(async () => {
    await workbench?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  test('a file is checked by itself alone', async () => {
    await workbench.openFile('.open-vs-closed/glossary/team.yaml');
    await findProblem(workbench, 'Unknown field "definitoin".');
    const shown = await workbench.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    assert.deepEqual(
      shown.filter(row => row.includes('no-such')),
      [],
    );
  });

  test('no command offers to write knowledge', async () => {
    const commands = ['New Note', 'New Term from Selection', 'Add Knowledge Folder', 'Check Knowledge', 'Preview Note'];
    for (const command of ['Open Overview', ...commands]) {
      await workbench.quickInput.open('F1', `>Open vs Closed: ${command}`);
      const items = await workbench.quickPickItems();
      const isOffered = items.some(item => item.startsWith(`Open vs Closed: ${command}`));
      assert.equal(isOffered, command === 'Open Overview', items.join(' | '));
      await workbench.quickInput.close();
    }
  });
});

/** The editor writes what is typed, and nothing of its own. */
const plainTyping = {
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.acceptSuggestionOnEnter': 'off',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
};

async function waitForTab(workbench: WorkbenchPage, name: string): Promise<void> {
  await workbench.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
  // An editor is used again for another file: it has the focus before it has the file.
  const editor = `.editor-group-container.active .monaco-editor.focused[data-uri$="${name}"]`;
  await workbench.page.locator(editor).first().waitFor();
}

async function selectWord(workbench: WorkbenchPage, word: string): Promise<void> {
  const { x, y } = await workbench.hover.findWord(word, 1);
  await workbench.page.mouse.dblclick(x, y);
  await workbench.page.locator('.statusbar-item', { hasText: `(${word.length} selected)` }).waitFor();
}

/** By its tab: an editor that was opened stays open. */
async function openGlossary(workbench: WorkbenchPage): Promise<void> {
  await workbench.page.locator('.tab', { hasText: 'team.yaml' }).first().click();
  await waitForTab(workbench, 'team.yaml');
}

/** The row of the Problems view with a text. */
async function findProblem(workbench: WorkbenchPage, text: string): Promise<string> {
  await workbench.runCommand('Problems: Focus on Problems View');
  const view = workbench.page.locator('.markers-panel');
  const row = view.locator('.monaco-list-row, .message-box-container').filter({ hasText: text }).first();
  await row.waitFor();
  return row.innerText();
}

async function applyQuickFix(workbench: WorkbenchPage, title: string): Promise<void> {
  await workbench.page.keyboard.press('ControlOrMeta+.');
  const row = workbench.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  await row.waitFor();
  await row.click();
  await row.waitFor({ state: 'hidden' });
}
