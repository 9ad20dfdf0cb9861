import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, openUntitled, waitFor } from './support.ts';

const run = (command: string) => vscode.commands.executeCommand(`openVsClosed.${command}`);
const uriOf = (path: string) =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), path);

const part = 'authoring';

/** A knowledge folder for each test: what an editor has held stays in VS Code's memory for a while. */
let folder = '';
let count = 0;

const term = '- id: gateway\n  label: "gateway"\n  definition: "where all calls pass"\n';
const source = `- id: decision-12
  type: documentation
  title: "Decision 12"
  publisher: "Our team"
  year: 2026
  venue: "Decisions"
  identifiers: {other: "ADR 12"}
  url: "https://example.com/12"
  seen: 2026-11
`;

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

async function isThere(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(uriOf(path)).then(
    () => true,
    () => false,
  );
}

async function open(path: string, text?: string): Promise<vscode.TextDocument> {
  if (text !== undefined) {
    await write(path, text);
  }
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  await vscode.window.showTextDocument(document);
  return document;
}

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  assert.isAtLeast(start, 0, `the document has no "${from}"`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(document.uri, range, to);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

const ours = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === 'Open vs Closed');

/** Waits for just these problems, each as its code and the words that it stands at. */
async function waitForProblems(document: vscode.TextDocument, ...expected: string[]): Promise<void> {
  const shown = () => ours(document.uri).map(({ code, range }) => `${String(code)}: ${document.getText(range)}`);
  await waitFor(() => shown().join() === expected.join(), `${expected.join() || 'no problem'}`).catch(() => undefined);
  assert.deepEqual(shown(), expected);
}

async function fixesAt(document: vscode.TextDocument, index = 0): Promise<vscode.CodeAction[]> {
  const range = ours(document.uri)[index]?.range ?? new vscode.Range(0, 0, 0, 0);
  const command = 'vscode.executeCodeActionProvider';
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range);
  return actions.filter(({ edit, kind }) => edit && kind?.value === 'quickfix');
}

async function completionsAt(document: vscode.TextDocument, after: string): Promise<string[]> {
  const position = document.positionAt(document.getText().indexOf(after) + after.length);
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, position);
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text).map(({ label }) => String(label));
}

const placeIn = (document: vscode.TextDocument, text: string) =>
  document.positionAt(document.getText().indexOf(text) + 1);

