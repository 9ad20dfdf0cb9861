import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './installOnce.ts';
import { testFolder } from './repository.ts';
import { runNpm } from './runNpm.ts';

export type WorkbenchLabel = 'oldest' | 'newest';

export interface Workbench {
  readonly label: WorkbenchLabel;
  /** Of VS Code, not of the package that carries it. */
  readonly vscodeVersion: string;
  /** Holds `out/server-main.js`. */
  readonly serverFolder: string;
}

/** code-server 4.N.P carries VS Code 1.N.P. */
const packageVersions: Readonly<Record<WorkbenchLabel, string>> = { oldest: '4.100.3', newest: '4.139.1' };

/** Fetches a whole VS Code (server and browser side) from the npm registry, once; needs npm, no compiler. */
export async function installWorkbench(label: WorkbenchLabel, onProgress: (line: string) => void): Promise<Workbench> {
  const version = packageVersions[label];
  const vscodeVersion = version.replace(/^4/, '1');
  const folder = join(testFolder, `workbench-${version}`);
  const pinned = join(import.meta.dirname, 'versions', version);
  const lock = await readFile(join(pinned, 'package-lock.json'));
  await installOnce({
    folder,
    stamp: createHash('sha256').update(lock).digest('hex'),
    install: target => installPinned(target, pinned, line => onProgress(`VS Code ${vscodeVersion}: ${line}`)),
    onProgress: line => onProgress(`VS Code ${vscodeVersion}: ${line}`),
  });
  return { label, vscodeVersion, serverFolder: serverFolderIn(folder) };
}

function serverFolderIn(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function installPinned(target: string, pinned: string, onProgress: (line: string) => void): Promise<void> {
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(pinned, file), join(target, file));
  onProgress('fetching it from the npm registry (about 600 MB on disk, once)');
  // Without scripts: they compile native modules, which the workbench can do without.
  await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], target, onProgress);
  onProgress('fetching the modules of its server');
  // Its shrinkwrap pins them, but lists other platforms' optional modules incompletely, so `npm ci` refuses it.
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  await runNpm(['install', ...flags], serverFolderIn(target), onProgress);
  onProgress('ready');
}
