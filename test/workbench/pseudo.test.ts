import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { repositoryRoot } from '../../src/tools/workbench/repository.ts';
import { openWorkbench } from './driver/openWorkbench.ts';
import type { WorkbenchPage } from './driver/workbenchPage.ts';
import { findUnmarked } from './pseudo/findUnmarked.ts';
import { KnowledgeTexts } from './pseudo/knowledgeTexts.ts';
import { createPseudoExtension, mark, pseudoLanguage } from './pseudo/pseudoExtension.ts';

type Manifest = { readonly contributes: { readonly commands: readonly { readonly title: string }[] } };

const nls = JSON.parse(await readFile(join(repositoryRoot, 'package.nls.json'), 'utf8')) as Record<string, string>;
const command = (key: string) => `Open vs Closed: ${mark(nls[`command.${key}`] ?? key)}`;
const view = (key: string) => mark(nls[`view.${key}`] ?? key);

/**
 * With a language in which every message is in brackets, each surface is walked: what is neither in brackets nor
 * content has no translation. The workbench's own words stay English: only what is ours is read.
 */
for (const entry of ['desktop', 'web'] as const) {
  describe(`in a language of brackets, ${entry} entry`, () => {
    let workbench: WorkbenchPage;
    let knowledge: KnowledgeTexts;

    before(async () => {
      knowledge = await KnowledgeTexts.read();
      const extension = await createPseudoExtension();
      workbench = await openWorkbench({ entry, extension, language: pseudoLanguage, trust: false });
      await workbench.openFile('sample.py');
      await workbench.openViewContainer('Open vs Closed');
    });
    after(() => workbench?.dispose());

    const expectMarked = async (place: string, root: Locator, attributes = false) =>
      assert.deepEqual(await findUnmarked({ place, root, attributes }, knowledge), []);
    const expectPage = async (place: string, containing: string) => {
      const frame = await workbench.webviewFrame(containing);
      await expectMarked(place, frame.locator('body'), true);
    };
    const pick = () => workbench.page.locator('.quick-input-widget').filter({ visible: true });
    const openPick = async (name: string) => {
      const [title, rows] = [
        pick().locator('.quick-input-titlebar', { hasText: '⟦' }),
        pick().locator('.monaco-list-row'),
      ];
      const isOpen = async () => {
        await workbench.runCommand(command(name));
        return Promise.all([title, rows.first()].map(part => part.waitFor({ timeout: 8_000 }))).then(
          () => true,
          () => false,
        );
      };
      // A webview that takes the focus as it loads closes a pick.
      await pollUntil(isOpen, { waitingFor: `the pick of ${name}` });
    };
    const expectPick = async (name: string) => {
      await openPick(name);
      try {
        await expectMarked(`the pick of ${name}`, pick().locator('.quick-input-titlebar, .monaco-list-row'));
      } finally {
        await workbench.quickInput.close();
      }
    };

    test('what is not in brackets is found', async () => {
      const root = workbench.page.locator('.part.statusbar');
      await workbench.page.locator('.statusbar-item', { hasText: '⟦' }).first().waitFor();
      const found = await findUnmarked({ place: 'the status bar', root }, knowledge);
      assert.ok(
        found.some(line => line.includes('Spaces: 4')),
        found.join('\n'),
      );
    });

    for (const [what, file, words] of [
      ['terms', 'sample.py', ['model_weights', 'api_key']],
      ['sites and imports', 'sample.py', ['from_pretrained', 'openai', 'gpt-4o-2024-08-06', 'logprobs']],
      ['a word of another sense', 'parcels.py', ['weights']],
    ] as const) {
      test(`the hover cards of ${what}`, async () => {
        await workbench.openFile(file);
        for (const word of words) {
          await workbench.hoverWord(word);
          await expectMarked(`the card of ${word} in ${file}`, workbench.hover.widget.locator('.hover-row'));
        }
        await workbench.hover.leave();
      });
    }

    test('the views, the welcome of an empty one, and the status bar', async () => {
      await workbench.openFile('sample.py');
      const rows = workbench.page.locator('.pane .monaco-list-row');
      await workbench.page.locator('.pane', { hasText: '⟦White-box⟧' }).first().waitFor();
      await expectMarked('the rows of the views', rows.locator('.monaco-tl-contents'), false);
      const headers = workbench.page.locator('.pane-header[aria-label*="⟦"] .title');
      await expectMarked('the titles of the views', headers);
      await expectMarked('the status bar', workbench.page.locator('.statusbar-item[id$="openVsClosed.tier"]'));
    });

    test('the tooltips and menus of the views', async () => {
      await workbench.collapseViews(view('thisFile'), view('atCursor'));
      const topic = (await workbench.treeItems(view('glossary')))[0]?.label ?? '';
      await workbench.expandTreeItem(view('glossary'), topic);
      const term = (await workbench.treeItems(view('glossary')))[1]?.label ?? '';
      for (const [key, label] of [
        ['notes', 'What openness changes'],
        ['glossary', term],
      ] as const) {
        const row = await workbench.tree(view(key)).row(label);
        await row.hover();
        await expectMarked(`the tooltip of ${label}`, workbench.page.locator('.workbench-hover .hover-contents'));
        await row.click({ button: 'right' });
        await expectMarked(`the menu of ${label}`, workbench.page.locator('.monaco-menu .action-label'));
        await workbench.page.keyboard.press('Escape');
        await expectMarked(`the buttons of ${label}`, row.locator('.action-label'), true);
      }
    });

    test('the commands of the palette', async () => {
      const { contributes } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as Manifest;
      await workbench.quickInput.open('F1', '>Open vs Closed: ⟦');
      await pick().locator('.monaco-list-row').first().waitFor();
      await expectMarked('the palette', pick().locator('.quick-input-list-row:first-child .label-name'));
      // Below it VS Code shows the English title, for those who know that.
      await workbench.quickInput.close();
      assert.deepEqual(
        contributes.commands.filter(({ title }) => !/^%.+%$/.test(title)),
        [],
      );
    });

    test('the picks', async () => {
      for (const name of ['openNote', 'lookUpTerm', 'search', 'compareModels', 'exportAccessReport']) {
        await expectPick(name);
      }
    });

    test('the pages of the panel', async () => {
      await workbench.runCommand(command('openOverview'));
      await expectPage('the overview', 'What distinctive properties');
      await expectPick('copyCitation');
      for (const [kind, label] of [
        ['Term', 'logprobs'],
        ['Model family', 'GPT-4o'],
        ['Model family', 'OLMo 2'],
        ['Surface', 'OpenAI API'],
        ['Technique', 'Full fine-tuning'],
      ]) {
        await openPick('lookUpTerm');
        await workbench.page.keyboard.insertText(label ?? '');
        await workbench.pickItem(label ?? '');
        await workbench.webviewFrame(`⟦${kind}⟧`);
        await expectPage(`the page of ${label}`, label ?? '');
      }
      await workbench.runCommand(command('compareTiers'));
      await expectPage('the page of techniques', '⟦Techniques by access tier⟧');
    });

    test('the pages that are made when asked for', async () => {
      await openPick('compareModels');
      for (const label of ['GPT-4o', 'OLMo 2']) {
        await pick().locator('.quick-input-filter input').first().fill(label);
        await workbench.quickInput.tick(label);
      }
      await workbench.quickInput.confirm();
      await expectPage('the comparison', '⟦Comparison⟧');
      await workbench.openFile('sample.py');
      await workbench.goToLine(13);
      await workbench.runCommand(command('whatWouldChange'));
      await workbench.pickItem('⟦No particular model⟧');
      await expectPage('what would change', '⟦Before and after⟧');
      await openPick('search');
      await workbench.page.keyboard.insertText('logprobs');
      await pick().locator('.monaco-list-row', { hasText: 'logprobs' }).first().waitFor();
      await workbench.page.keyboard.press('ArrowUp');
      await workbench.page.keyboard.press('Enter');
      await expectPage('the results of a search', '⟦Results for "logprobs"⟧');
    });

    test('the report', async () => {
      await workbench.runCommand(command('accessReport'));
      const frame = await workbench.webviewFrame('⟦Access report⟧');
      await frame.locator('main[data-phase="done"]').waitFor();
      await expectMarked('the report', frame.locator('body'), true);
    });

    test('At Cursor', async () => {
      await workbench.openFile('sample.py');
      await workbench.goToLine(1);
      await workbench.page.locator(`.pane-header[aria-label^="${view('atCursor')}"] .title`).click();
      await expectPage('At Cursor without a card', '⟦Nothing about models');
      await workbench.runCommand('View: Focus Active Editor Group');
      await workbench.goToLine(9);
      await workbench.page.keyboard.press('Home');
      await expectPage('At Cursor', '⟦Weights in hand:⟧');
    });

    test('notifications and messages of the status bar', async () => {
      for (const [name, words] of [
        ['unmute', '⟦Nothing is muted'],
        ['checkKnowledge', '⟦There is no knowledge folder'],
      ] as const) {
        await workbench.runCommand(command(name));
        await workbench.waitForNotification(words);
        const toast = workbench.page.locator('.notifications-toasts .notification-list-item', { hasText: words });
        const parts = toast.locator('.notification-list-item-message, .monaco-text-button');
        await expectMarked(`the notification of ${name}`, parts);
        await workbench.clearNotifications();
      }
      for (const words of ['⟦Hover cards are off.⟧', '⟦Hover cards are on.⟧']) {
        await workbench.runCommand(command('toggleHover'));
        await workbench.page.locator('.statusbar-item', { hasText: words }).waitFor();
      }
    });

    test('the settings', async () => {
      await workbench.quickInput.open('F1', '>Preferences: Open Settings (UI)');
      await workbench.quickInput.choose('Preferences: Open Settings (UI)');
      await workbench.page.locator('.settings-editor .suggest-input-container').click();
      await workbench.page.keyboard.insertText('@ext:open-vs-closed.open-vs-closed');
      await workbench.page.locator('.setting-item-description', { hasText: '⟦' }).first().waitFor();
      await expectMarked('the settings', workbench.page.locator('.setting-item-description'));
    });

    test('the sample file', async () => {
      await workbench.runCommand(command('openSample'));
      await workbench.page.locator('.view-line', { hasText: '⟦' }).first().waitFor();
    });

    test('the walkthrough', async () => {
      await workbench.quickInput.open('F1', '>Welcome: Open Walkthrough...');
      await workbench.quickInput.choose('Welcome: Open Walkthrough...');
      await pick().locator('.monaco-list-row', { hasText: '⟦' }).first().click();
      const steps = workbench.page.locator('.getting-started-step');
      await steps.first().waitFor();
      await expectMarked('the walkthrough', steps.locator('.step-title, .step-description-container'));
    });
  });
}
