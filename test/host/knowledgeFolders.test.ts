import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, notePanelTab, openUntitled, waitFor } from './support.ts';

const [workspace] = vscode.workspace.workspaceFolders ?? [];
const root = vscode.Uri.joinPath(workspace?.uri ?? vscode.Uri.file('/'), 'own');
const uriOf = (path: string) => vscode.Uri.joinPath(root, path);

/** What was written last, which is told again. */
let writeAgain: () => Promise<void> = nothing;

async function nothing(): Promise<void> {
  // There is nothing to be told.
}

async function write(path: string, text: string | Uint8Array): Promise<void> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  await vscode.workspace.fs.writeFile(uriOf(path), bytes);
  writeAgain = async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uriOf(path), { overwrite: true, contents: bytes });
    await vscode.workspace.applyEdit(edit);
  };
}

/** As in the Explorer, of which VS Code tells at once. */
async function remove(path: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uriOf(path), { recursive: true });
  assert.isTrue(await vscode.workspace.applyEdit(edit));
  writeAgain = nothing;
}

/** VS Code may miss files in a folder that has come a moment ago: what was written last is saved as by the editor then. */
async function waitForChange(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  let tries = 0;
  await waitFor(async () => {
    tries++;
    if (tries % 40 === 0) await writeAgain();
    return isTrue();
  }, what);
}

const term = (id: string, label: string, definition: string) =>
  `- id: ${id}\n  label: "${label}"\n  definition: "${definition}"\n`;

/** The pieces of our hover over a text of a file; none where no card shows. */
async function piecesAt(path: string, text: string): Promise<readonly vscode.MarkdownString[]> {
  return piecesIn(await vscode.workspace.openTextDocument(uriOf(path)), text);
}

async function piecesIn(document: vscode.TextDocument, text: string): Promise<readonly vscode.MarkdownString[]> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const command = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
  return hovers.flatMap(({ contents }) => contents.filter(content => content instanceof vscode.MarkdownString));
}

/** Waits until a card over a text of a file says something; gives its pieces. */
async function waitForCard(path: string, text: string, says: RegExp): Promise<readonly vscode.MarkdownString[]> {
  let pieces: readonly vscode.MarkdownString[] = [];
  await waitForChange(async () => {
    pieces = await piecesAt(path, text);
    return pieces.some(({ value }) => says.test(value));
  }, `a card over ${text} in ${path} that says ${says}`);
  return pieces;
}

async function waitForNone(path: string, text: string): Promise<void> {
  await waitFor(async () => (await piecesAt(path, text)).length === 0, `no card over ${text} in ${path}`);
}

