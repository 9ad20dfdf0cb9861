import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, notePanelTab, openUntitled, waitFor } from './support.ts';

const notes = {
  overview: 'What openness changes',
  'access-and-techniques': 'What access lets you do',
  'personality-prompting': 'Personality through prompting',
  'misuse-risk': 'Misuse risk',
  'world-models': 'World models or shortcuts',
  'fractured-representations': 'Fractured representations',
  'need-for-real-data': 'Need for real data',
};

describe('pages', () => {
  before(activateExtension);

  for (const [id, title] of Object.entries(notes)) {
    it(`opens the note ${id}, always in the one panel`, async () => {
      await vscode.commands.executeCommand('openVsClosed.openPage', { kind: 'note', id, scope: 'built-in' });
      await waitFor(() => notePanelTab()?.label === title, `a tab "${title}"`);
    });
  }

  it('opens the page of a term at the cursor', async () => {
    const document = await openUntitled('logprobs', 'python');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 2, 0, 2);
    // While the view At Cursor shows, the command leads there.
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await waitFor(async () => {
      await vscode.commands.executeCommand('openVsClosed.explainWord');
      return notePanelTab()?.label === 'logprobs';
    }, 'the page of logprobs');
  });

  it('says so when a page is gone', async () => {
    await vscode.commands.executeCommand('openVsClosed.openPage', { kind: 'note', id: 'no-such', scope: 'built-in' });
    await waitFor(() => notePanelTab()?.label === 'This page is gone', 'the page that says so');
  });

  it('passes over arguments that are no address', async () => {
    const before = notePanelTab()?.label;
    for (const argument of [undefined, null, 'x', 7, {}, { kind: 'file', id: '/etc/passwd', scope: '' }]) {
      await vscode.commands.executeCommand('openVsClosed.openPage', argument);
    }
    assert.equal(notePanelTab()?.label, before);
  });

  it('registers every command of the manifest', async () => {
    const extension = vscode.extensions.getExtension('open-vs-closed.open-vs-closed');
    const declared: { command: string }[] = extension?.packageJSON.contributes.commands ?? [];
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.isAbove(declared.length, 5);
    assert.deepEqual(
      declared.filter(({ command }) => !registered.has(command)),
      [],
    );
  });
});
