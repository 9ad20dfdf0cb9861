import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, changeSettings, hoverAt, openUntitled, waitFor } from './support.ts';

const run = (command: string, ...values: unknown[]) =>
  vscode.commands.executeCommand(`openVsClosed.${command}`, ...values);

/** A setting of ours as the user's own settings have it. */
function userValue(name: string, languageId?: string): unknown {
  const scope = languageId === undefined ? null : { languageId };
  const inspected = vscode.workspace.getConfiguration('openVsClosed', scope).inspect(name);
  return languageId === undefined ? inspected?.globalValue : inspected?.globalLanguageValue;
}

/** Presses the button of the notification that came last, until it has done its work. */
async function undo(isUndone: () => boolean): Promise<void> {
  await waitFor(async () => {
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    return isUndone();
  }, 'the choice to be undone');
}

describe('the choices of a card', () => {
  before(activateExtension);
  afterEach(() => vscode.commands.executeCommand('notifications.clearAll'));

  const weights = { term: 'weights', scope: 'built-in' };

  it('leave out a word, and bring it back', async () => {
    const document = await openUntitled('weights logprobs', 'python');
    await run('muteTerm', weights);
    assert.deepEqual(userValue('exclude.terms'), ['weights']);
    assert.isUndefined(await hoverAt(document, 'weights'));
    assert.isDefined(await hoverAt(document, 'logprobs'));
    await run('muteTerm', weights);
    assert.deepEqual(userValue('exclude.terms'), ['weights']);
    await undo(() => userValue('exclude.terms') === undefined);
    assert.isDefined(await hoverAt(document, 'weights'));
  });

  it('leave the words alone that were left out before, and that are later', async () => {
    await changeSettings({ 'exclude.terms': ['API'] }, async () => {
      await run('muteTerm', weights);
      assert.deepEqual(userValue('exclude.terms'), ['API', 'weights']);
      const configuration = vscode.workspace.getConfiguration('openVsClosed');
      await configuration.update('exclude.terms', ['API', 'weights', 'seed'], vscode.ConfigurationTarget.Global);
      await undo(() => JSON.stringify(userValue('exclude.terms')) === '["API","seed"]');
    });
  });

  it('turn cards off in one language', async () => {
    const [python, text] = [await openUntitled('weights', 'python'), await openUntitled('weights', 'plaintext')];
    await run('muteLanguage', { languageId: 'python' });
    assert.equal(userValue('hover.show', 'python'), 'off');
    assert.isUndefined(userValue('hover.show'));
    assert.isUndefined(await hoverAt(python, 'weights'));
    assert.isDefined(await hoverAt(text, 'weights'));
    await undo(() => userValue('hover.show', 'python') === undefined);
    assert.isDefined(await hoverAt(python, 'weights'));
  });

  it('keep cards to model code', async () => {
    const other = await openUntitled('weights = [1, 2]', 'python');
    const model = await openUntitled('import vllm\nweights', 'python');
    await run('muteOutsideModelCode', { languageId: 'python' });
    assert.equal(userValue('hover.show'), 'modelContext');
    assert.isUndefined(userValue('hover.show', 'python'));
    assert.isUndefined(await hoverAt(other, 'weights'));
    assert.isDefined(await hoverAt(model, 'weights'));
    await undo(() => userValue('hover.show') === undefined);
    assert.isDefined(await hoverAt(other, 'weights'));
  });

  it('go to the language where the user has a value for it', async () => {
    const configuration = vscode.workspace.getConfiguration('openVsClosed', { languageId: 'python' });
    await configuration.update('hover.show', 'everywhere', vscode.ConfigurationTarget.Global, true);
    await run('muteOutsideModelCode', { languageId: 'python' });
    assert.equal(userValue('hover.show', 'python'), 'modelContext');
    assert.isUndefined(userValue('hover.show'));
    await undo(() => userValue('hover.show', 'python') === 'everywhere');
    await configuration.update('hover.show', undefined, vscode.ConfigurationTarget.Global, true);
  });

  it('pass over arguments that are none', async () => {
    const wrong = [undefined, null, 'weights', 7, {}, { term: 'no-such', scope: 'built-in' }, { term: {}, scope: 1 }];
    for (const argument of wrong) {
      await run('muteTerm', argument);
    }
    for (const languageId of [undefined, 7, '', 'no-such', 'python][x', '__proto__']) {
      await run('muteLanguage', { languageId });
      if (languageId !== undefined) {
        await run('muteOutsideModelCode', { languageId });
      }
    }
    assert.deepEqual([userValue('exclude.terms'), userValue('hover.show')], [undefined, undefined]);
  });

  it('never write to the workspace', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    const folder = vscode.Uri.joinPath(workspace?.uri ?? vscode.Uri.file('/'), '.vscode');
    await run('muteTerm', weights);
    await undo(() => userValue('exclude.terms') === undefined);
    const isThere = await vscode.workspace.fs.stat(folder).then(
      () => true,
      () => false,
    );
    assert.isFalse(isThere);
  });
});

describe('Toggle Hover Cards', () => {
  before(activateExtension);

  for (const before of [undefined, 'modelContext'] as const) {
    it(`goes from ${before ?? 'the default'} to off and back`, async () => {
      await changeSettings({ 'hover.show': before }, async () => {
        await run('toggleHover');
        assert.equal(userValue('hover.show'), 'off');
        await run('toggleHover');
        assert.equal(userValue('hover.show'), before);
      });
    });
  }
});
