import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSites } from '../../../src/core/access/findSites.ts';
import { placeSites } from '../../../src/core/report/placedSite.ts';
import { ReportBuilder } from '../../../src/core/report/reportBuilder.ts';
import { createKnowledge, today } from '../support.ts';
import {
  builderOf,
  countsOf,
  createFamily,
  createLicence,
  createSite,
  createSurface,
  reportOn,
} from './reportParts.ts';

const closed = createFamily({ id: 'closed', vendor: 'Acme' });
const open = createFamily({ id: 'open', vendor: 'Zoo', weights: 'open', licence: createLicence() });
const counts = (fields: Partial<Record<'black' | 'grey' | 'white' | 'named', number>>) => ({
  black: 0,
  grey: 0,
  white: 0,
  named: 0,
  ...fields,
});

describe('the access report', () => {
  it('of nothing has nothing in it', () => {
    assert.deepEqual(reportOn({}), {
      date: today,
      files: { read: 0, withSites: 0, wronglyEncoded: [], wronglyEncodedCount: 0, broken: [], brokenCount: 0 },
      passedOver: { counts: countsOf({}), names: {} },
      stopped: null,
      highest: null,
      totals: { tiers: counts({}), vendors: [], models: [], folders: [], kinds: [] },
      techniques: [],
      licences: [],
      sitesWithoutLicence: 0,
      calendar: [],
      families: [],
      surfaces: [],
      sites: [],
    });
  });

  it('counts sites by tier, vendor, model, directory and kind, mentions apart', () => {
    const { totals, highest, files } = reportOn({
      'a.py': [createSite({ model: 'x', family: closed }), createSite({ kind: 'load', tier: 'white', family: open })],
      'src/b.py': [
        createSite({ model: 'x', family: closed, tier: 'grey' }),
        createSite({ model: 'x', family: closed, kind: 'model-id', isMention: true }),
        createSite({ modelOfCall: 'x', family: closed, kind: 'parameter', granted: 'no' }),
        createSite(),
      ],
      'src/c.py': [],
    });
    assert.deepEqual(
      { totals, highest, files },
      {
        files: { read: 3, withSites: 2, wronglyEncoded: [], wronglyEncodedCount: 0, broken: [], brokenCount: 0 },
        highest: 'white',
        totals: {
          tiers: counts({ black: 3, grey: 1, white: 1, named: 1 }),
          vendors: [
            { key: 'Acme', counts: counts({ black: 2, grey: 1, named: 1 }) },
            { key: 'Zoo', counts: counts({ white: 1 }) },
            { key: null, counts: counts({ black: 1 }) },
          ],
          models: [
            { model: 'x', family: 'closed', vendor: 'Acme', counts: counts({ black: 2, grey: 1, named: 1 }) },
            { model: null, family: 'open', vendor: 'Zoo', counts: counts({ white: 1 }) },
            { model: null, family: null, vendor: null, counts: counts({ black: 1 }) },
          ],
          folders: [
            { key: 'src', counts: counts({ black: 2, grey: 1, named: 1 }) },
            { key: '.', counts: counts({ black: 1, white: 1 }) },
          ],
          kinds: [
            { key: 'call', counts: counts({ black: 2, grey: 1 }) },
            { key: 'load', counts: counts({ white: 1 }) },
            { key: 'parameter', counts: counts({ black: 1 }) },
            { key: 'model-id', counts: counts({ named: 1 }) },
          ],
        },
      },
    );
  });

  it('reaches nothing where everything is only named', () => {
    const mention = createSite({ model: 'x', family: open, tier: 'white', kind: 'model-id', isMention: true });
    const { highest, licences, sitesWithoutLicence, totals, sites } = reportOn({ 'a.md': [mention] });
    assert.deepEqual(
      [highest, licences, sitesWithoutLicence, totals.tiers, sites.map(({ tier }) => tier)],
      [null, [], 0, counts({ named: 1 }), ['named']],
    );
  });

  it('lists sites with their places, and what they refer to with its label', () => {
    const text = 'from openai import OpenAI\r\nclient.chat.completions.create(\r\n  model="gpt-x", logprobs=True)\r\n';
    const sdk = createSurface({
      id: 'sdk',
      kind: 'sdk',
      endpoint: 'api',
      packages: { python: ['openai'] },
      calls: [{ names: ['chat.completions.create'], model: ['model'] }],
      parameters: [{ names: ['logprobs'], internal: 'answer-logprobs', tier: 'grey' }],
    });
    const answering = createSurface({
      id: 'api',
      label: 'The API',
      gives: [{ internal: 'answer-logprobs', given: 'yes', sources: [{ id: 'paper' }], asOf: '2026-11' }],
    });
    const surfaces = [answering, sdk];
    const knowledge = createKnowledge({ families: [createFamily({ id: 'gpt-x' })], surfaces });
    const builder = new ReportBuilder({ knowledge, today });
    const { sites } = findSites(text, { languageId: 'python', index: knowledge.access });
    builder.addFile({ folder: 'root', path: 'a/b.py', sites: placeSites(text, sites) });
    const report = builder.create();
    const common = { folder: 'root', path: 'a/b.py', model: 'gpt-x', family: 'gpt-x', surface: 'sdk', server: 'api' };
    assert.deepEqual(report.sites, [
      { ...common, line: 2, column: 8, endColumn: 31, kind: 'call', tier: 'grey', granted: 'yes' },
      { ...common, line: 3, column: 10, endColumn: 15, kind: 'model-id', tier: 'grey', granted: 'yes' },
      { ...common, line: 3, column: 18, endColumn: 26, kind: 'parameter', tier: 'grey', granted: 'yes' },
    ]);
    assert.deepEqual(
      [report.surfaces, report.totals.folders.map(({ key }) => key)],
      [
        [
          { id: 'api', label: 'The API' },
          { id: 'sdk', label: 'Surface sdk' },
        ],
        ['root/a'],
      ],
    );
  });

  it('counts and names what was passed over, and says after which file the walk stopped', () => {
    const builder = builderOf({});
    builder.stop('cancelled');
    assert.deepEqual(builder.create().stopped, { because: 'cancelled', after: null });
    for (const reason of ['tooLarge', 'binary', 'binary', 'excluded', 'unreadable'] as const) {
      builder.passOver({ folder: 'root', path: `${reason}.x` }, reason);
    }
    const sites = placeSites('x', [createSite()]);
    builder.addFile({ folder: 'root', path: 'a.py', sites, isWronglyEncoded: true });
    builder.stop('tooManyFiles');
    const report = builder.create();
    assert.deepEqual(
      [report.passedOver, report.files, report.stopped, builder.progress],
      [
        {
          counts: countsOf({ tooLarge: 1, binary: 2, unreadable: 1, excluded: 1 }),
          names: {
            tooLarge: ['root/tooLarge.x'],
            binary: ['root/binary.x', 'root/binary.x'],
            unreadable: ['root/unreadable.x'],
          },
        },
        { read: 1, withSites: 1, wronglyEncoded: ['root/a.py'], wronglyEncodedCount: 1, broken: [], brokenCount: 0 },
        { because: 'tooManyFiles', after: 'root/a.py' },
        { filesRead: 1, counts: counts({ black: 1 }) },
      ],
    );
  });

  it('names no more than a reader looks at, and counts all', () => {
    const builder = builderOf({});
    for (let index = 0; index < 1001; index++) {
      builder.passOver({ folder: '', path: `${index}` }, 'gone');
    }
    for (let index = 0; index < 1002; index++) {
      builder.addFile({ folder: '', path: `${index}`, sites: [], isWronglyEncoded: index > 0, isBroken: true });
    }
    const { passedOver, files } = builder.create();
    assert.deepEqual([passedOver.counts.gone, passedOver.names.gone?.length], [1001, 1000]);
    assert.deepEqual(
      [files.wronglyEncodedCount, files.wronglyEncoded.length, files.brokenCount, files.broken.length],
      [1001, 1000, 1002, 1000],
    );
  });

  it('stays as it was while the walk goes on', () => {
    const builder = builderOf({ 'a.py': [createSite()] });
    const report = builder.create();
    const before = structuredClone(report);
    builder.addFile({ folder: '', path: 'b.py', sites: [] });
    builder.passOver({ folder: '', path: 'c.py' }, 'unreadable');
    builder.addFile({ folder: '', path: 'd.py', sites: placeSites('x', [createSite()]) });
    assert.deepEqual(report, before);
  });
});

