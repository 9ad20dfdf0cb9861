import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension } from './support.ts';

type Answer = Readonly<Record<string, unknown>> & { readonly problem?: string; readonly next?: string };

async function invoke(name: string, input: object): Promise<Answer> {
  const token = new vscode.CancellationTokenSource().token;
  const result = await vscode.lm.invokeTool(`openVsClosed_${name}`, { input, toolInvocationToken: undefined }, token);
  const [part] = result.content;
  assert.instanceOf(part, vscode.LanguageModelTextPart);
  return JSON.parse((part as vscode.LanguageModelTextPart).value) as Answer;
}

function assertProblem({ problem, next, ...rest }: Answer): void {
  assert.isString(problem, JSON.stringify(rest));
  assert.isString(next);
}

describe('language model tools', () => {
  before(activateExtension);

  it('are all there, described, with a schema for their input', () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('openVsClosed_'));
    const names = ['compareModels', 'fileAccess', 'getNote', 'lookUpModel', 'lookUpTerm'];
    assert.sameMembers(
      ours.map(({ name }) => name),
      names.map(name => `openVsClosed_${name}`),
    );
    for (const { description, inputSchema } of ours) {
      assert.isAbove(description.length, 100);
      assert.property(inputSchema, 'properties');
    }
  });

  it('look up a term, a note, a model, and compare', async () => {
    const term = await invoke('lookUpTerm', { term: 'log-probabilities' });
    assert.include(term, { id: 'log-probability' });
    const note = await invoke('getNote', { note: 'misuse-risk' });
    assert.include(note, { id: 'misuse-risk', verdict: 'It depends' });
    const model = await invoke('lookUpModel', { model: 'gpt-4o' });
    assert.deepInclude(model, { family: { id: 'gpt-4o', label: 'GPT-4o', vendor: 'OpenAI' } });
    const compared = await invoke('compareModels', { models: ['gpt-4o', 'Llama 3.1'] });
    assert.lengthOf(compared['families'] as unknown[], 2);
    for (const answer of [term, note, model]) {
      assert.isNotEmpty(answer['sources']);
      assert.match(String(answer['asOf']), /^\d{4}-\d{2}/);
    }
  });

  it('say what is called nearly so', async () => {
    for (const [name, input, near] of [
      ['lookUpTerm', { term: 'quantizatoin' }, 'quantisation'],
      ['getNote', { note: 'misuse' }, 'misuse-risk'],
      ['lookUpModel', { model: 'lama 3.1' }, 'llama-3.1'],
    ] as const) {
      const answer = await invoke(name, input);
      assertProblem(answer);
      const ids = (answer['suggestions'] as readonly { readonly id: string }[]).map(({ id }) => id);
      assert.include(ids.join(' '), near);
    }
  });

  it('say what to do after malformed input', async () => {
    for (const name of ['lookUpTerm', 'getNote', 'lookUpModel', 'fileAccess', 'compareModels']) {
      for (const input of [{}, { term: 7 }, { path: ['a'] }, { models: 'gpt-4o' }, { note: '' }, [], { a: 1 }]) {
        assertProblem(await invoke(name, input));
      }
    }
  });

  it('find the access sites of a file in the workspace, by any way to write its path', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.isDefined(folder);
    const uri = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file('/'), 'sample.py');
    for (const path of ['sample.py', './x/../sample.py', '.\\sample.py', `${folder?.name}/sample.py`, uri.path]) {
      const answer = await invoke('fileAccess', { path });
      assert.include(answer, { path: 'sample.py' }, path);
      assert.isNotEmpty(answer['sites'], path);
    }
  });

  it('take what an editor holds unsaved', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const uri = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file('/'), 'notes.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'We call `gpt-4o-2024-08-06`.\n');
    await vscode.workspace.applyEdit(edit);
    const { sites } = await invoke('fileAccess', { path: 'notes.md' });
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.deepInclude((sites as object[])[0], { line: 1, tier: 'named', model: 'gpt-4o-2024-08-06' });
  });

  it('refuse a path outside of the workspace, and say what is no file', async () => {
    const outside = ['../secret.txt', '/etc/passwd', 'a/../../b', '..\\..\\x', 'C:\\Windows\\win.ini', '/', '..'];
    for (const path of outside) {
      const answer = await invoke('fileAccess', { path });
      assertProblem(answer);
      assert.match(answer.problem ?? '', /out of the workspace/, path);
    }
    for (const [path, problem] of [
      ['no-such.py', /no such file/],
      ['file:///etc/passwd', /no such file/],
      ['%2e%2e/x', /no such file/],
    ] as const) {
      assert.match((await invoke('fileAccess', { path })).problem ?? '', problem, path);
    }
  });
});
