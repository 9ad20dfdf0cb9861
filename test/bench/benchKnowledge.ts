import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Workbench } from '../../src/tools/workbench/installWorkbench.ts';
import { writeManyNotes } from './createManyNotes.ts';
import type { HoverTimes, KnowledgeTimes, Stretch } from './hostKnowledge.ts';
import { runInHost } from './runInHost.ts';
import { rounded } from './statistics.ts';

const size = { notes: 10_000, terms: 50_000, termsPerFile: 100 };

/** A workspace with a great deal of knowledge of its own. */
export async function benchKnowledge(workbench: Workbench, browser: Browser): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'ovc-bench-'));
  try {
    await writeManyNotes(folder, size);
    const run = { workbench, browser, module: 'hostKnowledge', folder };
    const times = await runInHost<KnowledgeTimes>(run);
    return {
      ...size,
      loadedNotes: times.notes,
      loadedTerms: times.terms,
      untilThereMs: rounded(times.load),
      hostSilentMs: { ...describe(times.silentWhileLoading), goal: 'at most 50' },
      memoryMB: rounded(times.memory),
      hoverMs: {
        own: describeHovers(times.hovers),
        builtInAlone: describeHovers(times.hoversBuiltIn),
        goal: '99th percentile at most 1, as with the built-in alone',
      },
      reloadOfOneFileMs: {
        median: describe(times.reloads),
        afterWatcher: describe(times.reloadsAfterWatcher),
        hostSilent: describe(times.silentWhileReloading),
        goal: 'at most 100',
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describeHovers({ percentile50, percentile99 }: HoverTimes): HoverTimes {
  return { percentile50: rounded(percentile50), percentile99: rounded(percentile99) };
}

/** `wall` by the clock; `cpu` what the thread had of it, which is what counts on a machine that is shared. */
function describe({ wall, cpu }: Stretch): Stretch {
  return { wall: rounded(wall), cpu: rounded(cpu) };
}