describe('licences in the report', () => {
  it('are those of families whose weights are in hand, by name, with their duties', () => {
    const custom = createLicence({ name: 'A custom licence', spdx: undefined, duties: ['say so'], asOf: '2025-01' });
    const other = createFamily({ id: 'other', weights: 'open', licence: createLicence({ asOf: '2026-02' }) });
    const strict = createFamily({ id: 'strict', weights: 'open', licence: custom });
    const away = createFamily({ id: 'away', weights: 'open', licence: createLicence({ name: 'Never met' }) });
    const load = { kind: 'load', tier: 'white' } as const;
    const lent = createSurface({ id: 'lent', tier: 'white' });
    const local = createSurface({ id: 'local', kind: 'runtime', tier: 'white', remote: false });
    const { licences, sitesWithoutLicence } = reportOn({
      'a.py': [
        createSite({ ...load, family: open }),
        createSite({ ...load, family: other }),
        createSite({ ...load, family: strict, server: local }),
        createSite({ family: away }),
        createSite({ ...load, family: away, server: lent, internals: ['activations'] }),
        createSite(load),
        createSite({ tier: 'white', kind: 'parameter' }),
      ],
    });
    assert.deepEqual(
      [licences, sitesWithoutLicence],
      [
        [
          { name: 'A custom licence', spdx: null, duties: ['say so'], families: ['strict'], asOf: '2025-01' },
          { name: 'Apache License 2.0', spdx: 'Apache-2.0', duties: [], families: ['open', 'other'], asOf: '2026-02' },
        ],
        1,
      ],
    );
  });
});
