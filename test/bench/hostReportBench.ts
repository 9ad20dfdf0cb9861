import * as vscode from 'vscode';
import { WorkspaceScan } from '../../src/features/accessReport/workspaceScan.ts';
import { KnowledgeStore } from '../../src/platform/knowledgeStore.ts';
import { walkWorkspace } from '../../src/platform/workspaceWalk.ts';
import { benchPrefix } from './hostBench.ts';

/** What one run cost. Milliseconds and megabytes. */
export interface ReportRun {
  readonly ms: number;
  readonly files: number;
  /** The longest time for which a timer of 5 ms did not come, beyond these. */
  readonly longestBlockMs: number;
  /** Of the process, and what it rose by from just before. */
  readonly peakMB: number;
  readonly riseMB: number;
}

export interface ReportTimes {
  readonly reading: readonly ReportRun[];
  readonly report: readonly ReportRun[];
  readonly sites: number;
  readonly cancelMs: readonly number[];
}

/** What the extension host has where it is Node. */
interface NodeProcess {
  memoryUsage(): { readonly rss: number };
}

const rounds = 3;
const timerMs = 5;
const readAhead = 8;

/** Runs inside the extension host, on the workspace that is open. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('open-vs-closed.open-vs-closed');
  if (!extension) {
    throw new Error('there is no extension to measure');
  }
  const failures = { report: (message: string, error: unknown) => console.error(message, error) };
  const knowledge = new KnowledgeStore(extension.extensionUri, failures as never);
  // What every use of the knowledge after the first one has, too.
  (await knowledge.knowledgeFor()).access;
  const times = { reading: [] as ReportRun[], report: [] as ReportRun[], sites: 0, cancelMs: [] as number[] };
  await measure(readOnly);
  for (let round = 0; round < rounds; round++) {
    times.reading.push(await measure(readOnly));
    times.report.push(
      await measure(async () => {
        const report = await createScan(knowledge).then(scan => scan.run());
        times.sites = report.sites.length;
        return report.files.read + Object.values(report.passedOver.counts).reduce((sum, count) => sum + count, 0);
      }),
    );
    times.cancelMs.push(await timeCancel(knowledge));
  }
  console.log(`${benchPrefix}${JSON.stringify(times satisfies ReportTimes)}`);
}

function createScan(knowledge: KnowledgeStore, source = new vscode.CancellationTokenSource(), onDidAdd = () => {}) {
  const failures = { report: (message: string, error: unknown) => console.error(message, error) };
  const folders = vscode.workspace.workspaceFolders ?? [];
  return WorkspaceScan.create({ knowledge, failures, token: source.token, folders, onDidAdd });
}

/** Lists and reads the same files through the same API, as many at a time, and does nothing with them. */
async function readOnly(): Promise<number> {
  const { token } = new vscode.CancellationTokenSource();
  const reading: Thenable<unknown>[] = [];
  let files = 0;
  for await (const { uri } of walkWorkspace({ token })) {
    files++;
    reading.push(vscode.workspace.fs.readFile(uri).then(undefined, () => undefined));
    if (reading.length >= readAhead) {
      await reading.shift();
    }
  }
  await Promise.all(reading);
  return files;
}

async function timeCancel(knowledge: KnowledgeStore): Promise<number> {
  const source = new vscode.CancellationTokenSource();
  let cancelled = 0;
  let added = 0;
  const scan = await createScan(knowledge, source, () => {
    if (++added === 2_000) {
      cancelled = performance.now();
      source.cancel();
    }
  });
  await scan.run();
  return performance.now() - cancelled;
}

async function measure(task: () => Promise<number>): Promise<ReportRun> {
  const { process: node } = globalThis as unknown as { readonly process: NodeProcess };
  const megabytes = () => node.memoryUsage().rss / 2 ** 20;
  const before = megabytes();
  let [peakMB, longestBlockMs, isRunning] = [before, 0, true];
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    longestBlockMs = Math.max(longestBlockMs, now - last - timerMs);
    peakMB = Math.max(peakMB, megabytes());
    last = now;
    if (isRunning) {
      setTimeout(tick, timerMs);
    }
  };
  setTimeout(tick, timerMs);
  const started = performance.now();
  const files = await task();
  const ms = performance.now() - started;
  isRunning = false;
  return { ms, files, longestBlockMs, peakMB, riseMB: peakMB - before };
}
