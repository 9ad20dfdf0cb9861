import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Excludes } from '../../../src/core/walk/excludes.ts';
import type { EntryKind, LeftOut, Listing, Tree, Unread } from '../../../src/core/walk/tree.ts';
import { TreeWalk, type TreeWalkOptions } from '../../../src/core/walk/treeWalk.ts';

/** By name: what is in a folder, why it cannot be read, the rules of a `.gitignore`, the kind of anything else. */
interface Folder {
  readonly [name: string]: Folder | `unread ${Unread}` | `rules ${string}` | Exclude<EntryKind, 'folder'>;
}

/** A tree in memory that answers when it is told to, or at once. */
class FakeTree implements Tree {
  readonly listed: string[] = [];
  pauses = 0;
  mostAtOnce = 0;
  readonly #root: Folder;
  readonly #answer: () => Promise<void>;
  #underWay = 0;
  #time = 0;

  constructor(root: Folder, answer: () => Promise<void> = async () => undefined) {
    this.#root = root;
    this.#answer = answer;
  }

  async list(folder: string): Promise<Listing | Unread> {
    this.listed.push(folder);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#underWay);
    await this.#answer();
    this.#underWay--;
    let found: Folder[string] = this.#root;
    for (const name of folder === '' ? [] : folder.split('/')) {
      found = typeof found === 'string' ? 'other' : (found[name] ?? 'other');
    }
    return typeof found === 'string' ? (unreadOf(found) ?? 'failed') : listingOf(found);
  }

  /** Each look at the clock takes a tenth of a millisecond. */
  now(): number {
    this.#time += 0.1;
    return this.#time;
  }

  async pause(): Promise<void> {
    this.pauses++;
    await new Promise(resolve => setImmediate(resolve));
  }
}

function listingOf(folder: Folder): Listing {
  const ignore = folder['.gitignore'];
  return {
    entries: Object.entries(folder).map(([name, entry]) => ({ name, kind: kindOf(name, entry) })),
    ...(typeof ignore === 'string' && ignore.startsWith('rules') ? { ignoreText: ignore.slice(6) } : {}),
    ...(typeof ignore === 'string' ? { ignoreUnread: unreadOf(ignore) } : {}),
  };
}

function unreadOf(entry: string): Unread | undefined {
  return entry.startsWith('unread') ? (entry.slice(7) as Unread) : undefined;
}

function kindOf(name: string, entry: Folder[string]): EntryKind {
  if (name === '.gitignore') {
    return 'file';
  }
  return typeof entry === 'string' && !entry.startsWith('unread') ? (entry as EntryKind) : 'folder';
}

interface Walked {
  readonly found: readonly string[];
  readonly leftOut: readonly (readonly [path: string, reason: LeftOut])[];
  readonly filled: readonly string[];
}

/** A stop that tests call. */
class Stop {
  isCancelled = false;
  cancel: () => void = () => undefined;
  readonly whenCancelled = new Promise<void>(resolve => {
    this.cancel = () => {
      this.isCancelled = true;
      resolve();
    };
  });
}

async function walk(
  tree: Tree,
  options: Partial<TreeWalkOptions> = {},
  onFound: (path: string) => void = () => undefined,
): Promise<Walked> {
  const leftOut: (readonly [string, LeftOut])[] = [];
  const filled: string[] = [];
  const found: string[] = [];
  const walking = new TreeWalk({
    tree,
    excludes: new Excludes(),
    cancellation: new Stop(),
    levels: 10,
    room: { entries: 100_000, folders: 100_000 },
    wants: (_path, kind) => kind !== 'folder',
    isRoot: () => false,
    onDidLeaveOut: (path, reason) => leftOut.push([path, reason]),
    onDidList: () => undefined,
    onDidFill: limit => filled.push(limit),
    ...options,
  });
  for await (const { path } of walking.find()) {
    found.push(path);
    onFound(path);
  }
  return { found, leftOut, filled };
}

const wide: Folder = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`f${index}`, { a: { x: 'file' }, b: 'file', c: {} } as Folder]),
);

