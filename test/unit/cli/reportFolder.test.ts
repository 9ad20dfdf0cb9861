import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readTextFile } from '../../../src/cli/readTextFile.ts';
import { reportFolder } from '../../../src/cli/reportFolder.ts';
import { reasonOfLeftOut } from '../../../src/core/report/passedOverReasons.ts';
import { countsOf, createFamily } from '../report/reportParts.ts';
import { createKnowledge, today } from '../support.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-vs-closed-report-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files below a folder of their own; returns the folder. */
function writeTree(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const knowledge = createKnowledge({ families: [createFamily({ id: 'gpt-x' })] });
const report = (root: string) => reportFolder(root, { knowledge, today });
const names = 'MODEL = "gpt-x"\n';

describe('the report on a folder', () => {
  it('has the sites of all files, in a stable order', async () => {
    const root = writeTree('order', {
      'b/c.py': names,
      'a.py': `\n${names}`,
      'b.py': names,
      'e.txt': '',
      'd.ts': names,
    });
    const { sites, files } = await report(root);
    assert.deepEqual(
      sites.map(({ path, line, column, endColumn, tier }) => [path, line, column, endColumn, tier]),
      [
        ['a.py', 2, 10, 15, 'named'],
        ['b.py', 1, 10, 15, 'named'],
        ['d.ts', 1, 10, 15, 'named'],
        ['b/c.py', 1, 10, 15, 'named'],
      ],
    );
    assert.deepEqual(files, {
      read: 5,
      withSites: 4,
      wronglyEncoded: [],
      wronglyEncodedCount: 0,
      broken: [],
      brokenCount: 0,
    });
  });

  it('leaves out what git ignores, wherever it says so, and what nobody means by their code', async () => {
    const root = writeTree('ignored', {
      '.gitignore': '*.log\nout/\n!keep.log\n',
      'keep.log': '',
      'drop.log': names,
      'out/a.py': names,
      'in/.gitignore': 'b.py\n!/c.log\n',
      'in/b.py': names,
      'in/c.log': '',
      'in/a.py': names,
      'in/node_modules/x/a.py': names,
      '.git/a.py': names,
    });
    const { sites, files, passedOver } = await report(root);
    assert.deepEqual(
      [sites.map(({ path }) => path), files.read, passedOver],
      [['in/a.py'], 5, { counts: countsOf({ excluded: 5 }), names: {} }],
    );
  });

  it('passes over what is too large or no text, and reads what is wrongly encoded', async () => {
    const root = writeTree('odd', {
      'binary.py': `${names}\0`,
      'late.py': `${names}${' '.repeat(8 * 1024)}\0`,
      'utf16.py': new Uint8Array([0xff, 0xfe, ...Buffer.from(names, 'utf16le')]),
      'latin1.py': Buffer.from(`${names}# caf\xe9\n`, 'latin1'),
      'just.py': '',
      'huge.py': '',
    });
    truncateSync(join(root, 'huge.py'), 512 * 1024 + 1);
    writeFileSync(join(root, 'just.py'), `${names}${' '.repeat(512 * 1024 - names.length)}`);
    const { sites, files, passedOver } = await report(root);
    assert.deepEqual(
      [sites.map(({ path }) => path), files, passedOver],
      [
        ['just.py', 'late.py', 'latin1.py', 'utf16.py'].toSorted((one, other) => (one < other ? -1 : 1)),
        { read: 4, withSites: 4, wronglyEncoded: ['latin1.py'], wronglyEncodedCount: 1, broken: [], brokenCount: 0 },
        {
          counts: countsOf({ binary: 1, tooLarge: 1 }),
          names: { binary: ['binary.py'], tooLarge: ['huge.py'] },
        },
      ],
    );
  });

  it('follows no link in a circle, and none to what it reads anyway', async () => {
    const outside = writeTree('outside', { 'far.py': names });
    const root = writeTree('links', { 'a/near.py': names });
    symlinkSync(join(root, 'a'), join(root, 'a', 'circle'));
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync(join(root, 'a', 'near.py'), join(root, 'again.py'));
    symlinkSync(join(outside, 'far.py'), join(root, 'one.py'));
    symlinkSync(join(outside, 'far.py'), join(root, 'two.py'));
    symlinkSync(join(root, 'nowhere'), join(root, 'broken.py'));
    symlinkSync(join(root, 'self'), join(root, 'self'));
    const { sites, passedOver } = await report(root);
    assert.deepEqual(
      [sites.map(({ path }) => path), passedOver.counts, passedOver.names.link?.toSorted()],
      [
        ['one.py', 'a/near.py'],
        countsOf({ link: 6 }),
        ['a/circle', 'again.py', 'broken.py', 'folder', 'self', 'two.py'],
      ],
    );
  });

  it('waits for no pipe', { skip: process.platform === 'win32' && 'no pipes in folders' }, async () => {
    const root = writeTree('pipe', {});
    execFileSync('mkfifo', [join(root, 'pipe.py')]);
    assert.deepEqual((await report(root)).passedOver, {
      counts: countsOf({ special: 1 }),
      names: { special: ['pipe.py'] },
    });
  });

  it('fails where there is no such folder', async () => {
    const root = writeTree('file', { 'a.py': names });
    await assert.rejects(report(join(root, 'none')), /none/);
    await assert.rejects(report(join(root, 'a.py')), /is no folder/);
  });
});

describe('a file that cannot be read', () => {
  it('is told from one that is gone', async () => {
    const root = writeTree('unread', {});
    const kinds = await Promise.all(
      [join(root, 'none'), join(root, 'x'.repeat(300)), root].map(path => readTextFile(path)),
    );
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['gone', 'unreadable', 'unreadable'],
    );
  });

  it('has one reason in the report, whatever left it out', () => {
    assert.deepEqual(
      (['excluded', 'ignored', 'noPermission', 'failed', 'gone', 'link', 'tooLarge'] as const).map(reasonOfLeftOut),
      ['excluded', 'excluded', 'unreadable', 'unreadable', 'gone', 'link', 'tooLarge'],
    );
  });
});
