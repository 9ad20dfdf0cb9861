import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, hoverAt, openUntitled } from './support.ts';

describe('hover cards', () => {
  before(activateExtension);

  const cases = [
    { language: 'python', text: 'model_weights = 1', at: 'model_weights', words: 'model_weights' },
    { language: 'typescript', text: 'const a = loadLogprobs();', at: 'Logprobs', words: 'Logprobs' },
    { language: 'shellscript', text: 'export API_KEY=1', at: 'API_KEY', words: 'API_KEY' },
    { language: 'markdown', text: 'The open weights 😀 of it', at: 'open weights', words: 'open weights' },
    { language: 'plaintext', text: '😀😀 logprobs', at: 'logprobs', words: 'logprobs' },
  ];
  for (const { language, text, at, words } of cases) {
    it(`shows over exactly "${words}" in ${language}`, async () => {
      const hover = await hoverAt(await openUntitled(text, language), at);
      assert.equal(hover?.words, words);
    });
  }

  it('shows nothing inside other words', async () => {
    const document = await openUntitled('lightweight rapid weighted capitalise', 'python');
    for (const word of ['lightweight', 'rapid', 'weighted', 'capitalise']) {
      assert.isUndefined(await hoverAt(document, word, word.length - 2), word);
    }
  });

  it('trusts our own commands only', async () => {
    const hover = await hoverAt(await openUntitled('weights', 'python'), 'weights');
    assert.deepEqual(hover?.markdown.isTrusted, {
      enabledCommands: [
        'openVsClosed.openPage',
        'openVsClosed.reportMistake',
        'openVsClosed.muteTerm',
        'openVsClosed.muteLanguage',
        'openVsClosed.muteOutsideModelCode',
        'openVsClosed.copyPinned',
        'openVsClosed.compareTiers',
        'openVsClosed.whatWouldChange',
        'openVsClosed.showCard',
      ],
    });
    assert.isNotOk(hover?.markdown.supportHtml);
  });

  it('shows in the cell of a notebook', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'weights = 1', 'python');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    const hover = await hoverAt(notebook.cellAt(0).document, 'weights');
    assert.equal(hover?.words, 'weights');
  });

  it('shows over a command in a cell, also where it goes on, and where the whole cell is for the shell', async () => {
    const texts = ['!echo "\\\n"; \\\n  ollama run llama3.1:8b', '%%bash\nollama run llama3.1:8b\n'];
    const cells = texts.map(text => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'));
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
    for (const { document } of notebook.getCells()) {
      const hover = await hoverAt(document, 'llama3.1:8b');
      assert.match(hover?.markdown.value ?? '', /White\\?-box here/, document.getText());
    }
  });

  it('shows in a document of a virtual file system', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('ovc-test', {
      provideTextDocumentContent: () => 'the weights of a model',
    });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('ovc-test:/a.txt'));
    assert.equal((await hoverAt(document, 'weights'))?.words, 'weights');
    provider.dispose();
  });

  it('can be off for one language, and for a term', async () => {
    const configuration = vscode.workspace.getConfiguration('openVsClosed', { languageId: 'python' });
    const document = await openUntitled('weights logprobs', 'python');
    await configuration.update('hover.show', 'off', vscode.ConfigurationTarget.Global, true);
    assert.isUndefined(await hoverAt(document, 'weights'));
    await configuration.update('hover.show', undefined, vscode.ConfigurationTarget.Global, true);
    await configuration.update('exclude.terms', ['Weights'], vscode.ConfigurationTarget.Global);
    assert.isUndefined(await hoverAt(document, 'weights'));
    assert.isDefined(await hoverAt(document, 'logprobs'));
    await configuration.update('exclude.terms', undefined, vscode.ConfigurationTarget.Global);
    assert.isDefined(await hoverAt(document, 'weights'));
  });
});
