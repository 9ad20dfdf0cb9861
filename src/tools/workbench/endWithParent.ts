import { rmSync } from 'node:fs';

// Loaded into a server by `--import`: ends its process group, and removes its folder, when the process that started
// it is gone, even by a kill that left it no time to clean up.
const { OVC_PARENT: parent, OVC_TEMPORARY_FOLDER: folder } = process.env;
// The processes that the server starts are not to watch as well.
delete process.env['OVC_PARENT'];

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function endAll(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  if (process.platform === 'win32') process.exit(1);
  process.kill(-process.pid, 'SIGKILL');
}

if (parent !== undefined) {
  const timer = setInterval(() => {
    if (!isAlive(Number(parent))) endAll();
  }, 1_000);
  timer.unref();
}
