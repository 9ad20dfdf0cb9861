import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The memory that the lexicon takes, with the built-in terms and with 10,000, in bytes. */
export async function benchLexiconMemory(): Promise<object> {
  const script = join(import.meta.dirname, 'lexiconMemory.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script]);
  return JSON.parse(stdout) as object;
}
