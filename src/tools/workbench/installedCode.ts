import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findExecutable } from './findBrowser.ts';

const oldestMinor = 100;

/** An installed VS Code's `code`, recent enough, that can open a window here; undefined where there is none. */
export function findInstalledCode(environment: NodeJS.ProcessEnv): string | undefined {
  // In a terminal of VS Code over a remote connection, `code` speaks to the window that is open.
  if (environment['VSCODE_IPC_HOOK_CLI'] !== undefined || !hasDisplay(environment)) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  const command = findExecutable(folders.map(folder => join(folder, name)));
  if (command === undefined || realpathSync(command).includes('remote-cli')) return undefined;
  return isRecent(command) ? command : undefined;
}

export function hasDisplay(environment: NodeJS.ProcessEnv): boolean {
  if (process.platform !== 'linux') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some(
    display => display !== undefined && display !== '',
  );
}

function isRecent(command: string): boolean {
  const isWindows = process.platform === 'win32';
  const asked = spawnSync(isWindows ? `"${command}"` : command, ['--version'], {
    encoding: 'utf8',
    shell: isWindows,
    timeout: 20_000,
  });
  const version = /^(\d+)\.(\d+)\.\d+/.exec(asked.stdout ?? '');
  if (asked.status !== 0 || version === null) return false;
  return Number(version[1]) > 1 || Number(version[2]) >= oldestMinor;
}
