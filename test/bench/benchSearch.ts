import { loadKnowledge } from '../../src/cli/loadKnowledge.ts';
import { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase.ts';
import type { Note } from '../../src/core/knowledge/knowledgeData.ts';
import { fillSearchIndex } from '../../src/core/search/fillSearchIndex.ts';
import { SearchIndex } from '../../src/core/search/searchIndex.ts';
import { median, percentile, rounded } from './statistics.ts';

const wantedNotes = 10_000;

/** What people type, a mistake in some of it. */
const queries = [
  'misuse risk',
  'can a release be undone',
  'quantization',
  'quantisaton of weights',
  'log probabilities of the answer',
  'gpt-4o',
  'llama 3.1 licence',
  'what does openness change',
  'fine-tuning behind an api',
  'retreival augmented generation',
  'kapoor 2024',
  'zzzz nothing at all',
];

/**
 * The search on the built-in knowledge and on 10,000 notes beside it: how long it takes after each key, from an empty
 * box on, with the results as the pick shows them; and how the index is built, with its longest stretch without a pause.
 */
export async function benchSearch(): Promise<object> {
  const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
  const builtIn = await measure(new KnowledgeBase(data));
  const large = await measure(new KnowledgeBase({ ...data, notes: createManyNotes(data.notes) }));
  return { builtIn, tenThousandNotes: { ...large, goal: 'keyMilliseconds.p99 at most 50' } };
}

async function measure(knowledge: KnowledgeBase): Promise<object> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let [longest, since, working] = [0, performance.now(), 0];
  const pause = async () => {
    const stretch = performance.now() - since;
    longest = Math.max(longest, stretch);
    working += stretch;
    await new Promise(resolve => setImmediate(resolve));
    since = performance.now();
  };
  const index = new SearchIndex();
  await fillSearchIndex(index, knowledge, { now: () => performance.now(), pause });
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  // Once before: the compiler has met the code when somebody types the second word.
  typeAll(index);
  const keys = typeAll(index);
  return {
    entries: index.size,
    buildMilliseconds: rounded(working + performance.now() - since),
    longestStretchMilliseconds: rounded(longest),
    heapMegabytes: rounded(megabytes),
    keys: keys.length,
    keyMilliseconds: describeTimes(keys.map(({ wall }) => wall)),
    // Without the time that other processes had: the same on a busy machine.
    keyThreadMilliseconds: describeTimes(keys.map(({ thread }) => thread)),
  };
}

function describeTimes(times: readonly number[]): object {
  const [p95, p99] = [percentile(times, 0.95), percentile(times, 0.99)];
  const max = Math.max(...times);
  return { median: rounded(median(times)), p95: rounded(p95), p99: rounded(p99), max: rounded(max) };
}

interface KeyTime {
  readonly wall: number;
  readonly thread: number;
}

function typeAll(index: SearchIndex): readonly KeyTime[] {
  const typed = queries.flatMap(query => Array.from(query, (_, position) => query.slice(0, position + 1)));
  return typed.map(text => {
    const [started, used] = [performance.now(), process.threadCpuUsage()];
    index.search(text);
    const { user, system } = process.threadCpuUsage(used);
    return { wall: performance.now() - started, thread: (user + system) / 1000 };
  });
}

/** Notes whose sentences are taken, in another order each time, from those that are there. */
function createManyNotes(notes: readonly Note[]): readonly Note[] {
  const sentences = notes.flatMap(({ body }) => body.split(/(?<=[.?!])\s+/));
  const claims = notes.flatMap(note => note.claims);
  const many = [...notes];
  let seed = 1;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const pick = <T>(list: readonly T[], count: number) =>
    Array.from({ length: count }, () => list[next(list.length)]).filter(each => each !== undefined);
  while (many.length < wantedNotes) {
    const [like] = pick(notes, 1);
    if (like) {
      const id = `made-up-${many.length}`;
      const title = `${pick(sentences, 1).join(' ').slice(0, 60)} ${many.length}`;
      many.push({ ...like, id, title, claims: pick(claims, 8), body: pick(sentences, 35).join('\n\n') });
    }
  }
  return many;
}
