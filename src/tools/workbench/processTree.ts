import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();
let isHooked = false;

/** Starts a process that never outlives this one, nor do the processes that it starts. */
export function spawnTree(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  hookExit();
  // A process group of its own is what makes the whole tree reachable by one signal.
  const child = spawn(command, [...args], { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends the process and everything that it started; resolves when it is gone. */
export async function killTree(child: ChildProcess): Promise<void> {
  const isGone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  const exited = isGone ? undefined : once(child, 'exit');
  signalTree(child);
  running.delete(child);
  await exited;
}

function signalTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is empty already.
  }
}

function hookExit(): void {
  if (isHooked) return;
  isHooked = true;
  process.once('exit', () => {
    for (const child of running) signalTree(child);
  });
  // Only where nobody else listens does a signal end this process, as it would without the hook.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(code);
    });
  }
}
