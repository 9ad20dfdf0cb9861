import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { defaultSettings, type Settings } from './defaultSettings.ts';
import { readExtensionFolder } from './extensionFolder.ts';
import type { Workbench } from './installWorkbench.ts';
import { pollUntil } from './pollUntil.ts';
import { killTree, spawnTree } from './processTree.ts';
import { type WorkbenchUrlOptions, workbenchUrl } from './workbenchUrl.ts';

export interface ServerOptions {
  /** On top of the default ones. */
  readonly settings?: Settings;
  /** True: Workspace Trust is on, and a folder opens in Restricted Mode. */
  readonly workspaceTrust?: boolean;
  /** Folders of extensions that are there as if installed, straight from where they are. */
  readonly linkedExtensions?: readonly string[];
  /**
   * Honours the payload of the address (tests inside the extension host). Recent versions then show no
   * notification of themselves, so it is off where a person, or a test in a person's place, looks.
   */
  readonly honourPayload?: boolean;
}

export interface WorkbenchServer {
  /** host:port, also the authority of `vscode-remote:` addresses. */
  readonly authority: string;
  /** Removed with the server; a place for copies of fixtures. */
  readonly temporaryFolder: string;
  readonly log: readonly string[];
  /** Resolves when its process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  url(options: WorkbenchUrlOptions): string;
  readSettings(): Promise<Settings>;
  writeSettings(settings: Settings): Promise<void>;
  /** Installs a packaged extension as a person does; pages opened from then on have it. */
  installExtension(vsixPath: string): Promise<void>;
  dispose(): Promise<void>;
}

export async function startServer(workbench: Workbench, options: ServerOptions = {}): Promise<WorkbenchServer> {
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'ovc-workbench-'));
  const settingsPath = join(temporaryFolder, 'user', 'User', 'settings.json');
  const writeSettings = (settings: Settings) => writeFile(settingsPath, JSON.stringify(settings, null, 2));
  await mkdir(dirname(settingsPath), { recursive: true });
  await writeSettings({ ...defaultSettings, ...options.settings });
  await linkExtensions(options.linkedExtensions ?? [], join(temporaryFolder, 'extensions'));

  const log: string[] = [];
  const entry = join(workbench.serverFolder, 'out', 'server-main.js');
  const args = [entry, ...serverFlags(temporaryFolder, options)];
  const watch = ['--import', new URL('endWithParent.ts', import.meta.url).href];
  const child = spawnTree(process.execPath, [...watch, ...args], {
    env: { ...serverEnvironment(), OVC_PARENT: String(process.pid), OVC_TEMPORARY_FOLDER: temporaryFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', line => keepLine(log, line));
  }
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const removeAtExit = () => rmSync(temporaryFolder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', removeAtExit);
  const dispose = async () => {
    await killTree(child);
    process.off('exit', removeAtExit);
    // Files of processes that are just ending may still appear: rm tries again.
    await rm(temporaryFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    const port = await pollUntil(() => (child.exitCode === null ? readPort(log) : failedToStart(log)), {
      waitingFor: `VS Code ${workbench.vscodeVersion} to listen`,
      timeoutMs: 60_000,
      explain: () => log.slice(-10).join('\n'),
    });
    const authority = `127.0.0.1:${port}`;
    await pollUntil(() => isAnswering(`http://${authority}/version`), { waitingFor: `an answer from ${authority}` });
    return {
      authority,
      temporaryFolder,
      log,
      ended,
      url: urlOptions => workbenchUrl(authority, urlOptions),
      readSettings: () => readSettings(settingsPath),
      writeSettings,
      installExtension: vsixPath => runInstall([entry, ...dataFlags(temporaryFolder), '--install-extension', vsixPath]),
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** While it is being written, the file is no whole JSON. */
function readSettings(path: string): Promise<Settings> {
  return pollUntil(() => readFile(path, 'utf8').then(parseSettings), { waitingFor: `whole settings in ${path}` });
}

function parseSettings(text: string): Settings | undefined {
  try {
    return JSON.parse(text) as Settings;
  } catch {
    return undefined;
  }
}

function keepLine(log: string[], line: string): void {
  log.push(line);
  if (log.length > 2_000) log.shift();
}

function serverFlags(folder: string, options: ServerOptions): string[] {
  const flags = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
  flags.push('--telemetry-level', 'off', ...dataFlags(folder));
  if (options.honourPayload) flags.push('--enable-smoke-test-driver');
  if (!options.workspaceTrust) flags.push('--disable-workspace-trust');
  return flags;
}

/** At its first start VS Code takes what stands in an extensions folder as installed. */
async function linkExtensions(extensions: readonly string[], into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const path of extensions) {
    const { id, version } = await readExtensionFolder(path);
    // A junction, where there is such a thing, needs no rights.
    await symlink(path, join(into, `${id}-${version}`), 'junction');
  }
}

function dataFlags(folder: string): string[] {
  const data = ['--server-data-dir', join(folder, 'server'), '--user-data-dir', join(folder, 'user')];
  return [...data, '--extensions-dir', join(folder, 'extensions')];
}

/** Without the variables by which a VS Code terminal would lead this server to the VS Code around it; no gallery. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_TEST_CONTEXT$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) };
}

function readPort(log: readonly string[]): string | undefined {
  return log.map(line => /listening on (\d+)/i.exec(line)?.[1]).find(port => port !== undefined);
}

function failedToStart(log: readonly string[]): never {
  throw new Error(`the VS Code server ended at once:\n${log.slice(-10).join('\n')}`);
}

async function isAnswering(address: string): Promise<boolean> {
  const response = await fetch(address).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

async function runInstall(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const keep = (data: Buffer) => {
    printed += data.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0 || /failed installing/i.test(printed))
    throw new Error(`the extension could not be installed:\n${printed}`);
}
