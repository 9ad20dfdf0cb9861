import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase.ts';
import { builtInScope } from '../../src/core/knowledge/knowledgeData.ts';
import { createHover } from '../../src/features/hover/createHover.ts';
import { Failures } from '../../src/platform/failures.ts';
import { KnowledgeStore } from '../../src/platform/knowledgeStore.ts';
import { ModelContexts } from '../../src/platform/modelContexts.ts';
import { readSettings } from '../../src/platform/settings.ts';
import { termText } from './createManyNotes.ts';
import { percentile } from './statistics.ts';

/** Times in milliseconds, memory in MB. */
export interface KnowledgeTimes {
  readonly load: number;
  readonly silentWhileLoading: Silence;
  readonly memory: number;
  readonly notes: number;
  readonly terms: number;
  /** Percentiles by the clock: the count of what a thread had is too coarse here, and a console takes no long lines. */
  readonly hovers: HoverTimes;
  /** At the same places, with the built-in knowledge alone. */
  readonly hoversBuiltIn: HoverTimes;
  /** The median from when the file was written to when its new text applies, the way of the watcher included. */
  readonly reloads: Stretch;
  /** The part of it behind the watcher's word, which is ours. */
  readonly reloadsAfterWatcher: Stretch;
  readonly silentWhileReloading: Silence;
}

/** By the clock, and what the thread itself had of it: on a machine that is shared, the rest is others'. */
export interface Stretch {
  readonly wall: number;
  readonly cpu: number;
}

export interface HoverTimes {
  readonly percentile50: number;
  readonly percentile99: number;
}

/** The longest stretch in which the host did not answer, by either measure. */
export type Silence = Stretch;

const rounds = 2000;
const warmUps = 500;
const changes = 10;

/** Runs inside the extension host: a store of its own, so that nothing has been read before. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('open-vs-closed.open-vs-closed');
  const [root] = vscode.workspace.workspaceFolders ?? [];
  if (!extension || !root) {
    throw new Error('there is no extension, or no folder');
  }
  const collect = exposeCollector();
  const log = vscode.window.createOutputChannel('bench', { log: true });
  const store = new KnowledgeStore(extension.extensionUri, new Failures(log));
  const scope = root.uri.toString();
  await store.knowledgeFor(vscode.Uri.parse('untitled:nothing', true).with({ scheme: 'bench' }));
  collect();
  const before = process.memoryUsage().heapUsed;
  const loading = watchHost();
  const started = performance.now();
  const knowledge = await store.knowledgeOfScope(scope);
  const load = performance.now() - started;
  const silentWhileLoading = loading.end();
  collect();
  const memory = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root.uri, 'main.py'));
  const hovers = await timeHovers(document, () => store.knowledgeFor(document.uri));
  const hoversBuiltIn = await timeHovers(document, () => store.knowledgeOfScope(builtInScope));
  const reloading = watchHost();
  const reloads: Stretch[] = [];
  const reloadsAfterWatcher: Stretch[] = [];
  for (let round = 0; round < changes; round++) {
    const { whole, afterWatcher } = await timeReload(root.uri, store, round);
    reloads.push(whole);
    reloadsAfterWatcher.push(afterWatcher);
  }
  const silentWhileReloading = reloading.end();
  const { notes, terms } = knowledge;
  const counts = { notes: notes.length, terms: terms.length };
  const read = { load, silentWhileLoading, memory, ...counts };
  const times: KnowledgeTimes = {
    ...read,
    hovers: describeHovers(hovers),
    hoversBuiltIn: describeHovers(hoversBuiltIn),
    reloads: percentileOf(reloads, 0.5),
    reloadsAfterWatcher: percentileOf(reloadsAfterWatcher, 0.5),
    silentWhileReloading,
  };
  store.dispose();
  console.log(`ovc-bench ${JSON.stringify(times)}`);
}

/** How long the host did not answer: by a timer that comes every 5 ms, or later. */
function watchHost(): { end(): Silence } {
  let measure = startStretch();
  let longest: Silence = { wall: 0, cpu: 0 };
  const timer = setInterval(() => {
    const { wall, cpu } = measure();
    measure = startStretch();
    longest = { wall: Math.max(longest.wall, wall - 5), cpu: Math.max(longest.cpu, cpu) };
  }, 5);
  return {
    end: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

function percentileOf(stretches: readonly Stretch[], share: number): Stretch {
  const of = (read: (stretch: Stretch) => number) => percentile(stretches.map(read), share);
  return { wall: of(({ wall }) => wall), cpu: of(({ cpu }) => cpu) };
}

function describeHovers(times: readonly number[]): HoverTimes {
  return { percentile50: percentile(times, 0.5), percentile99: percentile(times, 0.99) };
}

function startStretch(): () => Stretch {
  const started = performance.now();
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return { wall: performance.now() - started, cpu: (user + system) / 1000 };
  };
}

/** As a hover does: the knowledge that applies, and the card. */
async function timeHovers(
  document: vscode.TextDocument,
  read: () => Promise<KnowledgeBase>,
): Promise<readonly number[]> {
  const contexts = new ModelContexts();
  const times: number[] = [];
  const text = document.getText();
  for (let round = -warmUps; round < rounds; round++) {
    const position = document.positionAt((round + warmUps) % text.length);
    const started = performance.now();
    const knowledge = await read();
    await createHover({ document, position, settings: readSettings(document), knowledge, contexts });
    if (round >= 0) {
      times.push(performance.now() - started);
    }
  }
  contexts.dispose();
  return times;
}

/** Changes one file of a hundred terms, and waits until what it says applies. */
async function timeReload(root: vscode.Uri, store: KnowledgeStore, round: number) {
  const file = vscode.Uri.joinPath(root, '.open-vs-closed', 'glossary', 'words-0.yaml');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const id = `changed-${round}`;
  const changed = new TextEncoder().encode(`${text}${termText(id, `changed gateway ${round}`)}`);
  const { promise, resolve } = Promise.withResolvers<void>();
  const listening = store.onDidChangeKnowledge(async () => {
    if ((await store.knowledgeOfScope(root.toString())).term(id)) {
      resolve();
    }
  });
  let measure: (() => Stretch) | undefined;
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**/.open-vs-closed/**'));
  watcher.onDidChange(() => {
    measure ??= startStretch();
  });
  const whole = startStretch();
  await vscode.workspace.fs.writeFile(file, changed);
  await promise;
  const afterWatcher = measure?.() ?? { wall: Number.NaN, cpu: Number.NaN };
  listening.dispose();
  watcher.dispose();
  return { whole: whole(), afterWatcher };
}

function exposeCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
