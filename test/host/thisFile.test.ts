import { assert } from 'chai';
import * as vscode from 'vscode';
import { readFileContent } from '../../src/features/thisFile/fileContent.ts';
import type { ThisFileItem } from '../../src/features/thisFile/thisFileItems.ts';
import { ThisFileTree } from '../../src/features/thisFile/thisFileTree.ts';
import { describeTiers } from '../../src/features/tierStatus/describeTiers.ts';
import { AccessScans, longestScan } from '../../src/platform/accessScans.ts';
import { ActiveDocument } from '../../src/platform/activeDocument.ts';
import { Failures } from '../../src/platform/failures.ts';
import { KnowledgeStore } from '../../src/platform/knowledgeStore.ts';
import { ModelContexts } from '../../src/platform/modelContexts.ts';
import { activateExtension, changeSettings, openUntitled, waitFor } from './support.ts';

const triage = `from openai import OpenAI
from transformers import AutoModelForCausalLM

scorer = AutoModelForCausalLM.from_pretrained("allenai/OLMo-2-1124-7B")
answer = OpenAI().chat.completions.create(
    model="gpt-4o",
    messages=[],
    logprobs=True,
)
# the weights stay here, and the weights of the other do not
`;

describe('This File', () => {
  let log: vscode.LogOutputChannel;
  let sources: { knowledge: KnowledgeStore; contexts: ModelContexts; scans: AccessScans };

  before(async () => {
    await activateExtension();
    const extension = vscode.extensions.getExtension('open-vs-closed.open-vs-closed');
    log = vscode.window.createOutputChannel('This File test', { log: true });
    const knowledge = new KnowledgeStore(extension?.extensionUri ?? vscode.Uri.file('/'), new Failures(log));
    sources = { knowledge, contexts: new ModelContexts(), scans: new AccessScans() };
  });
  after(() => {
    sources.contexts.dispose();
    log.dispose();
  });

  const sitesOf = async (document: vscode.TextDocument) =>
    sources.scans.sitesOf(document, await sources.knowledge.knowledgeFor());

  /** Every line of the tree: indented, with its description, and what a screen reader says. */
  async function linesOf(document: vscode.TextDocument): Promise<readonly Line[]> {
    const tree = new ThisFileTree(sources.knowledge);
    tree.show(await readFileContent(document, sources, () => false));
    const read = async (item: ThisFileItem | undefined, level: number): Promise<Line[]> => {
      const below: Line[] = [];
      for (const child of await tree.getChildren(item)) {
        const shown = await tree.getTreeItem(child);
        const label = typeof shown.label === 'string' ? shown.label : (shown.label?.label ?? '');
        const text = `${'  '.repeat(level)}${label} | ${shown.description}`;
        below.push({ item: child, shown, text, tree }, ...(await read(child, level + 1)));
      }
      return below;
    };
    return read(undefined, 0);
  }

  it('has the sites by tier, then the terms with their places', async () => {
    const lines = await linesOf(await openUntitled(triage, 'python'));
    const texts = lines.map(({ text }) => text);
    assert.deepEqual(texts.slice(0, 6), [
      'White-box | 1',
      '  allenai/OLMo-2-1124-7B | line 4, OLMo 2',
      'Grey-box | 3',
      '  chat.completions.create | line 5, GPT-4o',
      '  gpt-4o | line 6, GPT-4o',
      '  logprobs | line 8, GPT-4o',
    ]);
    assert.match(texts[6] ?? '', /^Terms \| \d+$/);
    const weights = texts.indexOf('  weights | 2');
    assert.deepEqual(texts.slice(weights + 1, weights + 3), [
      '    # the weights stay here, and the weights of the other do not | line 10',
      '    …stay here, and the weights of the other do not | line 10',
    ]);
    assert.equal(new Set(lines.map(({ shown }) => shown.id)).size, lines.length);
    for (const { shown } of lines) {
      assert.isNotEmpty(shown.accessibilityInformation?.label);
    }
  });

  it('jumps to the place, and says more in a tooltip', async () => {
    const document = await openUntitled(triage, 'python');
    const line = (await linesOf(document)).find(({ text }) => text.includes('logprobs | line 8'));
    assert.isDefined(line);
    const { command, ...rest } = line?.shown ?? {};
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    await waitFor(() => editor !== undefined && document.getText(editor.selection) === 'logprobs', 'the selection');
    assert.isTrue(editor?.document === document);
    const resolved = line && (await line.tree.resolveTreeItem({ ...rest }, line.item));
    const tooltip = resolved?.tooltip instanceof vscode.MarkdownString ? resolved.tooltip.value : '';
    assert.match(tooltip, /logprobs/);
    assert.match(tooltip, /Grey-box/i);
  });

  it('keeps the ids of lines when they move', async () => {
    const document = await openUntitled(triage, 'python');
    const ids = async () => (await linesOf(document)).map(({ shown }) => shown.id);
    const before = await ids();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n\n');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await ids(), before);
  });

  it('has nothing in other files, and in files that are left out', async () => {
    assert.deepEqual(await linesOf(await openUntitled('weights = [1, 2]\nparcels = []\n', 'python')), []);
    const document = await openUntitled(triage, 'python');
    await changeSettings({ 'exclude.globs': ['**/Untitled*'] }, async () =>
      assert.deepEqual(await linesOf(document), []),
    );
  });

  it('gives up when the document changes', async () => {
    const document = await openUntitled(triage, 'python');
    assert.isUndefined(await readFileContent(document, sources, () => true));
  });

  it('scans a document once for each version', async () => {
    const document = await openUntitled(triage, 'python');
    const first = await sitesOf(document);
    assert.isTrue((await sitesOf(document)) === first);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(7, 0, 8, 0), '');
    await vscode.workspace.applyEdit(edit);
    assert.equal((await sitesOf(document)).sites.length, first.sites.length - 1);
  });

  it('reads a long document as far as a limit, and says so', async () => {
    const filler = `${'# nothing at all\n'.repeat(Math.ceil(longestScan / 17))}`;
    const document = await openUntitled(`${triage}${filler}${triage}`, 'python');
    const { sites, stoppedAt } = await sitesOf(document);
    assert.equal(sites.length, 4);
    assert.isAtMost(stoppedAt ?? Number.NaN, longestScan);
    const content = await readFileContent(document, sources, () => false);
    assert.equal(content?.readLines, document.positionAt(stoppedAt ?? 0).line);
  });

  it('reads a cell with what other cells import, and its commands', async () => {
    const cells = [
      'client = OpenAI()\nclient.chat.completions.create(model=name, messages=[])\n!ollama run llama3.1\n',
      'from openai import OpenAI',
    ].map(text => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'));
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
    const { document } = notebook.cellAt(0);
    const { sites } = await sitesOf(document);
    assert.deepEqual(
      sites.map(({ start, end, tier, surface }) => [document.getText().slice(start, end), tier, surface?.label]),
      [
        ['chat.completions.create', 'black', 'OpenAI SDK'],
        ['ollama run llama3.1', 'white', 'Ollama'],
      ],
    );
  });

  it('follows the cell in focus of a notebook, and jumps into it', async () => {
    const cells = ['x = 1', triage].map(
      text => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'),
    );
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
    const active = new ActiveDocument();
    const show = (index: number) =>
      vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(index, index + 1)] });
    await show(1);
    const { document } = notebook.cellAt(1);
    await waitFor(() => active.current() === document, 'the second cell');
    const line = (await linesOf(document)).find(({ text }) => text.includes('logprobs | line 8'));
    await show(0);
    await waitFor(() => active.current() === notebook.cellAt(0).document, 'the first cell');
    const command = line?.shown.command;
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    await waitFor(() => active.current() === document, 'the second cell again');
    active.dispose();
  });

  it('names the highest tier of a file, and none where nothing is called', async () => {
    const text = async (content: string, language: string) =>
      describeTiers((await sitesOf(await openUntitled(content, language))).sites)?.text;
    assert.match((await text(triage, 'python')) ?? '', /^\$\([\w-]+\) White-box$/);
    assert.isUndefined(await text('| model |\n| --- |\n| `gpt-4o` |\n', 'markdown'));
    assert.isUndefined(await text('parcels = []', 'python'));
  });

  it('follows the editor once it is quiet', async () => {
    const active = new ActiveDocument();
    const seen: (vscode.TextDocument | undefined)[] = [];
    active.onDidSettle(document => seen.push(document));
    const document = await openUntitled(triage, 'python');
    await waitFor(() => seen.at(-1) === document, 'the document');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor(() => seen.at(-1) === undefined, 'no document');
    active.dispose();
  });
});

interface Line {
  readonly item: ThisFileItem;
  readonly shown: vscode.TreeItem;
  readonly text: string;
  readonly tree: ThisFileTree;
}