describe('writing knowledge', () => {
  before(activateExtension);
  beforeEach(() => {
    folder = `${part}/${++count}/.open-vs-closed`;
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(async () => {
    await vscode.workspace.fs.delete(uriOf(part), { recursive: true, useTrash: false });
  });

  it('shows problems at their places while one types, saved or not, and none elsewhere', async () => {
    const document = await open(`${folder}/glossary/team.yaml`, term);
    await replace(document, 'definition', 'definitoin');
    await waitForProblems(document, 'missing-field: id', 'unknown-field: definitoin');
    assert.isTrue(document.isDirty);
    const [, unknown] = ours(document.uri);
    assert.equal(
      unknown?.message,
      'Unknown field "definitoin". Did you mean "definition"? Rename the field, or remove it.',
    );
    assert.equal(unknown?.severity, vscode.DiagnosticSeverity.Error);
    await replace(document, 'definitoin', 'definition');
    await waitForProblems(document);
    const other = await open(`${part}/team.yaml`, '- id: X\n');
    assert.deepEqual(ours(other.uri), []);
  });

  it('mends problems by quick fixes', async () => {
    await write(`${folder}/sources.yaml`, source);
    const text = term.replace('id: gateway', 'id: gateway\n  sources: [{id: decison-12}]').replace('"gateway"', '1.10');
    const document = await open(`${folder}/glossary/team.yaml`, text);
    await waitForProblems(document, 'unquoted-value: 1.10');
    const [quote] = await fixesAt(document);
    assert.equal(quote?.title, 'Put it in quotes');
    await vscode.workspace.applyEdit(quote?.edit ?? new vscode.WorkspaceEdit());
    await waitForProblems(document, 'unknown-reference: decison-12');
    const [change] = await fixesAt(document);
    assert.deepEqual([change?.title, change?.isPreferred], ['Change to "decision-12"', true]);
    await vscode.workspace.applyEdit(change?.edit ?? new vscode.WorkspaceEdit());
    await waitForProblems(document);
    assert.include(document.getText(), 'sources: [{id: decision-12}]');
  });

  it('sees what is unsaved in another file of the folder', async () => {
    const document = await open(`${folder}/glossary/team.yaml`, term.replace('\n', '\n  sources: [{id: brand-new}]\n'));
    await waitForProblems(document, 'unknown-reference: brand-new');
    const sources = await open(`${folder}/sources.yaml`, source);
    await replace(sources, 'decision-12', 'brand-new');
    await waitForProblems(document);
    assert.isTrue(sources.isDirty);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('completes ids and values', async () => {
    await write(`${folder}/sources.yaml`, source);
    const text = `${term}  evidence: \n  notes: []\n  sources: [{id: }]\n`;
    const document = await open(`${folder}/glossary/team.yaml`, text);
    assert.includeMembers(await completionsAt(document, 'notes: ['), ['overview', 'misuse-risk']);
    assert.include(await completionsAt(document, '{id: '), 'decision-12');
    assert.includeMembers(await completionsAt(document, 'evidence: '), ['strong', 'untested']);
    assert.deepEqual(await completionsAt(document, 'label: "g'), []);
  });

  it('goes to definitions, and tells what ids stand for', async () => {
    await write(`${folder}/sources.yaml`, `# ours\n${source}`);
    const text = `${term}  notes: [misuse-risk]\n  sources: [{id: decision-12}]\n`;
    const document = await open(`${folder}/glossary/team.yaml`, text);
    const locations = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeIn(document, 'decision-12'),
    );
    const [found] = locations.map(location =>
      'uri' in location
        ? `${location.uri.path}:${location.range.start.line}`
        : `${location.targetUri.path}:${location.targetRange.start.line}`,
    );
    assert.equal(found, `${uriOf(`${folder}/sources.yaml`).path}:1`);
    const hoversOf = async (word: string) => {
      const position = placeIn(document, word);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    };
    const own = (await hoversOf('decision-12')).filter(({ value }) => value.includes('Decision 12'));
    assert.deepEqual(
      own.map(({ isTrusted }) => Boolean(isTrusted)),
      [false],
    );
    const link = (await hoversOf('misuse-risk')).find(({ value }) => value.startsWith('[Open the page]'));
    assert.include(link?.value, 'command:openVsClosed.openPage');
    assert.deepEqual(link?.isTrusted, { enabledCommands: ['openVsClosed.openPage'] });
  });

  it('adds the selection to the glossary as a term, and never overwrites one', async () => {
    await write(`${folder}/glossary/team.yaml`, term);
    const document = await open(`${part}/${count}/notes.txt`, 'Our "model: router" #1 sends it on.');
    for (const expected of ['model-router-1', 'model-router-1-2']) {
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(0, 4, 0, 22);
      await run('newTerm');
      const glossary = vscode.window.activeTextEditor;
      assert.include(glossary?.document.uri.path, '/glossary/team.yaml');
      const text = glossary?.document.getText() ?? '';
      assert.isTrue(text.startsWith(term));
      assert.include(text, `- id: "${expected}"\n  label: "\\"model: router\\" #1"\n  definition: ""\n`);
      const selection = glossary?.selection ?? new vscode.Selection(0, 0, 0, 0);
      assert.equal(glossary?.document.lineAt(selection.active.line).text, '  definition: ""');
      assert.equal(selection.active.character, '  definition: "'.length);
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('makes a knowledge folder with an example once', async () => {
    await run('addKnowledgeFolder');
    try {
      const files = ['glossary/team.yaml', 'notes/our-gateway.md', 'sources.yaml'];
      for (const path of files) {
        const document = await open(`.open-vs-closed/${path}`);
        await waitForProblems(document);
      }
      await write('.open-vs-closed/sources.yaml', source);
      await run('addKnowledgeFolder');
      const bytes = await vscode.workspace.fs.readFile(uriOf('.open-vs-closed/sources.yaml'));
      assert.equal(new TextDecoder().decode(bytes), source);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(uriOf('.open-vs-closed'), { recursive: true, useTrash: false });
    }
  });

  it('checks all knowledge of the workspace', async () => {
    await write(`${folder}/sources.yaml`, source);
    await write(`${folder}/glossary/team.yaml`, term.replace('gateway', 'Gateway'));
    await write(`${folder}/glossary/large.yaml`, '#'.repeat(600_000));
    await write(`${part}/.gitignore`, '*\n');
    await run('checkKnowledge');
    const codes = ours(uriOf(`${folder}/glossary/team.yaml`)).map(({ code }) => code);
    assert.deepEqual(codes, ['invalid']);
    assert.equal(ours(uriOf(`${folder}/glossary/large.yaml`)).length, 1);
    await write(`${folder}/glossary/team.yaml`, term);
    await vscode.workspace.fs.delete(uriOf(`${folder}/glossary/large.yaml`));
    await run('checkKnowledge');
    assert.deepEqual(ours(uriOf(`${folder}/glossary/team.yaml`)), []);
  });

  it('knows within a folder what the folders above it hold, and not the other way round', async () => {
    const inner = `${part}/${count}/inner/.open-vs-closed`;
    const refersTo = (id: string) => term.replace('\n', `\n  related: [${id}]\n`);
    await write(`${folder}/glossary/outer.yaml`, refersTo('inner-way').replace('gateway', 'outer-way'));
    await write(`${inner}/glossary/inner.yaml`, refersTo('outer-way').replace('gateway', 'inner-way'));
    await run('checkKnowledge');
    const codesOf = (path: string) => ours(uriOf(path)).map(({ code, severity }) => [code, severity]);
    assert.deepEqual(codesOf(`${inner}/glossary/inner.yaml`), []);
    const { Warning } = vscode.DiagnosticSeverity;
    assert.deepEqual(codesOf(`${folder}/glossary/outer.yaml`), [['unknown-reference', Warning]]);
    const document = await open(`${inner}/glossary/inner.yaml`);
    await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, placeIn(document, 'outer-way'));
    await waitForProblems(document);
    const [found] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeIn(document, 'outer-way'),
    );
    const target = (found as { readonly uri?: vscode.Uri } | undefined)?.uri ?? found?.targetUri;
    assert.equal(target?.path, uriOf(`${folder}/glossary/outer.yaml`).path);
  });

  it('shows a note beside the editor while it is written', async () => {
    const path = `${folder}/notes/why.md`;
    const document = await open(path, '---\ntitle: "Why?"\n---\n\nBecause.\n');
    await run('previewNote');
    const preview = () =>
      vscode.window.tabGroups.all
        .flatMap(group => group.tabs)
        .find(tab => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('notePreview'));
    await waitFor(() => preview()?.label === 'Preview: Why?', 'the preview');
    await replace(document, 'Why?', 'Why not?');
    await waitFor(() => preview()?.label === 'Preview: Why not?', 'the preview to follow');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('does nothing for what is no note of a folder', async () => {
    await openUntitled('text', 'markdown');
    await run('previewNote');
    assert.isFalse(await isThere(`${part}/.open-vs-closed/notes/text.md`));
  });
});
