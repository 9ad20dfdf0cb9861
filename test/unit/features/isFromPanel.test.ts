import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from '../support.ts';

const { isFromPanel } = await importSource<{ isFromPanel: (value: unknown) => boolean }>(
  'features/notePanel/isFromPanel.ts',
);
const term = { kind: 'term', id: 'weights', scope: 'built-in' };

describe('a message from the note panel', () => {
  it('is one of those that the panel sends', () => {
    const messages = [
      ...[
        'ready',
        'goBack',
        'goForward',
        'copyCitation',
        'reportMistake',
        'findUses',
        'runReport',
        'compareModels',
      ].map(type => ({ type })),
      { type: 'openPage', address: { ...term, kind: 'note' } },
      { type: 'showCard', address: term },
      { type: 'openUse', index: 0 },
      { type: 'copyPinned', id: 'a' },
    ];
    assert.deepEqual(
      messages.filter(message => !isFromPanel(message)),
      [],
    );
  });

  it('is nothing else', () => {
    const others = [
      null,
      undefined,
      'ready',
      [],
      {},
      { type: 'openFile', path: '/etc/passwd' },
      { type: 'openPage', address: { kind: 'file', id: 'a', scope: 'b' } },
      { type: 'showCard', address: { ...term, kind: 'note' } },
      { type: 'showCard' },
      { type: 'openUse', index: -1 },
      { type: 'openUse', index: 0.5 },
      { type: 'openUse', index: '0' },
      { type: 'openUse', path: '/etc/passwd' },
      { type: 'copyPinned' },
      { type: 'copyPinned', id: {} },
    ];
    assert.deepEqual(
      others.filter(other => isFromPanel(other)),
      [],
    );
  });
});
