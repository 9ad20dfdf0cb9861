import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Workbench } from '../../src/tools/workbench/installWorkbench.ts';
import { fixturesFolder, repositoryRoot, sampleWorkspace } from '../../src/tools/workbench/repository.ts';
import type { InsideTimes } from './hostBench.ts';
import { runInHost } from './runInHost.ts';
import { median, percentile, rounded } from './statistics.ts';

interface HostTimes {
  readonly first: number;
  readonly later: readonly number[];
  readonly inside?: InsideTimes;
}

/** Hovers through VS Code: ours, and beside them those of a provider that returns a constant. Milliseconds. */
export async function benchHovers(workbench: Workbench, browser: Browser): Promise<object> {
  const measure = (extension: string) =>
    runInHost<HostTimes>({ workbench, browser, module: 'hostBench', folder: sampleWorkspace, extension });
  const constant = await measure(join(fixturesFolder, 'emptyExtension'));
  const ours = await measure(repositoryRoot);
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
