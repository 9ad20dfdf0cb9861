import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { Workbench } from '../../src/tools/workbench/installWorkbench.ts';
import { fixturesFolder, repositoryRoot, sampleWorkspace } from '../../src/tools/workbench/repository.ts';
import { startServer } from '../../src/tools/workbench/startServer.ts';
import type { InsideTimes } from './hostBench.ts';
import { median, percentile, rounded } from './statistics.ts';

interface HostTimes {
  readonly first: number;
  readonly later: readonly number[];
  readonly inside?: InsideTimes;
}

/** Hovers through VS Code: ours, and beside them those of a provider that returns a constant. Milliseconds. */
export async function benchHovers(workbench: Workbench, browser: Browser): Promise<object> {
  const constant = await measure(workbench, browser, join(fixturesFolder, 'emptyExtension'));
  const ours = await measure(workbench, browser, repositoryRoot);
  const [oursLater, constantLater] = [median(ours.later), median(constant.later)];
  return {
    firstHoverAfterActivationMs: {
      value: rounded(ours.first),
      constant: rounded(constant.first),
      goal: 'at most 100',
    },
    laterHoverMs: {
      ours: rounded(oursLater),
      ours99: rounded(percentile(ours.later, 0.99)),
      constant: rounded(constantLater),
      constant99: rounded(percentile(constant.later, 0.99)),
      ratio: rounded(oursLater / constantLater),
      difference: rounded(oursLater - constantLater),
      goal: 'ratio at most 1.3, or difference at most 1',
    },
    insideProviderMs: {
      document10MB: describeInside(ours.inside?.document10MB ?? []),
      line200000: describeInside(ours.inside?.line200000 ?? []),
      goal: '99th percentile at most 1',
    },
  };
}

function describeInside(times: readonly number[]): object {
  return {
    hovers: times.length,
    percentile50: rounded(percentile(times, 0.5)),
    percentile99: rounded(percentile(times, 0.99)),
  };
}

async function measure(workbench: Workbench, browser: Browser, extension: string): Promise<HostTimes> {
  const server = await startServer(workbench, { honourPayload: true });
  const page = await browser.newPage();
  try {
    // The tests have to lie inside the extension that they test; a copy leaves the fixture as it is.
    const isOurs = extension === repositoryRoot;
    const path = isOurs ? extension : join(server.temporaryFolder, 'extension');
    if (!isOurs) {
      await cp(extension, path, { recursive: true });
    }
    const testsPath = join(path, 'dist', 'bench', 'hostBench.js');
    await bundle(testsPath);
    const result = createDeferred<HostTimes>();
    const listen = (line: string) => {
      const start = line.indexOf('ovc-bench ');
      if (start >= 0) {
        result.resolve(JSON.parse(line.slice(start + 'ovc-bench '.length).split('\n', 1)[0] ?? '') as HostTimes);
      }
    };
    page.on('console', message => listen(message.text()));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) =>
      listen(args.map(String).join(' ')),
    );
    await page.exposeFunction('codeAutomationExit', (code: number) => {
      if (code !== 0) {
        result.reject(new Error(`the extension host ended with code ${code}`));
      }
    });
    await page.goto(server.url({ folder: sampleWorkspace, developmentPaths: [path], testsPath }));
    return await result.promise;
  } finally {
    await page.close();
    await server.dispose();
  }
}

function createDeferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  return { promise, resolve, reject };
}

async function bundle(outfile: string): Promise<void> {
  const entry = join(repositoryRoot, 'test', 'bench', 'hostBench.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'cjs', platform: 'node', external: ['vscode'] });
}