describe('TreeWalk', () => {
  it('finds files before folders, by name', async () => {
    const { found } = await walk(new FakeTree({ b: { z: 'file', a: { n: 'file' } }, c: 'file', a: 'file', B: 'file' }));
    assert.deepEqual(found, ['B', 'a', 'c', 'b/z', 'b/a/n']);
  });

  it('keeps the order however listings answer, few of them at once', async () => {
    let turn = 0;
    const late = new FakeTree(wide, () => new Promise(resolve => setTimeout(resolve, (turn++ * 7) % 5)));
    const atOnce = new FakeTree(wide);
    const walked = await walk(late);
    assert.deepEqual(walked, await walk(atOnce));
    assert.equal(walked.found.length, 60);
    assert.equal(new Set(late.listed).size, late.listed.length);
    assert.ok(late.mostAtOnce > 2 && late.mostAtOnce <= 8, String(late.mostAtOnce));
  });

  it('tells why it leaves something out', async () => {
    const { found, leftOut } = await walk(
      new FakeTree({
        locked: 'unread noPermission',
        vanished: 'unread gone',
        loop: 'linkedFolder',
        dangling: 'brokenLink',
        link: 'linkedFile',
        socket: 'other',
        hidden: { x: 'file' },
        'a.js': 'file',
        'a.ts': 'file',
        'b.js': 'file',
        '..': {},
        'x/y': 'file',
        '': 'file',
      }),
      { excludes: new Excludes({ '**/hidden': true, '*.js': { when: '$(basename).ts' } }) },
    );
    assert.deepEqual(found, ['a.ts', 'b.js', 'link']);
    assert.deepEqual(Object.fromEntries(leftOut), {
      loop: 'link',
      dangling: 'link',
      socket: 'special',
      hidden: 'excluded',
      'a.js': 'excluded',
      '..': 'special',
      'x/y': 'special',
      '': 'special',
      locked: 'noPermission',
      vanished: 'gone',
    });
  });

  it('applies the .gitignore of each folder to it and below, and lists no ignored folder', async () => {
    const tree = new FakeTree({
      '.gitignore': 'rules *.log\nbuild/\n',
      'a.log': 'file',
      build: { x: 'file' },
      keep: {
        '.gitignore': 'rules !*.log\n/own\n',
        'a.log': 'file',
        own: 'file',
        deep: { 'b.log': 'file', own: {} },
      },
      odd: { '.gitignore': 'unread tooLarge', 'c.log': 'file', d: 'file' },
    });
    const { found, leftOut } = await walk(tree);
    assert.deepEqual(found, [
      '.gitignore',
      'keep/.gitignore',
      'keep/a.log',
      'keep/deep/b.log',
      'odd/.gitignore',
      'odd/d',
    ]);
    assert.deepEqual(leftOut, [
      ['a.log', 'ignored'],
      ['build', 'ignored'],
      ['keep/own', 'ignored'],
      ['odd/.gitignore', 'tooLarge'],
      ['odd/c.log', 'ignored'],
    ]);
    assert.ok(!tree.listed.includes('build'));
  });

  it('finds what is wanted, a folder before its content, and goes through the others', async () => {
    const root = { '.own': { 'a.yaml': 'file', 'b.txt': 'file' }, x: { y: { '.own': 'unread failed' } } } as const;
    const { found } = await walk(new FakeTree(root), {
      wants: (path, kind) => (kind === 'folder' ? path.endsWith('.own') : path.endsWith('.yaml')),
    });
    assert.deepEqual(found, ['.own', '.own/a.yaml', 'x/y/.own']);
  });

  it('leaves other roots alone', async () => {
    const tree = new FakeTree({ a: { b: { x: 'file' }, c: 'file' } });
    const { found, leftOut } = await walk(tree, { isRoot: path => path === 'a/b' });
    assert.deepEqual([found, leftOut, tree.listed], [['a/c'], [], ['', 'a']]);
  });

  it('keeps to its limits, says which, and leaves the room to the next', async () => {
    const room = { entries: 5, folders: 100 };
    const first = await walk(new FakeTree(wide), { room });
    assert.deepEqual([first.found.length, first.filled, room.entries], [5, ['entries'], 0]);
    assert.deepEqual((await walk(new FakeTree({ a: 'file' }), { room })).found, []);
    const tree = new FakeTree(wide);
    const second = await walk(tree, { room: { entries: 100, folders: 7 } });
    assert.deepEqual([second.found, second.filled], [['f0/b', 'f0/a/x', 'f1/b', 'f1/a/x'], ['folders']]);
    assert.ok(tree.listed.length <= 7 + 8, String(tree.listed.length));
    const exact = await walk(new FakeTree({ a: 'file', b: {} }), { room: { entries: 1, folders: 2 } });
    assert.deepEqual(exact, { found: ['a'], leftOut: [], filled: [] });
  });

  it('does not go deeper than it may', async () => {
    const { found, leftOut } = await walk(new FakeTree({ a: { b: { c: { x: 'file' }, y: 'file' } } }), { levels: 2 });
    assert.deepEqual([found, leftOut], [['a/b/y'], [['a/b/c', 'tooDeep']]]);
  });

  it('lists and finds nothing more once it is cancelled', async () => {
    const tree = new FakeTree(wide);
    const cancellation = new Stop();
    let listedThen = 0;
    const { found, filled } = await walk(tree, { cancellation }, path => {
      if (path === 'f1/b') {
        cancellation.cancel();
        listedThen = tree.listed.length;
      }
    });
    assert.deepEqual([found.at(-1), filled, tree.listed.length], ['f1/b', [], listedThen]);
    assert.deepEqual((await walk(tree, { cancellation })).found, []);
    assert.equal(tree.listed.length, listedThen);
  });

  it('does not wait for a file system that does not answer once it is cancelled', async () => {
    const cancellation = new Stop();
    const walked = walk(new FakeTree(wide, () => new Promise(() => undefined)), { cancellation });
    setImmediate(() => cancellation.cancel());
    assert.deepEqual((await walked).found, []);
  });

  it('lets others have their turn, also within one large folder', async () => {
    const many: Folder = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`x${index}`, 'file']));
    const tree = new FakeTree(many);
    await walk(tree);
    // By the clock of the tree, 3,000 entries take at least 600 ms, and a stretch 4.
    assert.ok(tree.pauses > 100, String(tree.pauses));
  });

  it('stops within a large folder when it is cancelled', async () => {
    const many: Folder = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`x${index}`, 'other']));
    const tree = new FakeTree(many);
    const cancellation = new Stop();
    const pause = tree.pause.bind(tree);
    tree.pause = async () => {
      await pause();
      cancellation.cancel();
    };
    const { leftOut } = await walk(tree, { cancellation });
    assert.ok(leftOut.length > 0 && leftOut.length < 100, String(leftOut.length));
  });

  it('does not count the time of whoever takes what it finds', async () => {
    let now = 0;
    const tree = new FakeTree({ a: 'file', b: 'file', c: 'file' });
    tree.now = () => now;
    await walk(tree, {}, () => {
      now += 1_000;
    });
    assert.equal(tree.pauses, 0);
  });
});
