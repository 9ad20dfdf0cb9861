import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testFolder } from './workbench/repository.ts';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface TestResults extends TestCounts {
  readonly part: string;
  readonly seconds: number;
}

const resultsFolder = join(testFolder, 'results');

export async function writeResults(results: TestResults): Promise<void> {
  await mkdir(resultsFolder, { recursive: true });
  await writeFile(join(resultsFolder, `${results.part}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

/** What the part's last run left; undefined when it has not run. */
export async function readResults(part: string): Promise<TestResults | undefined> {
  const text = await readFile(join(resultsFolder, `${part}.json`), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as TestResults);
}

/** Prints the summary, keeps it, and sets the exit code: a run without a single passed test has failed. */
export async function finishPart(part: string, counts: TestCounts, startedAt: number): Promise<void> {
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  await writeResults({ part, ...counts, seconds });
  if (counts.passed + counts.failed === 0) console.error(`${part}: no test ran`);
  console.log(`${part}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Forgets what earlier runs left, so that a part that does not run cannot pass for one that did. */
export async function clearResults(): Promise<void> {
  await rm(resultsFolder, { recursive: true, force: true });
}
