import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { TestCounts } from '../testResults.ts';
import { copyFolder, type ExtensionEntry, type ExtensionFolder, entrySettings } from './extensionFolder.ts';
import { HostReport } from './hostReport.ts';
import type { Workbench } from './installWorkbench.ts';
import { pollUntil } from './pollUntil.ts';
import { sampleWorkspace, testFolder } from './repository.ts';
import { startServer, type WorkbenchServer } from './startServer.ts';

export interface HostRun {
  readonly workbench: Workbench;
  readonly browser: Browser;
  readonly extension: ExtensionFolder;
  readonly entry: ExtensionEntry;
  /** The bundle made by buildTests, inside the extension's folder. */
  readonly testsPath: string;
}

/** Without a word from the tests for so long, they are taken to hang. */
const silenceMs = 90_000;

/** Runs the bundled tests inside one extension host of one VS Code. */
export async function runHostTests(run: HostRun): Promise<TestCounts> {
  const settings = entrySettings(run.extension.id, run.entry);
  const server = await startServer(run.workbench, { settings, honourPayload: true });
  const page = await run.browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    return await runInPage(run, server, page);
  } finally {
    await page.close();
    await server.dispose();
  }
}

async function runInPage(run: HostRun, server: WorkbenchServer, page: Page): Promise<TestCounts> {
  const report = new HostReport(console.log);
  const lastLines: string[] = [];
  const hear = (text: string) => {
    if (!isKnownNoise(text)) lastLines.push(text.slice(0, 500));
    report.accept(text);
  };
  let exitCode: number | undefined;
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) =>
    hear(args.map(String).join(' ')),
  );
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    exitCode = code;
  });
  page.on('console', message => hear(message.text()));
  const folder = await copyFolder(sampleWorkspace, server.temporaryFolder);
  await page.goto(server.url({ folder, developmentPaths: [run.extension.path], testsPath: run.testsPath }));
  try {
    await waitForExit(report, () => exitCode);
  } catch (error) {
    await keepPicture(page, `host-${run.workbench.label}-${run.entry}`);
    console.error(`  ✖ ${(error as Error).message}; the last it said:\n${lastLines.slice(-15).join('\n')}`);
    return { ...report.counts, failed: report.counts.failed + 1 };
  }
  return withExitCode(report.counts, exitCode);
}

/** The server does without its native modules, and says so often. */
function isKnownNoise(text: string): boolean {
  return /spdlog|watchdog|%c INFO|Failed to load resource/.test(text);
}

/** Waits as long as tests go on ending; the last words may arrive after the exit code. */
async function waitForExit(report: HostReport, exitCode: () => number | undefined): Promise<void> {
  while (exitCode() === undefined) {
    const before = report.progress;
    await pollUntil(() => exitCode() !== undefined || report.progress > before, {
      waitingFor: 'the tests in the extension host',
      timeoutMs: silenceMs,
    });
  }
  await pollUntil(() => report.hasEnded, { waitingFor: 'the end of the report of the tests', timeoutMs: 5_000 });
}

/** A runner that failed although each test passed, for instance because there was none. */
function withExitCode(counts: TestCounts, exitCode: number | undefined): TestCounts {
  if (exitCode === 0 || counts.failed > 0) return counts;
  console.error(`  ✖ the extension host ended with code ${exitCode}`);
  return { ...counts, failed: 1 };
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(testFolder, 'results');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
