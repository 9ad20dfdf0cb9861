import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Workbench } from '../../src/tools/workbench/installWorkbench.ts';
import { fixturesFolder, repositoryRoot, sampleWorkspace } from '../../src/tools/workbench/repository.ts';
import { startServer } from '../../src/tools/workbench/startServer.ts';
import { median, percentile, rounded } from './statistics.ts';

const starts = 20;
const prefix = 'ovc-start ';
const longestStartMs = 60_000;

/**
 * What a start costs inside the extension host: reading, compiling and evaluating the entry (the API included), and the
 * call of `activate`. Ours beside an extension that takes the API and does nothing, both in the same fresh windows.
 * Taken by a clock around our own code: the times that VS Code shows include its waiting for other extensions.
 * Milliseconds.
 */
export async function benchActivation(workbench: Workbench, browser: Browser): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'ovc-bench-'));
  const ours = await measuredCopy(repositoryRoot, join(folder, 'ours'));
  const empty = await measuredCopy(join(fixturesFolder, 'emptyExtension'), join(folder, 'empty'));
  const server = await startServer(workbench, { honourPayload: true, linkedExtensions: [ours, empty] });
  const times = { ours: [] as number[], empty: [] as number[] };
  try {
    for (let start = 0; start < starts; start++) {
      const page = await browser.newPage();
      const openFile = join(sampleWorkspace, 'sample.py');
      const readings = listen(page);
      await page.goto(server.url({ folder: sampleWorkspace, openFile }));
      const [oursTime, emptyTime] = await readings;
      times.ours.push(oursTime);
      times.empty.push(emptyTime);
      await page.close();
    }
  } finally {
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  }
  const summary = (values: readonly number[]) => ({
    median: rounded(median(values)),
    quartiles: [rounded(percentile(values, 0.25)), rounded(percentile(values, 0.75))],
  });
  return {
    starts,
    oursMs: summary(times.ours),
    emptyMs: summary(times.empty),
    differenceMs: rounded(median(times.ours) - median(times.empty)),
    goal: 'at most 15 more',
  };
}

/** A copy of an extension whose entry is timed. */
async function measuredCopy(extension: string, copy: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8')) as {
    name: string;
    main: string;
  };
  for (const part of ['package.nls.json', 'dist', 'media', 'extension.js']) {
    await cp(join(extension, part), join(copy, part), { recursive: true }).catch(() => undefined);
  }
  const measured = { ...manifest, main: './measured.js', browser: undefined };
  await writeFile(join(copy, 'package.json'), JSON.stringify(measured));
  await writeFile(
    join(copy, 'measured.js'),
    `const started = performance.now();
const extension = require(${JSON.stringify(manifest.main)});
const loaded = performance.now() - started;
exports.activate = context => {
  const called = performance.now();
  extension.activate(context);
  const times = { name: ${JSON.stringify(manifest.name)}, ms: loaded + performance.now() - called };
  console.log(${JSON.stringify(prefix)} + JSON.stringify(times));
};
`,
  );
  return copy;
}

/** The two readings of one window, as they leave its extension host through the console. */
function listen(page: Page): Promise<readonly [number, number]> {
  const readings = new Map<string, number>();
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('a window told no times')), longestStartMs).unref();
    page.on('console', message => {
      const text = message.text();
      const start = text.indexOf(prefix);
      if (start < 0) {
        return;
      }
      const { name, ms } = JSON.parse(/\{.*?\}/.exec(text.slice(start))?.[0] ?? '{}') as { name: string; ms: number };
      readings.set(name, ms);
      const [ours, empty] = [readings.get('open-vs-closed'), readings.get('empty')];
      if (ours !== undefined && empty !== undefined) {
        resolve([ours, empty]);
      }
    });
  });
}