describe("a workspace's own knowledge", () => {
  before(activateExtension);

  beforeEach(async () => {
    await write('shop/src/deep/main.txt', 'the gateway, the weights\n');
    await write('bank/main.txt', 'the gateway\n');
    await write('other.txt', 'the gateway\n');
  });

  afterEach(async () => {
    await vscode.workspace.fs.delete(root, { recursive: true });
  });

  it('applies to the folder that holds it and all below, and to nothing beside', async () => {
    await waitForNone('shop/src/deep/main.txt', 'gateway');
    await write('shop/.open-vs-closed/glossary/words.yaml', term('gateway', 'gateway', 'where orders go in'));
    await waitForCard('shop/src/deep/main.txt', 'gateway', /where orders go in/);
    await waitForNone('other.txt', 'gateway');
    await waitForNone('bank/main.txt', 'gateway');
  });

  it('gives one word different meanings in different folders', async () => {
    await write('shop/.open-vs-closed/glossary/words.yaml', term('gateway', 'gateway', 'where orders go in'));
    await write('bank/.open-vs-closed/glossary/words.yaml', term('gateway', 'gateway', 'where money goes out'));
    await waitForCard('shop/src/deep/main.txt', 'gateway', /where orders go in/);
    await waitForCard('bank/main.txt', 'gateway', /where money goes out/);
  });

  it('counts where it is nearest, and says what it overrides', async () => {
    await write('.open-vs-closed/glossary/words.yaml', term('gateway', 'gateway', 'of all'));
    await write('shop/.open-vs-closed/glossary/words.yaml', term('weights', 'weights', 'of parcels'));
    await waitForCard('shop/src/deep/main.txt', 'weights', /of parcels.*\n\*overrides the built\\?-in term\*/);
    await waitForCard('shop/src/deep/main.txt', 'gateway', /of all/);
    await write('shop/src/.open-vs-closed/glossary/words.yaml', term('gateway', 'gateway', 'of the source'));
    await waitForCard('shop/src/deep/main.txt', 'gateway', /of the source.*\n\*overrides the term of own\*/);
    await waitForCard('bank/main.txt', 'gateway', /of all/);
  });

  it('stands in pieces without trust, HTML and links; ours follow', async () => {
    const definition = '<b>x</b> [a](command:x) $(bug) https://example.org';
    await write('shop/.open-vs-closed/glossary/words.yaml', term('gateway', 'gateway', definition));
    const [own, links, ...others] = await waitForCard('shop/src/deep/main.txt', 'gateway', /bug/);
    assert.deepEqual([own?.isTrusted, own?.supportHtml, own?.supportThemeIcons].filter(Boolean), []);
    assert.notMatch(own?.value ?? '', /[^\\]\]\(|[^\\]<b>|[^\\]\$\(|https:\/\//);
    assert.match(links?.value ?? '', /^\[Open the full page\]\(command:openVsClosed\.openPage\?[\w%.-]+\)$/);
    assert.isObject(links?.isTrusted);
    assert.isEmpty(others);
  });

  it('follows each change', async () => {
    const file = 'shop/.open-vs-closed/glossary/words.yaml';
    await write(file, term('gateway', 'gateway', 'the first'));
    await waitForCard('shop/src/deep/main.txt', 'gateway', /the first/);
    await write(file, term('gateway', 'gateway', 'the second'));
    await waitForCard('shop/src/deep/main.txt', 'gateway', /the second/);
    await vscode.workspace.fs.rename(uriOf(file), uriOf(file.replace('words', 'names')));
    writeAgain = nothing;
    await waitForCard('shop/src/deep/main.txt', 'gateway', /the second/);
    await remove(file.replace('words', 'names'));
    await waitForNone('shop/src/deep/main.txt', 'gateway');
    await write(file, term('gateway', 'gateway', 'the third'));
    await waitForCard('shop/src/deep/main.txt', 'gateway', /the third/);
    await remove('shop/.open-vs-closed');
    await waitForNone('shop/src/deep/main.txt', 'gateway');
  });

  it('moves with its folder', async () => {
    await write('shop/.open-vs-closed/glossary/words.yaml', term('gateway', 'gateway', 'where orders go in'));
    await waitForCard('shop/src/deep/main.txt', 'gateway', /where orders go in/);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uriOf('shop'), uriOf('store'));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    writeAgain = nothing;
    await waitForCard('store/src/deep/main.txt', 'gateway', /where orders go in/);
  });

  it('goes with a folder above that is deleted as a whole', async () => {
    await write('shop/src/.open-vs-closed/glossary/words.yaml', term('gateway', 'gateway', 'of the source'));
    await waitForCard('shop/src/deep/main.txt', 'gateway', /of the source/);
    await remove('shop');
    await write('shop/src/deep/main.txt', 'the gateway\n');
    await waitForNone('shop/src/deep/main.txt', 'gateway');
  });

  it('loads what is right beside what is wrong', async () => {
    const glossary = (name: string) => `shop/.open-vs-closed/glossary/${name}.yaml`;
    await write(glossary('a'), '- id: "broken\n');
    await write(glossary('b'), new Uint8Array([0x89, 0x50, 0, 0]));
    await write(glossary('c'), '- '.repeat(50_000));
    await write(glossary('d'), `#${' '.repeat(600_000)}\n${term('large', 'gateway', 'too large')}`);
    await write(glossary('e'), `${term('tab', 'tab', 'x')}\tbroken\n${term('gateway', 'gateway', 'is there')}`);
    const pieces = await waitForCard('shop/src/deep/main.txt', 'gateway', /is there/);
    assert.lengthOf(pieces, 2);
  });

  it('has pages, which follow it, and say when it is gone', async () => {
    await write('shop/.open-vs-closed/glossary/words.yaml', term('gateway', 'gateway', 'where orders go in'));
    await waitForCard('shop/src/deep/main.txt', 'gateway', /where orders go in/);
    const open = (scope: string) =>
      vscode.commands.executeCommand('openVsClosed.openPage', { kind: 'term', id: 'gateway', scope });
    await open(uriOf('shop').toString());
    await waitFor(() => notePanelTab()?.label === 'gateway', 'the page');
    await write('shop/.open-vs-closed/glossary/words.yaml', term('gateway', 'front gate', 'where orders go in'));
    await waitForChange(() => notePanelTab()?.label === 'front gate', 'the page with another title');
    await remove('shop/.open-vs-closed');
    await waitFor(() => notePanelTab()?.label === 'This page is gone', 'the page that says so');
    for (const scope of ['file:///etc', `${uriOf('shop').toString()}/../..`, uriOf('bank').toString(), 'x', '']) {
      await vscode.commands.executeCommand('openVsClosed.openOverview');
      await open(scope);
      await waitFor(() => notePanelTab()?.label === 'This page is gone', `the page for ${scope}`);
    }
  });

  it('applies to untitled documents where there is one folder', async () => {
    const folder = vscode.Uri.joinPath(root, '..', '.open-vs-closed');
    const words = new TextEncoder().encode(term('gateway', 'gateway', 'of the whole'));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'glossary', 'words.yaml'), words);
    try {
      const document = await openUntitled('the gateway', 'plaintext');
      await waitFor(
        async () => (await piecesIn(document, 'gateway')).some(({ value }) => value.includes('of the whole')),
        'a card in an untitled document',
      );
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});
