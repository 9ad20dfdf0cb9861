import { assert } from 'chai';
import * as vscode from 'vscode';
import type { AccessReport } from '../../src/core/report/accessReport.ts';
import { WorkspaceScan } from '../../src/features/accessReport/workspaceScan.ts';
import { KnowledgeStore } from '../../src/platform/knowledgeStore.ts';
import { activateExtension, waitFor } from './support.ts';
import { TestFiles } from './walkFiles.ts';

const scheme = 'ovc-report';
const call =
  'from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model="gpt-4o", logprobs=True)\n';
const load = 'from transformers import AutoModel\nm = AutoModel.from_pretrained("allenai/OLMo-2-1124-7B")\n';

function folderOf(path: string, index = 0, name = path.slice(1)): vscode.WorkspaceFolder {
  return { uri: vscode.Uri.from({ scheme, path }), name, index };
}

describe('the access report', () => {
  let files: TestFiles;
  let registered: vscode.Disposable;
  let source: vscode.CancellationTokenSource;
  const failed: unknown[] = [];
  const failures = { report: (_message: string, error: unknown) => void failed.push(error) };

  before(activateExtension);

  beforeEach(() => {
    files = new TestFiles();
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    source = new vscode.CancellationTokenSource();
    failed.length = 0;
  });

  afterEach(() => {
    registered.dispose();
    source.dispose();
    assert.deepEqual(failed, []);
  });

  const createScan = (options: { folders?: readonly vscode.WorkspaceFolder[]; onDidAdd?: () => void } = {}) => {
    const extension = vscode.extensions.getExtension('open-vs-closed.open-vs-closed');
    assert.isDefined(extension);
    const knowledge = new KnowledgeStore(extension.extensionUri, failures as never);
    return WorkspaceScan.create({
      knowledge,
      failures,
      token: source.token,
      folders: [folderOf('/root')],
      ...options,
    });
  };
  const makeReport = async (folders?: readonly vscode.WorkspaceFolder[]): Promise<AccessReport> =>
    (await createScan(folders ? { folders } : {})).run();
  const reads = () => files.calls.filter(each => each.startsWith('readFile'));

  it('counts the sites of all files, in the order of the walk, with a place for each', async () => {
    files.put('/root/b.py', load);
    files.put('/root/a.py', call);
    files.put('/root/src/c.md', 'Text about nothing.\n');
    const scan = await createScan();
    const report = await scan.run();
    assert.deepEqual(report.totals.tiers, { black: 0, grey: 2, white: 1, named: 0 });
    assert.equal(report.highest, 'white');
    assert.deepInclude(report.files, { read: 3, withSites: 2 });
    assert.isNull(report.stopped);
    assert.deepEqual(
      report.sites.map(({ path, line }) => `${path}:${line}`),
      ['a.py:3', 'a.py:3', 'b.py:2'],
    );
    assert.deepEqual(
      scan.rows.map(({ place }) => place),
      report.sites.map(({ path, line, column }) => `${path}:${line}:${column}`),
    );
    const place = scan.placeOf(2);
    assert.equal(place?.uri.path, '/root/b.py');
    assert.equal(place?.range.start.line, 1);
    for (const index of [-1, 3, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.isUndefined(scan.placeOf(index));
    }
  });

  it('names the folders where there are several, and numbers those of one name', async () => {
    files.put('/one/app/a.py', load);
    files.put('/two/app/a.py', load);
    const report = await makeReport([folderOf('/one/app', 0, 'app'), folderOf('/two/app', 1, 'app')]);
    assert.deepEqual(
      report.totals.folders.map(({ key }) => key),
      ['app', 'app (2)'],
    );
  });

  it('counts and names what it cannot read, and goes on', async () => {
    files.put('/root/locked.py', { failure: vscode.FileSystemError.NoPermissions('locked') });
    files.put('/root/broken.py', { failure: vscode.FileSystemError.Unavailable('broken') });
    files.put('/root/gone.py', { failure: vscode.FileSystemError.FileNotFound('gone') });
    files.put('/root/large.py', `${load}${'#'.repeat(1024 * 1024)}`);
    files.put('/root/picture.png', 'PNG\0');
    files.put('/root/latin.py', { bytes: new Uint8Array([...new TextEncoder().encode(load), 0x23, 0xe4]) });
    files.put('/root/socket', { type: vscode.FileType.Unknown });
    files.put('/root/loop', { type: vscode.FileType.Directory | vscode.FileType.SymbolicLink });
    files.put('/root/shut', { type: vscode.FileType.Directory, failure: vscode.FileSystemError.NoPermissions('shut') });
    files.put('/root/.gitignore', 'out/\n');
    files.put('/root/out/a.py', load);
    files.put('/root/z.py', load);
    const { passedOver, files: read, totals } = await makeReport();
    assert.deepEqual(passedOver.counts, {
      tooLarge: 1,
      binary: 1,
      unreadable: 3,
      gone: 1,
      excluded: 1,
      link: 1,
      special: 1,
      tooDeep: 0,
    });
    assert.sameMembers([...(passedOver.names.unreadable ?? [])], ['broken.py', 'locked.py', 'shut']);
    assert.deepEqual(passedOver.names.tooLarge, ['large.py']);
    assert.deepEqual(read.wronglyEncoded, ['latin.py']);
    assert.equal(totals.tiers.white, 2);
  });

  it('takes from a broken notebook what can be read, and nothing of its outputs', async () => {
    const cell = (cellSource: string) => ({ cell_type: 'code', source: [cellSource], outputs: [{ text: [load] }] });
    const notebook = JSON.stringify({ cells: [cell('import openai'), cell(load)] });
    files.put('/root/whole.ipynb', notebook);
    files.put('/root/broken.ipynb', notebook.slice(0, notebook.lastIndexOf('outputs') - 2));
    files.put('/root/none.ipynb', '{"cells": [[[');
    const { totals, files: read } = await makeReport();
    assert.equal(read.read, 3);
    assert.deepEqual(read.broken, ['broken.ipynb', 'none.ipynb']);
    assert.equal(totals.tiers.white, 2);
  });

  it('reads a file that changes meanwhile once more, and not twice', async () => {
    const rewrite = () => {
      const text = reads().length === 1 ? load : call;
      files.put('/root/a.py', { bytes: new TextEncoder().encode(text), onRead: rewrite });
    };
    files.put('/root/a.py', { bytes: new TextEncoder().encode(call), onRead: rewrite });
    const { totals } = await makeReport();
    assert.equal(totals.tiers.white, 1);
    assert.lengthOf(reads(), 2);
  });

  const putMany = () => {
    for (let folder = 0; folder < 40; folder++) {
      for (let file = 0; file < 20; file++) {
        files.put(`/root/${String(folder).padStart(2, '0')}/${String(file).padStart(2, '0')}.py`, load);
      }
    }
  };

  it('opens no file any more once it is cancelled, and says where it stopped', async () => {
    putMany();
    let added = 0;
    let atCancel = 0;
    const scan = await createScan({
      onDidAdd: () => {
        if (++added === 105) {
          atCancel = reads().length;
          source.cancel();
        }
      },
    });
    const report = await scan.run();
    await new Promise(resolve => setTimeout(resolve, 200));
    // What was on its way to the file system when it was cancelled arrives there.
    assert.isAtMost(reads().length, atCancel + 8);
    assert.deepEqual(report.stopped, { because: 'cancelled', after: '05/04.py' });
    assert.deepEqual([report.files.read, report.sites.length, scan.rows.length], [105, 105, 105]);
  });

  it('comes back from a cancel while a file system does not answer', async () => {
    files.put('/root/a.py', load);
    files.put('/root/b.py', load);
    const slow = Object.assign(files, {
      readFile: ({ path }: vscode.Uri) => {
        return path === '/root/b.py' ? new Promise<Uint8Array>(() => undefined) : new TextEncoder().encode(load);
      },
    });
    assert.strictEqual<unknown>(slow, files);
    const scan = await createScan({ onDidAdd: () => setTimeout(() => source.cancel(), 20) });
    const report = await scan.run();
    assert.deepEqual(report.stopped, { because: 'cancelled', after: 'a.py' });
  });

  it('shows what was found while it goes on', async () => {
    putMany();
    const seen: number[] = [];
    const scan: WorkspaceScan = await createScan({
      onDidAdd: () => {
        if (scan.progress.filesRead % 200 === 0) {
          seen.push(scan.create().sites.length);
        }
      },
    });
    await scan.run();
    assert.deepEqual(seen, [200, 400, 600, 800]);
  });

  it('opens its panel on the workspace by the command', async () => {
    await vscode.commands.executeCommand('openVsClosed.accessReport');
    const tabs = () => vscode.window.tabGroups.all.flatMap(group => group.tabs);
    await waitFor(
      () =>
        tabs().some(
          ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('openVsClosed.reportPanel'),
        ),
      'the panel of the report',
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
