import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Settings } from '../../../src/tools/workbench/defaultSettings.ts';
import { pollUntil } from '../../../src/tools/workbench/pollUntil.ts';
import type { WorkbenchServer } from '../../../src/tools/workbench/startServer.ts';
import { EditorHover } from './editorHover.ts';
import { QuickInput } from './quickInput.ts';
import { type Theme, themeLabels } from './themes.ts';
import { type TreeItem, TreeView } from './treeView.ts';

const maxTries = 3;
/** Of pictures for the README: text is still sharp, at a third of the size of a PNG. */
const pictureQuality = 0.8;
const openTimeoutMs = 10_000;
/** Has no width. */
const wordJoiner = '\u2060';

/** The workbench as a person uses it: by mouse, keys and what can be read on the screen. */
export class WorkbenchPage {
  readonly page: Page;
  readonly server: WorkbenchServer;
  /** The folder that is open, a copy that tests may write to; undefined for a virtual workspace. */
  readonly folder: string | undefined;
  readonly hover: EditorHover;
  readonly quickInput: QuickInput;
  readonly #dispose: () => Promise<void>;
  #settingsSaved = 0;
  #theme: Theme | undefined;

  constructor(page: Page, server: WorkbenchServer, folder: string | undefined, dispose: () => Promise<void>) {
    this.page = page;
    this.server = server;
    this.folder = folder;
    this.hover = new EditorHover(page, line => console.log(line));
    this.quickInput = new QuickInput(page);
    this.#dispose = dispose;
  }

  /** A path within the workspace: by quick open; in a virtual one, which has no search, by the Explorer. */
  async openFile(path: string): Promise<void> {
    const tab = this.#activeGroup.locator('.tab.active', { hasText: basename(path) });
    for (let attempt = 1; ; attempt++) {
      await this.#chooseFile(path);
      try {
        await tab.waitFor({ timeout: openTimeoutMs });
        break;
      } catch (error) {
        // A webview that takes the focus at that moment closes the box before the choice counts.
        if (attempt === maxTries) throw error;
        console.log(`${path} did not open: try ${attempt + 1} of ${maxTries}`);
      }
    }
    await this.#activeGroup.locator('.editor-instance .view-line').first().waitFor();
  }

