import { assert } from 'chai';
import * as vscode from 'vscode';
import { readTextFile } from '../../src/platform/readTextFile.ts';
import { TestFiles } from './walkFiles.ts';

const scheme = 'ovc-read';

describe('reading a file for scanning', () => {
  let files: TestFiles;
  let registered: vscode.Disposable;

  beforeEach(() => {
    files = new TestFiles();
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
  });

  afterEach(() => registered.dispose());

  const uri = vscode.Uri.from({ scheme, path: '/a.py' });
  const read = (options?: Parameters<typeof readTextFile>[1]) => readTextFile(uri, options);
  const reads = () => files.calls.filter(call => call === 'readFile /a.py').length;
  const text = (value: string) => ({ kind: 'text', text: value, isWronglyEncoded: false, isUnsaved: false });

  it('gives the text, without a byte order mark', async () => {
    files.put('/a.py', '\uFEFFweights = "ä 😀"\r\n');
    assert.deepEqual<unknown>(await read(), text('weights = "ä 😀"\r\n'));
    files.put('/a.py', { bytes: new Uint8Array([0xff, 0xfe, 0x61, 0, 0xe4, 0]) });
    assert.deepEqual<unknown>(await read(), text('aä'));
    files.put('/a.py', '');
    assert.deepEqual<unknown>(await read(), text(''));
  });

  it('tells what is of another encoding, and what is no text', async () => {
    files.put('/a.py', { bytes: new Uint8Array([0x61, 0xe4, 0x62]) });
    assert.deepEqual<unknown>(await read(), { ...text('a\uFFFDb'), isWronglyEncoded: true });
    files.put('/a.py', 'PNG\0');
    assert.deepEqual<unknown>(await read(), { kind: 'binary' });
  });

  it('does not open what is larger than the limit', async () => {
    files.put('/a.py', 'a'.repeat(512 * 1024 + 1));
    assert.deepEqual<unknown>(await read(), { kind: 'tooLarge', size: 512 * 1024 + 1 });
    assert.deepEqual<unknown>(await read({ largest: 10 }), { kind: 'tooLarge', size: 512 * 1024 + 1 });
    assert.equal(reads(), 0);
    files.put('/a.py', 'a'.repeat(512 * 1024));
    assert.equal((await read()).kind, 'text');
  });

  it('tells why it could not read', async () => {
    assert.deepEqual<unknown>(await read(), { kind: 'gone' });
    files.put('/a.py', { onRead: () => files.remove('/a.py'), failure: vscode.FileSystemError.FileNotFound(uri) });
    assert.deepEqual<unknown>(await read(), { kind: 'gone' });
    files.put('/a.py', { failure: vscode.FileSystemError.NoPermissions(uri) });
    assert.deepInclude(await read(), { kind: 'unreadable', reason: 'noPermission' });
    files.put('/a.py', { failure: vscode.FileSystemError.Unavailable(uri) });
    assert.deepInclude(await read(), { kind: 'unreadable', reason: 'failed' });
    files.put('/a.py', null);
    assert.deepInclude(await read(), { kind: 'unreadable', reason: 'failed' });
    const nowhere = vscode.Uri.from({ scheme: 'ovc-no-such', path: '/a' });
    assert.deepInclude(await readTextFile(nowhere), { kind: 'unreadable', reason: 'failed' });
  });

  it('reads a file that changes meanwhile once more, and not twice', async () => {
    const rewrite = () => {
      const count = reads();
      files.put('/a.py', { bytes: new TextEncoder().encode(`text ${count + 1}`), onRead: rewrite });
    };
    files.put('/a.py', { bytes: new TextEncoder().encode('text 1'), onRead: rewrite });
    assert.deepEqual<unknown>(await read(), text('text 2'));
    assert.equal(reads(), 2);
  });

  it('does not open what has grown too large meanwhile', async () => {
    files.put('/a.py', { onRead: () => files.put('/a.py', 'a'.repeat(30)) });
    assert.deepEqual<unknown>(await read({ largest: 20 }), { kind: 'tooLarge', size: 30 });
    assert.equal(reads(), 1);
  });

  it('opens no file once it is cancelled', async () => {
    files.put('/a.py', 'a');
    const source = new vscode.CancellationTokenSource();
    const reading = read({ token: source.token });
    source.cancel();
    assert.deepEqual<unknown>(await reading, { kind: 'cancelled' });
    assert.equal(reads(), 0);
  });

  it('takes what an editor holds unsaved', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    const sample = vscode.Uri.joinPath(workspace?.uri ?? uri, 'sample.py');
    const document = await vscode.workspace.openTextDocument(sample);
    await vscode.window.showTextDocument(document);
    const saved = document.getText();
    assert.deepEqual<unknown>(await readTextFile(sample), text(saved));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(sample, new vscode.Position(0, 0), 'logprobs\n');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual<unknown>(await readTextFile(sample), { ...text(`logprobs\n${saved}`), isUnsaved: true });
    assert.equal((await readTextFile(sample, { largest: saved.length })).kind, 'tooLarge');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.deepEqual<unknown>(await readTextFile(sample), text(saved));
  });
});
