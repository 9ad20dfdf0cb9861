import { assert } from 'chai';
import * as vscode from 'vscode';
import { type WalkOptions, type WorkspaceWalk, walkWorkspace } from '../../src/platform/workspaceWalk.ts';
import { TestFiles } from './walkFiles.ts';

const scheme = 'ovc-walk';
const { File, Directory, SymbolicLink, Unknown } = vscode.FileType;

/** A folder as a workspace has them. */
function folderOf(path: string, index = 0): vscode.WorkspaceFolder {
  return { uri: vscode.Uri.from({ scheme, path }), name: path.slice(1), index };
}

async function pathsOf(walk: WorkspaceWalk): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const { path } of walk) {
    paths.push(path);
  }
  return paths;
}

/** Gives a setting of VS Code another value for as long as a task takes. */
async function withSetting(id: string, value: unknown, task: () => Promise<void>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const update = (to: unknown) => configuration.update(id, to, vscode.ConfigurationTarget.Global);
  await update(value);
  try {
    await task();
  } finally {
    await update(undefined);
  }
}

describe('the walk over a workspace', () => {
  let files: TestFiles;
  let registered: vscode.Disposable;
  let source: vscode.CancellationTokenSource;

  beforeEach(() => {
    files = new TestFiles();
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    source = new vscode.CancellationTokenSource();
  });

  afterEach(() => {
    registered.dispose();
    source.dispose();
  });

  const walk = (options: Partial<WalkOptions> = {}) =>
    walkWorkspace({ token: source.token, folders: [folderOf('/root')], ...options });

  /** Comes back when all calls that are under way have arrived, and what they bring about too. */
  const settle = async () => {
    for (let round = 0; round < 5; round++) {
      await vscode.workspace.fs.stat(vscode.Uri.from({ scheme, path: '/' }));
    }
  };

  const put = (...paths: readonly string[]) => {
    for (const path of paths) {
      files.put(`/root/${path}`, '');
    }
  };

  it('finds the files of the workspace that is open', async () => {
    const walking = walkWorkspace({ token: source.token });
    const entries = [];
    for await (const entry of walking) {
      entries.push(entry);
    }
    const sample = entries.find(({ path }) => path === 'sample.py');
    assert.equal(sample?.folder, vscode.workspace.workspaceFolders?.[0]);
    assert.equal(sample?.type, File);
    assert.equal((await vscode.workspace.fs.stat(sample?.uri ?? vscode.Uri.file('/'))).type, File);
    assert.equal(walking.summary.found, entries.length);
    assert.deepEqual([walking.summary.named, walking.summary.isCancelled], [[], false]);
  });

  it('applies the settings as they are by default, and nested .gitignore files', async () => {
    put(
      'b.py',
      'a.py',
      '.git/config',
      'x/node_modules/y/index.js',
      'out/a.js',
      'x/out/keep.log',
      'x/c.log',
      'x/[id]/z.py',
    );
    files.put('/root/.gitignore', '/out\n*.log\n');
    files.put('/root/x/.gitignore', '!keep.log\n');
    files.put('/root/x/[id]/.gitignore', 'z.*\n');
    const walking = walk();
    const expected = ['.gitignore', 'a.py', 'b.py', 'x/.gitignore', 'x/[id]/.gitignore', 'x/out/keep.log'];
    assert.deepEqual(await pathsOf(walking), expected);
    const { found, listed, leftOut, named, filled } = walking.summary;
    assert.include(leftOut, { excluded: 2, ignored: 3, link: 0, special: 0, failed: 0 });
    assert.deepEqual([found, listed, named, filled.size], [6, 4, [], 0]);
    assert.notInclude(files.calls, 'readDirectory /root/out');
    assert.deepEqual(await pathsOf(walk()), expected);
  });

  it('goes by files.exclude, search.exclude and search.useIgnoreFiles', async () => {
    put('a.js', 'a.ts', 'b.js', 'gone/x', 'node_modules/x', 'c.log');
    files.put('/root/.gitignore', '*.log\n');
    await withSetting('files.exclude', { '**/*.js': { when: '$(basename).ts' }, gone: true }, async () => {
      assert.deepEqual(await pathsOf(walk()), ['.gitignore', 'a.ts', 'b.js']);
    });
    await withSetting('search.exclude', { '**/node_modules': false, '*.{ts,js}': true }, async () => {
      assert.deepEqual(await pathsOf(walk()), ['.gitignore', 'gone/x', 'node_modules/x']);
    });
    await withSetting('search.useIgnoreFiles', false, async () => {
      assert.include(await pathsOf(walk()), 'c.log');
      assert.notInclude(await pathsOf(walk({ ignoreFiles: true })), 'c.log');
    });
    files.calls.length = 0;
    assert.include(await pathsOf(walk({ ignoreFiles: false })), 'c.log');
    assert.notInclude(files.calls, 'readFile /root/.gitignore');
  });

  it('finds the folders that are wanted, where .gitignore would hide them too', async () => {
    files.put('/root/.gitignore', '.open-vs-closed/\nhidden/\n');
    put('.open-vs-closed/glossary/words.yaml', 'hidden/x/.open-vs-closed/a.md', 'a.py');
    const isOwn = (path: string) => path.split('/').includes('.open-vs-closed');
    const own = ['.open-vs-closed', 'hidden/x/.open-vs-closed'];
    const onlyFolders = (path: string, type: vscode.FileType) => type === Directory && path.endsWith('.open-vs-closed');
    assert.deepEqual(await pathsOf(walk({ ignoreFiles: false, wanted: onlyFolders })), own);
    assert.deepEqual(await pathsOf(walk({ ignoreFiles: false, wanted: isOwn })), [
      '.open-vs-closed',
      '.open-vs-closed/glossary',
      '.open-vs-closed/glossary/words.yaml',
      'hidden/x/.open-vs-closed',
      'hidden/x/.open-vs-closed/a.md',
    ]);
    assert.deepEqual(await pathsOf(walk({ wanted: isOwn })), []);
  });

  it('enters no linked folder, and finds a linked file once', async () => {
    put('a/b/c.py');
    files.put('/root/a/b/loop', { type: Directory | SymbolicLink });
    files.put('/root/a/self', { type: Directory | SymbolicLink });
    files.put('/root/dangling', { type: SymbolicLink });
    files.put('/root/link.py', { type: File | SymbolicLink });
    files.put('/root/socket', { type: Unknown });
    const walking = walk();
    const types = new Map<string, vscode.FileType>();
    for await (const { path, type } of walking) {
      types.set(path, type);
    }
    assert.deepEqual(
      [...types],
      [
        ['link.py', File | SymbolicLink],
        ['a/b/c.py', File],
      ],
    );
    assert.deepEqual(
      walking.summary.named.map(({ path, reason }) => `${reason} ${path}`),
      ['link dangling', 'special socket', 'link a/self', 'link a/b/loop'],
    );
    assert.deepEqual(
      files.calls,
      ['/root', '/root/a', '/root/a/b'].map(path => `readDirectory ${path}`),
    );
  });

  it('counts and names folders that it cannot list, and goes on', async () => {
    put('a.py', 'z/b.py');
    const failure = vscode.FileSystemError.NoPermissions('locked');
    files.put('/root/locked', { type: Directory, failure });
    files.put('/root/broken', { type: Directory, failure: vscode.FileSystemError.Unavailable('broken') });
    files.put('/root/passing', { type: Directory, failure: vscode.FileSystemError.FileNotFound('passing') });
    files.put('/root/z/.gitignore', { failure });
    files.put('/root/y/.gitignore', 'x\n'.repeat(20_000));
    const walking = walk();
    assert.deepEqual(await pathsOf(walking), ['a.py', 'y/.gitignore', 'z/.gitignore', 'z/b.py']);
    assert.deepEqual(
      walking.summary.named.map(({ uri, folder, path, reason }) => `${reason} ${path} ${uri.path} ${folder.name}`),
      [
        'failed broken /root/broken root',
        'noPermission locked /root/locked root',
        'gone passing /root/passing root',
        'tooLarge y/.gitignore /root/y/.gitignore root',
        'noPermission z/.gitignore /root/z/.gitignore root',
      ],
    );
    const nowhere = walk({ folders: [folderOf('/nowhere')] });
    assert.deepEqual(await pathsOf(nowhere), []);
    assert.deepEqual([nowhere.summary.leftOut.gone, nowhere.summary.named[0]?.path], [1, '']);
  });

  it('goes through a folder within another one once', async () => {
    put('a.py', 'sub/b.py', 'sub/deep/c.py');
    const folders = [folderOf('/root'), folderOf('/root/sub', 1)];
    const found: string[] = [];
    for await (const { folder, path } of walk({ folders })) {
      found.push(`${folder.index} ${path}`);
    }
    assert.deepEqual(found, ['0 a.py', '1 b.py', '1 deep/c.py']);
    assert.deepEqual(await pathsOf(walk()), ['a.py', 'sub/b.py', 'sub/deep/c.py']);
  });

  const putMany = () => {
    for (let folder = 0; folder < 300; folder++) {
      files.put(`/root/${folder}/.gitignore`, '*.log\n');
      for (let file = 0; file < 9; file++) {
        files.put(`/root/${folder}/${file}.py`, '');
      }
    }
  };

  it('keeps to its limits', async () => {
    putMany();
    const walking = walk();
    assert.lengthOf(await pathsOf(walking), 3_000);
    const few = walk({ limits: { entries: 100 } });
    assert.lengthOf(await pathsOf(few), 100);
    assert.deepEqual([...few.summary.filled], ['entries']);
    const flat = walk({ limits: { levels: 0 } });
    assert.deepEqual([await pathsOf(flat), flat.summary.leftOut.tooDeep], [[], 300]);
    const some = walk({ limits: { folders: 10 } });
    assert.lengthOf(await pathsOf(some), 90);
    assert.deepEqual([...some.summary.filled], ['folders']);
  });

  it('lists and reads nothing any more once it is cancelled', async () => {
    putMany();
    const walking = walk();
    let found = 0;
    let calls = 0;
    for await (const _ of walking) {
      if (++found === 500) {
        await settle();
        source.cancel();
        calls = files.calls.length;
      }
    }
    await settle();
    assert.deepEqual([found, files.calls.length, walking.summary.isCancelled], [500, calls, true]);
    assert.isBelow(calls, 200);
    assert.deepEqual(await pathsOf(walk()), []);
    assert.lengthOf(files.calls, calls);
  });

  it('reads nothing any more when it is no longer iterated over', async () => {
    putMany();
    let calls = 0;
    for await (const _ of walk()) {
      await settle();
      calls = files.calls.length;
      break;
    }
    await settle();
    assert.lengthOf(files.calls, calls);
  });
});
