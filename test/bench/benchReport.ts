import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Workbench } from '../../src/tools/workbench/installWorkbench.ts';
import { fixturesFolder, repositoryRoot } from '../../src/tools/workbench/repository.ts';
import type { ReportRun, ReportTimes } from './hostReportBench.ts';
import { runInHost } from './runInHost.ts';
import { median, rounded } from './statistics.ts';

const wantedFiles = 10_000;
const packagesFolder = 'packages';

/**
 * The access report over a tree of at least 10,000 files in the extension host, beside a run that lists and reads the
 * same files through the same API and does nothing with them, and beside ripgrep where there is one. The tree: all
 * labelled files of the access sites, and packages of node_modules by name, whole, as many as it takes.
 */
export async function benchReport(workbench: Workbench, browser: Browser): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'ovc-bench-report-'));
  try {
    const files = await fillTree(folder);
    const times = await runInHost<ReportTimes>({ workbench, browser, folder, module: 'hostReportBench' });
    const [report, reading] = [median(times.report.map(({ ms }) => ms)), median(times.reading.map(({ ms }) => ms))];
    const most = (key: keyof ReportRun) => rounded(Math.max(...times.report.map(run => run[key])));
    return {
      files,
      filesSeen: times.report[0]?.files,
      filesRead: times.reading[0]?.files,
      sites: times.sites,
      reportMs: rounded(report),
      readingMs: rounded(reading),
      timesReading: { value: rounded(report / reading), goal: 'at most 2' },
      ripgrepMs: timeRipgrep(folder) ?? 'no rg here',
      peakMemoryMB: {
        value: most('peakMB'),
        reading: rounded(Math.max(...times.reading.map(run => run.peakMB))),
        risenBy: most('riseMB'),
        goal: 'at most 300',
      },
      longestBlockMs: {
        value: most('longestBlockMs'),
        reading: rounded(Math.max(...times.reading.map(run => run.longestBlockMs))),
        goal: 'at most 50',
      },
      cancelMs: rounded(Math.max(...times.cancelMs)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillTree(folder: string): Promise<number> {
  const labelled = join(fixturesFolder, 'accessSites');
  await cp(labelled, join(folder, 'code'), { recursive: true });
  let files = await countFiles(join(folder, 'code'));
  const modules = join(repositoryRoot, 'node_modules');
  // Not named node_modules: the settings would leave it out.
  await mkdir(join(folder, packagesFolder));
  for (const name of (await readdir(modules)).toSorted()) {
    const path = join(modules, name);
    if (files >= wantedFiles) {
      break;
    }
    if (!name.startsWith('.') && (await stat(path)).isDirectory()) {
      const copy = join(folder, packagesFolder, name);
      // Programs are no source; within packages, `node_modules` are excluded by the settings.
      await cp(path, copy, {
        recursive: true,
        filter: source => !/\/node_modules\/.*\/node_modules(\/|$)/.test(source),
      });
      files += await countFiles(copy);
    }
  }
  return files;
}

async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).length;
}

/** Counting some of the same ids. */
function timeRipgrep(folder: string): number | undefined {
  const started = performance.now();
  const { error } = spawnSync('rg', ['--count-matches', 'gpt-|claude-|gemini-|llama|mistral|from_pretrained', folder]);
  return error ? undefined : rounded(performance.now() - started);
}
