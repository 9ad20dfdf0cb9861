import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pollUntil } from './pollUntil.ts';

export interface InstallOptions {
  readonly folder: string;
  /** What the folder should hold (a version, a hash); another stamp means that it is made anew. */
  readonly stamp: string;
  /** Fills an empty folder, which gets its final name only when this has succeeded. */
  readonly install: (folder: string) => Promise<void>;
  readonly onProgress: (line: string) => void;
}

const stampFile = '.installed';
const lockTimeoutMs = 15 * 60_000;

/** Fills a folder once: a half install is redone, and of two processes that want it one waits. */
export async function installOnce(options: InstallOptions): Promise<void> {
  if (await isInstalled(options)) return;
  await mkdir(dirname(options.folder), { recursive: true });
  const release = await takeLock(`${options.folder}.lock`, options.onProgress);
  try {
    if (await isInstalled(options)) return;
    // Built aside and renamed, so that what has the final name is always whole.
    const aside = `${options.folder}.partial`;
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside);
    try {
      await options.install(aside);
      await writeFile(join(aside, stampFile), options.stamp);
      await rm(options.folder, { recursive: true, force: true });
      await rename(aside, options.folder);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  } finally {
    await release();
  }
}

async function isInstalled({ folder, stamp }: InstallOptions): Promise<boolean> {
  const found = await readFile(join(folder, stampFile), 'utf8').catch(() => undefined);
  return found === stamp;
}

async function takeLock(path: string, onProgress: (line: string) => void): Promise<() => Promise<void>> {
  let hasSaid = false;
  await pollUntil(
    async () => {
      if (await createLock(path)) return true;
      if (await isLockStale(path)) await rm(path, { force: true });
      else if (!hasSaid) {
        hasSaid = true;
        onProgress('waiting for another process that installs the same');
      }
      return false;
    },
    { waitingFor: `the lock ${path}`, timeoutMs: lockTimeoutMs, intervalMs: 250 },
  );
  return () => rm(path, { force: true });
}

async function createLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock whose owner has ended, by a crash or a kill. */
async function isLockStale(path: string): Promise<boolean> {
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  // Not a number yet: created this instant, its owner is about to write into it.
  if (!Number.isInteger(owner) || owner <= 0) return false;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
