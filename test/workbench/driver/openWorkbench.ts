import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Settings } from '../../../src/tools/workbench/defaultSettings.ts';
import { copyFolder, type ExtensionEntry, entrySettings } from '../../../src/tools/workbench/extensionFolder.ts';
import { installWorkbench, type WorkbenchLabel } from '../../../src/tools/workbench/installWorkbench.ts';
import { launchBrowser } from '../../../src/tools/workbench/launchBrowser.ts';
import { extensionId, fixturesFolder, sampleWorkspace } from '../../../src/tools/workbench/repository.ts';
import { startServer, type WorkbenchServer } from '../../../src/tools/workbench/startServer.ts';
import type { WorkbenchUrlOptions } from '../../../src/tools/workbench/workbenchUrl.ts';
import { WorkbenchPage } from './workbenchPage.ts';

export interface OpenWorkbenchOptions {
  readonly version?: WorkbenchLabel;
  /** `web`: the extension's `browser` entry in a web worker. */
  readonly entry?: ExtensionEntry;
  /** A .vsix, which is installed as a person does, or an extension's folder, which is taken as installed. */
  readonly extension: string;
  /** Its publisher.name, where it is not this project's. */
  readonly extensionId?: string;
  /** A folder on the disk, which is copied first; or `memfs:/`, a virtual workspace. */
  readonly folder?: string;
  /** Further folders on the disk: the roots, behind `folder`, of a workspace of several. */
  readonly moreFolders?: readonly string[];
  readonly settings?: Settings;
  /** Folders of other extensions, which are taken as installed. */
  readonly companions?: readonly string[];
  /** True: Workspace Trust is on, and the folder opens in Restricted Mode. */
  readonly trust?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel, for sharp pictures. */
  readonly scale?: number;
  /** The display language as extensions see it; the words of the workbench itself stay English, without a pack. */
  readonly language?: string;
}

/** Starts a server and a browser of its own; `dispose()` of what it returns ends both. */
export async function openWorkbench(options: OpenWorkbenchOptions): Promise<WorkbenchPage> {
  const workbench = await installWorkbench(options.version ?? 'newest', console.log);
  const folder = options.folder ?? sampleWorkspace;
  const isPackage = options.extension.endsWith('.vsix');
  const server = await startServer(workbench, {
    settings: {
      ...editableSettings,
      ...entrySettings(options.extensionId ?? extensionId, options.entry ?? 'desktop'),
      ...options.settings,
    },
    workspaceTrust: options.trust ?? false,
    linkedExtensions: [
      ...(isPackage ? [] : [options.extension]),
      ...(isVirtual(folder) ? [memoryFileSystem] : []),
      ...(options.companions ?? []),
    ],
  });
  let browser: Browser | undefined;
  const dispose = async () => {
    await browser?.close();
    await server.dispose();
  };
  try {
    if (isPackage) await server.installExtension(options.extension);
    const workspace = await prepareWorkspace([folder, ...(options.moreFolders ?? [])], server);
    browser = await launchBrowser();
    const page = await browser.newPage({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    if (options.language !== undefined) await page.addInitScript(setLanguage, options.language);
    await page.goto(server.url(workspace.url));
    const workbenchPage = new WorkbenchPage(page, server, workspace.folder, dispose);
    await workbenchPage.waitUntilReady();
    return workbenchPage;
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Runs in the page, before the workbench: there a language pack would say the same. */
function setLanguage(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

/** The settings file takes what the driver types as it is. */
const editableSettings: Settings = {
  '[jsonc]': {
    'editor.autoClosingBrackets': 'never',
    'editor.autoClosingQuotes': 'never',
    'editor.autoSurround': 'never',
  },
};

const memoryFileSystem = join(fixturesFolder, 'memfs');

function isVirtual(folder: string): boolean {
  return folder.startsWith('memfs:');
}

async function prepareWorkspace(
  folders: readonly string[],
  server: WorkbenchServer,
): Promise<{ readonly url: WorkbenchUrlOptions; readonly folder?: string }> {
  const [first = '', ...others] = folders;
  if (isVirtual(first)) {
    // An address can name folders of the server only; a workspace file can name any.
    return { url: await writeWorkspace([{ uri: first, name: 'memory' }], server) };
  }
  const folder = await copyFolder(first, server.temporaryFolder);
  if (others.length === 0) return { url: { folder }, folder };
  const copies = await Promise.all(others.map(other => copyFolder(other, server.temporaryFolder)));
  return {
    url: await writeWorkspace(
      [folder, ...copies].map(path => ({ path })),
      server,
    ),
    folder,
  };
}

async function writeWorkspace(folders: readonly object[], server: WorkbenchServer): Promise<WorkbenchUrlOptions> {
  const workspace = join(server.temporaryFolder, 'roots.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders }));
  return { workspace };
}
