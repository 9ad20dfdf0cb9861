import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { repositoryRoot } from '../../src/tools/workbench/repository.ts';

/** Bytes of what is loaded at start-up, of the web entry, and of the knowledge. */
export async function benchSizes(): Promise<object> {
  const startUp = await readStartUp();
  const files = await Promise.all(startUp.files.map(file => readFile(file)));
  const web = await readFile(join(repositoryRoot, 'dist', 'web', 'extension.js'));
  const { size } = await stat(join(repositoryRoot, 'dist', 'knowledge.json'));
  const gzipped = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  return {
    desktopStartUpGzipBytes: { value: gzipped, files: files.length, goal: 'at most 60000' },
    webEntryGzipBytes: { value: gzipSync(web).length, goal: 'at most 400000' },
    jsonBytesReadAtActivation: startUp.bytesRead,
    knowledgeJsonBytes: size,
  };
}

interface StartUp {
  readonly files: readonly string[];
  readonly bytesRead: number;
}

/** Activates the desktop entry in a Node of its own, with a stand-in for `vscode` that notes what is read. */
async function readStartUp(): Promise<StartUp> {
  const script = join(import.meta.dirname, 'startUp.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, repositoryRoot]);
  return JSON.parse(stdout) as StartUp;
}
