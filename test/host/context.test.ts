import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, changeSettings, hoverAt, openUntitled, waitFor } from './support.ts';

/** The lines of the card over a text; none where no card shows. */
async function cardAt(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
  return (await hoverAt(document, text))?.markdown.value.split('\n') ?? [];
}

describe('full and compact cards', () => {
  before(activateExtension);

  it('is full where the file is about models, and says why', async () => {
    const document = await openUntitled('import transformers\n\nweights = 1\n', 'python');
    const lines = await cardAt(document, 'weights');
    assert.isAtMost(lines.length, 12);
    assert.match(lines.join('\n'), /Weights in hand:/);
    assert.match(lines.at(-1) ?? '', /^Shown because this file imports transformers \\?\(line 1\\?\)/);
    assert.deepEqual(lines.at(-1)?.match(/(?<=\[)[^\]]+(?=\]\(command)/g), [
      'Not this word',
      'Not in Python',
      'Only in model code',
    ]);
  });

  it('is one line where an ambiguous word stands in other code', async () => {
    const lines = await cardAt(await openUntitled('int weights[] = {1, 2};', 'cpp'), 'weights');
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^\*\*weights\*\* — .*\[More\]\(command:openVsClosed\.openPage\?/);
    assert.match(lines[0] ?? '', /\[Not this word\].*\[Not in C\+\+\].*\[Only in model code\]/);
  });

  it('is full without a reason where the word has one meaning', async () => {
    const card = (await cardAt(await openUntitled('logprobs', 'css'), 'logprobs')).join('\n');
    assert.match(card, /Behind an API:/);
    assert.notMatch(card, /Shown because|Not this word/);
  });

  it('follows the text as it changes', async () => {
    const document = await openUntitled('weights = 1\n', 'python');
    assert.lengthOf(await cardAt(document, 'weights'), 1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'import vllm\n');
    await vscode.workspace.applyEdit(edit);
    assert.isAbove((await cardAt(document, 'weights')).length, 1);
  });

  it('reads the words around on a line of any length', async () => {
    const filler = 'x '.repeat(100_000);
    const document = await openUntitled(`${filler} llm prompt weights ${filler}\nlogprobs`, 'plaintext');
    assert.match((await cardAt(document, 'weights')).at(-1) ?? '', /has near by: /);
  });

  it('goes by the other cells of a notebook', async () => {
    const cells = ['import transformers', '# Weights\n', 'weights = 1'].map(
      text => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'),
    );
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
    const cell = notebook.cellAt(2).document;
    assert.match((await cardAt(cell, 'weights')).at(-1) ?? '', /imports transformers \\?\(line 1\\?\) in cell 1/);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(notebook.cellAt(0).document.uri, new vscode.Range(0, 0, 0, 30), 'import os');
    await vscode.workspace.applyEdit(edit);
    assert.lengthOf(await cardAt(cell, 'weights'), 1);
  });

  it('goes by the packages of the project, as they are saved', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.isDefined(workspace);
    const folder = vscode.Uri.joinPath(workspace?.uri ?? vscode.Uri.file('/'), 'project');
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    await write('package.json', '{"dependencies": {"openai": "^4.1.0"}}');
    await write('src/deep/plan.txt', 'a prompt, and weights\n');
    const plan = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'src/deep/plan.txt'));
    const reason = /belongs to a project with openai \\?\(package\\?\.json/;
    // A slow file system is not waited for: the card has the reason as soon as that is known.
    const hasReason = async () => reason.test((await cardAt(plan, 'weights')).at(-1) ?? '');
    await waitFor(hasReason, 'a card that goes by the package');
    const manifest = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'package.json'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(manifest.uri, new vscode.Range(0, 0, 0, 100), '{"dependencies": {"react": "^19.0.0"}}');
    await vscode.workspace.applyEdit(edit);
    await manifest.save();
    await waitFor(async () => !(await hasReason()), 'a card that goes by it no more');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('shows full cards alone where the settings ask for them', async () => {
    const document = await openUntitled('weights = [1, 2]', 'python');
    const unambiguous = await openUntitled('logprobs', 'python');
    const model = await openUntitled('import vllm\nweights', 'python');
    await changeSettings({ 'hover.show': 'modelContext' }, async () => {
      assert.isEmpty(await cardAt(document, 'weights'));
      assert.isNotEmpty(await cardAt(unambiguous, 'logprobs'));
      const card = (await cardAt(model, 'weights')).join('\n');
      assert.match(card, /Not in Python/);
      assert.notMatch(card, /Only in model code/);
    });
    assert.isNotEmpty(await cardAt(document, 'weights'));
  });

  it('shows nothing in files that the settings leave out', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    const uri = vscode.Uri.joinPath(workspace?.uri ?? vscode.Uri.file('/'), 'sample.py');
    const document = await vscode.workspace.openTextDocument(uri);
    for (const glob of ['*.py', '**/*.py', 'sample.*', '/**/sample.py', './*.py', '**']) {
      await changeSettings({ 'exclude.globs': [glob] }, async () => {
        assert.isEmpty(await cardAt(document, 'model_weights'), glob);
      });
    }
    for (const glob of ['*.md', 'other/', 'ample.py', '/sample.py']) {
      await changeSettings({ 'exclude.globs': [glob, ''] }, async () => {
        assert.isNotEmpty(await cardAt(document, 'model_weights'), glob);
      });
    }
  });
});
