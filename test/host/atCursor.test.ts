import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  type CardHistory,
  isCardHistory,
  noCards,
  shownEntry,
  turnTo,
  visitCards,
} from '../../src/features/atCursor/cardHistory.ts';
import { type EntryQuery, readEntry } from '../../src/features/atCursor/readEntry.ts';
import { isFromAtCursor } from '../../src/features/atCursor/readMessage.ts';
import { describeEntry, renderEntry } from '../../src/features/atCursor/renderView.ts';
import { loadViewState, saveViewState } from '../../src/features/atCursor/viewState.ts';
import { Failures } from '../../src/platform/failures.ts';
import { KnowledgeStore } from '../../src/platform/knowledgeStore.ts';
import { ModelContexts } from '../../src/platform/modelContexts.ts';
import { activateExtension, changeSettings, openUntitled, waitFor } from './support.ts';

const code = `from openai import OpenAI

answer = OpenAI().chat.completions.create(model="gpt-4o", messages=[], logprobs=True)
# the weights stay there
`;

describe('At Cursor', () => {
  let log: vscode.LogOutputChannel;
  let sources: { knowledge: KnowledgeStore; contexts: ModelContexts };

  before(async () => {
    await activateExtension();
    const extension = vscode.extensions.getExtension('open-vs-closed.open-vs-closed');
    log = vscode.window.createOutputChannel('At Cursor test', { log: true });
    const knowledge = new KnowledgeStore(extension?.extensionUri ?? vscode.Uri.file('/'), new Failures(log));
    sources = { knowledge, contexts: new ModelContexts() };
  });
  after(() => {
    sources.contexts.dispose();
    sources.knowledge.dispose();
    log.dispose();
  });

  const entryAt = (document: vscode.TextDocument, text: string, more: Partial<EntryQuery> = {}) => {
    const position = document.positionAt(document.getText().indexOf(text) + 1);
    return readEntry({ document, position, ...sources, ...more });
  };

  it('has the card of a site, and of a word, in full', async () => {
    const document = await openUntitled(code, 'python');
    const site = await entryAt(document, 'gpt-4o');
    assert.deepEqual(
      site?.cards.map(({ kind, label }) => [kind, label]),
      [['access', 'GPT-4o']],
    );
    assert.deepEqual([site?.uri, site?.line], [document.uri.toString(), 2]);
    const word = await entryAt(document, 'weights');
    assert.deepEqual(
      word?.cards.map(({ kind, label }) => [kind, label]),
      [['term', 'weights']],
    );
    assert.match(describeEntry(word ?? never()), /^weights: \S/);
    assert.isUndefined(await entryAt(document, 'answer'));
  });

  it('is full where a hover is compact, brief or off, and says why', async () => {
    const document = await openUntitled('weights = [0.2, 0.8]\n', 'python');
    await changeSettings({ 'hover.show': 'off', 'hover.cardLength': 'brief' }, async () => {
      const rendered = renderEntry(await entryAt(document, 'weights')).toString();
      assert.match(rendered, /Behind an API:/);
      assert.match(rendered, /A hover has one line for it here, because this file/);
    });
  });

  it('leaves out what is muted, unless it is asked for', async () => {
    const document = await openUntitled('weights = [0.2, 0.8]\n', 'python');
    for (const setting of [{ 'exclude.terms': ['weights'] }, { 'exclude.globs': ['**/Untitled*'] }]) {
      await changeSettings(setting, async () => {
        assert.isUndefined(await entryAt(document, 'weights'));
        assert.isDefined(await entryAt(document, 'weights', { isAsked: true }));
      });
    }
  });

  it('goes back and forward; the same word again takes no step of its own', async () => {
    const document = await openUntitled(code, 'python');
    const [site, word] = [await entryAt(document, 'gpt-4o'), await entryAt(document, 'weights')];
    assert.isTrue(site !== undefined && word !== undefined);
    const entries = [site ?? never(), word ?? never()] as const;
    let history: CardHistory = [...entries, { ...entries[1], line: 9 }].reduce(visitCards, noCards);
    assert.deepEqual([history.entries.length, shownEntry(history)?.line], [2, 9]);
    history = turnTo(history, -1);
    assert.equal(shownEntry(history)?.cards[0]?.label, 'GPT-4o');
    assert.isTrue(turnTo(history, -1) === history);
    assert.equal(shownEntry(turnTo(history, 1))?.cards[0]?.label, 'weights');
    const cleared = { ...turnTo(history, 1), isCleared: true };
    assert.isUndefined(shownEntry(cleared));
    assert.equal(shownEntry(turnTo(cleared, -1))?.cards[0]?.label, 'weights');
    assert.isTrue(turnTo(cleared, 1) === cleared);
    const many = Array.from({ length: 80 }, (_, at) => entries[at % 2] ?? never()).reduce(visitCards, noCards);
    assert.deepEqual([many.entries.length, many.index], [30, 29]);
  });

  it('keeps its state in the workspace, and takes none that it cannot use', async () => {
    const entry = await entryAt(await openUntitled(code, 'python'), 'gpt-4o');
    const history = visitCards(noCards, entry ?? never());
    const saved = new Map<string, string>();
    const memento: vscode.Memento = {
      keys: () => [...saved.keys()],
      get: (key: string) => JSON.parse(saved.get(key) ?? 'null'),
      update: async (key, value) => void saved.set(key, JSON.stringify(value)),
    };
    await saveViewState(memento, { history, isPinned: true, isKept: false });
    assert.deepEqual(loadViewState(memento), { history, isPinned: true, isKept: false });
    for (const wrong of [null, {}, 'x', { history: { entries: [{}], index: 0, isCleared: false } }]) {
      await memento.update('atCursor', wrong);
      assert.deepEqual(loadViewState(memento), { history: noCards, isPinned: false, isKept: false });
    }
    assert.isFalse(isCardHistory({ ...history, index: 4 }));
  });

  it('takes messages of the view alone', () => {
    const address = { kind: 'term', id: 'weights', scope: 'built-in' };
    const right = [
      { type: 'ready' },
      { type: 'goToPlace' },
      { type: 'openPage', address },
      { type: 'reportMistake', address },
      { type: 'mute', choice: { kind: 'language', languageId: 'python' } },
      { type: 'copyPinned', id: 'gpt-4o-2024-08-06' },
    ];
    const wrong = [
      null,
      'ready',
      { type: 'execute', command: 'x' },
      { type: 'openPage' },
      { type: 'openPage', address: { kind: 'command', id: 'x', scope: '' } },
      { type: 'mute', choice: { kind: 'all' } },
      { type: 'copyPinned', id: 1 },
    ];
    assert.deepEqual(right.filter(isFromAtCursor), right as unknown[]);
    assert.deepEqual(wrong.filter(isFromAtCursor), []);
  });

  it('escapes what a document is called', () => {
    const rendered = renderEntry({
      cards: [],
      uri: 'file:///a/%3Cimg%20src=x%3E.py',
      line: 2,
      character: 0,
    }).toString();
    assert.include(rendered, '&lt;img src=x&gt;.py, line 3');
    assert.notInclude(rendered, '<img');
  });

  it('passes over a place that a link cannot have', async () => {
    for (const argument of [undefined, null, {}, { uri: 'file:///none', line: 0, character: 0 }, { line: -1 }]) {
      await vscode.commands.executeCommand('openVsClosed.showCard', argument);
    }
  });
});

describe('Open Sample File', () => {
  before(activateExtension);

  it('opens a file that cannot be written, with cards of every kind', async () => {
    await vscode.commands.executeCommand('openVsClosed.openSample');
    await waitFor(() => vscode.window.activeTextEditor?.document.uri.scheme === 'open-vs-closed', 'the sample');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'python');
    assert.isFalse(vscode.workspace.fs.isWritableFileSystem('open-vs-closed'));
    assert.include(document?.getText(), 'model_weights');
    const other = vscode.Uri.parse('open-vs-closed:/other.py');
    const failed = await vscode.workspace.fs.readFile(other).then(
      () => false,
      () => true,
    );
    assert.isTrue(failed);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

function never(): never {
  throw new Error('there is no entry');
}
