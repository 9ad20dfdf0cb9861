import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, notePanelTab, waitFor } from './support.ts';

describe('search and links', () => {
  before(activateExtension);

  const open = (id: string) =>
    vscode.commands.executeCommand('openVsClosed.openPage', { kind: 'search', id, scope: 'built-in' });

  it('shows what was found as a page', async () => {
    await open('misuse risk');
    await waitFor(() => notePanelTab()?.label === 'Search: misuse risk', 'the page of results');
  });

  it('passes over a query that is too long for a page', async () => {
    await open('weights');
    await waitFor(() => notePanelTab()?.label === 'Search: weights', 'the page of results');
    await open('x'.repeat(201));
    assert.equal(notePanelTab()?.label, 'Search: weights');
  });

  it('copies the link of a page', async () => {
    await vscode.commands.executeCommand('openVsClosed.copyLink', {
      kind: 'note',
      id: 'misuse-risk',
      scope: 'built-in',
    });
    const link = `${vscode.env.uriScheme}://open-vs-closed.open-vs-closed/note/misuse-risk`;
    assert.equal(await vscode.env.clipboard.readText(), link);
  });

  it('copies a card as Markdown, with links that open its pages', async () => {
    await vscode.commands.executeCommand('openVsClosed.copyCard', { kind: 'term', id: 'weights', scope: 'built-in' });
    const card = await vscode.env.clipboard.readText();
    assert.match(card, /^\*\*\[weights\]\([a-z-]+:\/\/open-vs-closed\.open-vs-closed\/term\/weights\)\*\* — /);
    assert.match(card, /Behind an API/);
    assert.notMatch(card, /command:/);
    await vscode.commands.executeCommand('openVsClosed.copyCard', {
      kind: 'note',
      id: 'misuse-risk',
      scope: 'built-in',
    });
    assert.match(await vscode.env.clipboard.readText(), /It depends/);
  });
});