  async #chooseFile(path: string): Promise<void> {
    if (this.folder === undefined) {
      await this.#openInExplorer(path);
      return;
    }
    // A whole path is found without search, which the oldest version does not have here.
    await this.quickInput.open('ControlOrMeta+P', join(this.folder, path));
    await this.quickInput.choose(basename(path));
  }

  async goToLine(line: number): Promise<void> {
    await this.quickInput.open('ControlOrMeta+P', `:${line}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
  }

  hoverWord(word: string, occurrence = 1): Promise<string> {
    return this.hover.over(word, occurrence);
  }

  /** By the palette; the title as shown there, with its category: "Open vs Closed: Open Overview". */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.openAndChoose('F1', `>${title}`, title);
  }

  /** Runs a command that opens a pick, and types into it; again where a page that takes the focus has closed it. */
  async fillPick(command: string, placeholder: string, text: string): Promise<void> {
    const input = this.page.getByPlaceholder(placeholder);
    const isFilled = async () => {
      await this.runCommand(command);
      return input.fill(text, { timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    };
    await pollUntil(isFilled, { waitingFor: `the pick of ${command}` });
  }

  lookUp(text: string): Promise<void> {
    return this.fillPick('Open vs Closed: Look Up Term...', 'A term, another way to write it', text);
  }

  quickPickItems(): Promise<string[]> {
    return this.quickInput.items();
  }

  pickItem(label: string): Promise<void> {
    return this.quickInput.choose(label);
  }

  /** Ticks several items of a pick, and confirms. */
  async pickItems(...labels: string[]): Promise<void> {
    for (const label of labels) await this.quickInput.tick(label);
    await this.quickInput.confirm();
  }

  /** Shows a container of the Activity Bar; one that shows already stays. */
  async openViewContainer(title: string): Promise<void> {
    const item = this.page.locator('.activitybar .action-item').filter({
      has: this.page.locator(`.action-label[aria-label^="${title}"]`),
    });
    const isOpen = async () => (await item.getAttribute('aria-expanded')) === 'true';
    await item.waitFor();
    if (!(await isOpen())) await item.click();
    await pollUntil(isOpen, { waitingFor: `the view container ${title}` });
  }

  /** Closes views of the container that shows, so that the others have room for all their rows. */
  async collapseViews(...titles: string[]): Promise<void> {
    for (const title of titles) await this.#setExpanded(title, false);
  }

  async expandViews(...titles: string[]): Promise<void> {
    for (const title of titles) await this.#setExpanded(title, true);
  }

  async #setExpanded(title: string, isExpanded: boolean): Promise<void> {
    const header = this.page.locator(`.pane-header[aria-label^="${title}"]`);
    if ((await header.getAttribute('aria-expanded')) !== String(isExpanded)) await header.locator('.title').click();
    await header.and(this.page.locator(`[aria-expanded="${isExpanded}"]`)).waitFor();
  }

  tree(viewTitle: string): TreeView {
    return new TreeView(this.page, viewTitle);
  }

  treeItems(viewTitle: string): Promise<TreeItem[]> {
    return this.tree(viewTitle).items();
  }

  expandTreeItem(viewTitle: string, label: string): Promise<void> {
    return this.tree(viewTitle).expand(label);
  }

  clickTreeItem(viewTitle: string, label: string): Promise<void> {
    return this.tree(viewTitle).click(label);
  }

  /** The document that an extension wrote: a frame inside the frame of the webview. With a text, the one that has it. */
  async webviewFrame(containing = ''): Promise<Frame> {
    return pollUntil(
      async () => {
        for (const frame of this.page.frames()) {
          if (await isWebviewWith(frame, containing)) return frame;
        }
        return undefined;
      },
      { waitingFor: `a webview${containing && ` with "${containing}"`}` },
    );
  }

  /** By its name in the settings, such as "Default Dark Modern" or "Default High Contrast". */
  /** By the pick of themes. */
  async setTheme(name: Theme): Promise<void> {
    if (this.#theme === name) return;
    const readSaved = async () => (await this.server.readSettings())['workbench.colorTheme'];
    const workbench = this.page.locator('.monaco-workbench').first();
    const readShown = async () => themeClass(await workbench.getAttribute('class'));
    const [saved, shown] = [await readSaved(), await readShown()];
    await this.fillPick('Preferences: Color Theme', 'Select Color Theme', themeLabels[name]);
    await this.pickItem(themeLabels[name]);
    await pollUntil(async () => (await readShown()) !== shown, { waitingFor: `the theme ${name}` });
    // Newer versions save it by another name.
    await pollUntil(async () => (await readSaved()) !== saved, { waitingFor: `the theme ${name} to be saved` });
    this.#theme = name;
  }

  /**
   * Merges them into the user settings and waits until the workbench has taken them. Done in its own editor: it
   * does not notice every change of the file from outside.
   */
  async setSettings(settings: Settings): Promise<void> {
    const merged = { ...(await this.server.readSettings()), ...settings };
    // The window's title is a setting that can be seen: it tells when the file has been read. No person sees the marks.
    const marks = wordJoiner.repeat(++this.#settingsSaved);
    await this.runCommand('Preferences: Open User Settings (JSON)');
    await this.#activeGroup.locator('.tab.active', { hasText: 'settings.json' }).waitFor();
    await this.#saveSettings({ ...merged, 'window.title': `\${rootName}${marks}` });
    await pollUntil(async () => (await this.page.title()).includes(marks), { waitingFor: 'the settings to be read' });
    await this.runCommand('View: Close Editor');
    await this.page.locator('.tab', { hasText: 'settings.json' }).waitFor({ state: 'hidden' });
  }

  get #activeGroup(): Locator {
    return this.page.locator('.editor-group-container.active');
  }

  async #saveSettings(settings: Settings): Promise<void> {
    const text = JSON.stringify(settings);
    await this.#activeGroup.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('ControlOrMeta+S');
    await pollUntil(async () => JSON.stringify(await this.server.readSettings()) === text, {
      waitingFor: 'the settings to be saved',
    });
  }

  async #openInExplorer(path: string): Promise<void> {
    await this.openViewContainer('Explorer');
    const parts = path.split('/').filter(part => part !== '');
    const rows = this.page.locator('.explorer-folders-view .monaco-list-row');
    for (const [depth, part] of parts.entries()) {
      const row = rows.filter({ has: this.page.locator('.label-name').getByText(part, { exact: true }) }).first();
      await row.waitFor();
      if (depth === parts.length - 1) await row.dblclick();
      else if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
    }
  }

  async screenshot(path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const picture = await this.page.screenshot();
    await writeFile(path, path.endsWith('.webp') ? await toWebp(this.page, picture) : picture);
  }

  /** The texts of the notifications that are showing. */
  notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  async waitForNotification(text: string): Promise<void> {
    await this.page
      .locator('.notifications-toasts .notification-list-item-message', { hasText: text })
      .first()
      .waitFor();
  }

  /** Presses a button of a notification, in the list of all where it does not show any more. */
  async clickNotificationButton(text: string, button: string): Promise<void> {
    const item = this.page.locator('.notification-list-item', { hasText: text }).filter({ visible: true }).first();
    if (!(await item.isVisible())) await this.runCommand('Notifications: Show Notifications');
    await item.getByRole('button', { name: button, exact: true }).click();
    await item.waitFor({ state: 'hidden' });
  }

  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
    await this.page.locator('.notification-list-item').first().waitFor({ state: 'hidden' });
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Waits until the workbench has written down something with these texts: it saves what is open once a minute. */
  async waitUntilSaved(...texts: string[]): Promise<void> {
    await pollUntil(() => this.page.evaluate(isInBrowserStorage, texts), {
      waitingFor: `"${texts.join('" and "')}" to be saved`,
      timeoutMs: 100_000,
      intervalMs: 500,
    });
  }

  /** As by F5, and as a person who lets the browser go on where it asks. */
  async reload(): Promise<void> {
    this.page.once('dialog', dialog => dialog.accept());
    await this.page.reload();
    await this.waitUntilReady();
  }

  async waitUntilReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    await this.page.locator('.activitybar .action-item.checked').first().waitFor({ timeout: 60_000 });
  }

  dispose(): Promise<void> {
    return this.#dispose();
  }
}

/** Runs in the page: whether any of its data bases holds a value with these texts. */
async function isInBrowserStorage(texts: readonly string[]): Promise<boolean> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name ?? ''));
    for (const store of database.objectStoreNames) {
      const values = await settle(database.transaction(store).objectStore(store).getAll());
      if (values.some(value => typeof value === 'string' && texts.every(text => value.includes(text)))) {
        return true;
      }
    }
    database.close();
  }
  return false;
}

/** Has the browser write a picture anew, in a page of its own. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  const studio = await browser.newPage();
  const encoded = await studio.evaluate(drawAsWebp, { source: png.toString('base64'), quality: pictureQuality });
  await studio.close();
  return Buffer.from(encoded, 'base64');
}

/** Runs in the page. */
async function drawAsWebp({ source, quality }: { source: string; quality: number }): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${source}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', quality).split(',', 2)[1] ?? '';
}

/** Such as `vscode-theme-defaults-themes-hc_black-json`. */
function themeClass(className: string | null): string | undefined {
  return /vscode-theme-\S+/.exec(className ?? '')?.[0];
}

async function isWebviewWith(frame: Frame, text: string): Promise<boolean> {
  // A frame may go while it is asked; then it is not the one.
  try {
    const element = frame.parentFrame() === null ? undefined : await frame.frameElement();
    if ((await element?.getAttribute('id')) !== 'active-frame' || !(await element?.isVisible())) return false;
    const content = (await frame.locator('body').allInnerTexts()).join('');
    return content.trim() !== '' && content.includes(text);
  } catch {
    return false;
  }
}
