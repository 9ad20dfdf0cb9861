import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findInstalledCode, hasDisplay } from './workbench/installedCode.ts';
import { installWorkbench } from './workbench/installWorkbench.ts';
import { killTree, spawnTree } from './workbench/processTree.ts';
import { repositoryRoot, sampleWorkspace, testFolder } from './workbench/repository.ts';
import { startServer } from './workbench/startServer.ts';

// `npm start`: VS Code with this extension and a sample file; an installed one, or else one from the npm registry.
const { values } = parseArgs({ options: { embedded: { type: 'boolean', default: false } } });
const companion = join(import.meta.dirname, 'workbench', 'companion');

interface Running {
  /** Resolves when the person has closed it, or when it has broken off. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

function startInstalled(command: string): Running {
  console.log(`Opening ${command}. Ctrl-C closes it.`);
  const data = join(testFolder, 'start');
  const args = ['--new-window', '--verbose', '--disable-workspace-trust', '--skip-welcome'];
  args.push(`--user-data-dir=${join(data, 'user')}`, `--extensions-dir=${join(data, 'extensions')}`);
  args.push(`--extensionDevelopmentPath=${repositoryRoot}`, `--extensionDevelopmentPath=${companion}`);
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  // `--verbose` keeps the window in this process's tree; without it `code` ends at once.
  const isWindows = process.platform === 'win32';
  const quoted = (text: string) => (isWindows ? `"${text}"` : text);
  const child = spawnTree(quoted(command), [...args, sampleWorkspace].map(quoted), {
    stdio: 'ignore',
    shell: isWindows,
  });
  return { ended: once(child, 'exit'), stop: () => killTree(child) };
}

async function startEmbedded(): Promise<Running> {
  const workbench = await installWorkbench('newest', console.log);
  const server = await startServer(workbench, { linkedExtensions: [repositoryRoot, companion] });
  const address = server.url({ folder: sampleWorkspace });
  console.log(`VS Code ${workbench.vscodeVersion} with Open vs Closed is running. Ctrl-C ends it. Open:`);
  console.log(address);
  openInBrowser(address);
  return { ended: server.ended, stop: () => server.dispose() };
}

/** A convenience: the address has been printed, so that nothing is lost where it cannot be opened. */
function openInBrowser(address: string): void {
  if (process.env['CI'] !== undefined || !hasDisplay(process.env)) return;
  const child = openerOf(address);
  child.once('error', () => undefined);
  child.unref();
}

function openerOf(address: string): ChildProcess {
  const options = { stdio: 'ignore', detached: true } as const;
  if (process.platform === 'win32')
    return spawn('cmd', ['/c', 'start', '""', address], { ...options, windowsVerbatimArguments: true });
  return spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [address], options);
}

function untilInterrupted(): Promise<'interrupted'> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('interrupted'));
  });
}

const interrupted = untilInterrupted();
const command = values.embedded ? undefined : findInstalledCode(process.env);
const starting = command === undefined ? startEmbedded() : Promise.resolve(startInstalled(command));
const running = await Promise.race([starting, interrupted]);
if (running !== 'interrupted') {
  await Promise.race([running.ended, interrupted]);
  await running.stop();
}
process.exit(0);
