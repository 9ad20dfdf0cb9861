import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { build } from 'esbuild';
import type { Source } from '../../../src/core/knowledge/formats.ts';
import type { AccessReport } from '../../../src/core/report/accessReport.ts';
import { exportCycloneDx } from '../../../src/core/report/exportCycloneDx.ts';
import { repositoryRoot } from '../../../src/tools/workbench/repository.ts';
import { createSource } from '../support.ts';
import { api, builderOf, createFamily, createLicence, createRetirement, createSite, reportOn } from './reportParts.ts';

const folder = await mkdtemp(join(tmpdir(), 'open-vs-closed-cyclonedx-'));
after(() => rm(folder, { recursive: true, force: true }));

/** Says what of a document breaks the official schema of CycloneDX 1.6; null where nothing does. */
function validate(document: string) {
  return new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(document);
}

const sources: readonly Source[] = [
  createSource({ id: 'paper', title: 'A paper', url: 'https://example.org/paper' }),
  {
    id: 'terms',
    type: 'licence',
    title: 'The terms',
    year: 2025,
    venue: 'A site',
    identifiers: { other: 'terms' },
    url: 'https://example.org/terms?a=1 b',
    publisher: 'Acme',
    seen: '2026-11',
  },
];

const open = createFamily({
  id: 'open-1',
  label: 'Open 1',
  vendor: 'Acme',
  weights: 'open',
  released: '2025-03-04',
  licence: createLicence({ sources: [{ id: 'terms' }] }),
});
const closed = createFamily({
  id: 'closed-1',
  vendor: 'Zoo',
  endpoints: ['api'],
  licence: createLicence({ name: 'Zoo terms', spdx: 'LicenseRef-zoo' }),
  retirements: [
    createRetirement({ id: 'closed-1', shutdown: '2027-01-14', replacement: 'closed-2' }),
    createRetirement({ id: 'closed-0', earliest: true, shutdown: '2027-02', afterwards: 'unknown' }),
  ],
  pins: [{ alias: 'closed-latest', pinned: 'closed-1', sources: [{ id: 'paper' }], asOf: '2026-10' }],
});

function exampleReport(): AccessReport {
  const builder = builderOf(
    {
      'src/a.py': [
        createSite({ kind: 'load', tier: 'white', model: 'acme/open-1', family: open }),
        createSite({ model: 'closed-1', family: closed, server: api, tier: 'grey' }),
        createSite({ modelOfCall: 'closed-1', family: closed, server: api, kind: 'parameter' }),
        createSite({ model: 'closed-0', family: closed }),
        createSite({ model: 'closed-latest', family: closed, isMention: true, kind: 'model-id' }),
        createSite({ model: 'home-made' }),
        createSite(),
      ],
    },
    { sources },
  );
  builder.stop('cancelled');
  return builder.create();
}

describe('the report as CycloneDX', () => {
  it('has a component for each model, with nothing made up', async () => {
    const document = exportCycloneDx(exampleReport());
    assert.equal(await validate(document), null);
    const property = (name: string, value: string) => ({ name: `open-vs-closed:${name}`, value });
    const component = (family: string, name: string) => ({
      type: 'machine-learning-model',
      'bom-ref': `model:${family}:${name}`,
      name,
    });
    const ofZoo = {
      supplier: { name: 'Zoo' },
      licenses: [{ license: { name: 'Zoo terms' } }],
      externalReferences: [{ url: 'https://example.org/paper', type: 'other', comment: 'A paper' }],
    };
    const zoo = [
      property('family', 'closed-1'),
      property('family-label', 'closed-1'),
      property('weights', 'closed'),
      property('as-of', '2026-11'),
    ];
    const { dependencies, ...rest } = JSON.parse(document);
    assert.equal(dependencies.length, 5);
    assert.deepEqual(rest, {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        timestamp: '2026-11-23T00:00:00.000Z',
        tools: { components: [{ type: 'application', name: 'open-vs-closed' }] },
        properties: [property('incomplete', 'cancelled after src/a.py')],
      },
      components: [
        {
          ...component('closed-1', 'closed-1'),
          ...ofZoo,
          properties: [
            property('tier', 'grey'),
            ...zoo,
            property('retirement', 'listed 2027-01-14 api; afterwards: fails; replacement: closed-2; as of 2026-11'),
            property('site', 'src/a.py:2:1 call grey'),
            property('site', 'src/a.py:3:1 parameter black'),
          ],
        },
        {
          ...component('open-1', 'acme/open-1'),
          supplier: { name: 'Acme' },
          licenses: [{ license: { id: 'Apache-2.0' } }],
          externalReferences: [
            { url: 'https://example.org/paper', type: 'other', comment: 'A paper' },
            { url: 'https://example.org/terms?a=1%20b', type: 'license', comment: 'The terms' },
          ],
          properties: [
            property('tier', 'white'),
            property('family', 'open-1'),
            property('family-label', 'Open 1'),
            property('weights', 'open'),
            property('released', '2025-03-04'),
            property('as-of', '2026-11'),
            property('site', 'src/a.py:1:1 load white'),
          ],
        },
        {
          ...component('closed-1', 'closed-0'),
          ...ofZoo,
          properties: [
            property('tier', 'black'),
            ...zoo,
            property('retirement', 'listed not-before 2027-02 api; afterwards: unknown; as of 2026-11'),
            property('site', 'src/a.py:4:1 call black'),
          ],
        },
        {
          ...component('', 'home-made'),
          properties: [property('tier', 'black'), property('site', 'src/a.py:6:1 call black')],
        },
        {
          ...component('closed-1', 'closed-latest'),
          ...ofZoo,
          properties: [
            property('tier', 'named'),
            ...zoo,
            property('pinned', 'closed-1'),
            property('site', 'src/a.py:5:1 model-id named'),
          ],
        },
      ],
    });
  });

  it('is valid where nothing was found', async () => {
    assert.equal(await validate(exportCycloneDx(reportOn({}))), null);
  });

  it('is valid whatever paths and ids have in them', async () => {
    const odd = ['a b', '<&>"\'', '\u0000\u202E', '😀', 'x'.repeat(5000), '{{}}', '../..'];
    const files = odd.map(path => [path, odd.map(model => createSite({ model, family: open }))] as const);
    assert.equal(await validate(exportCycloneDx(reportOn(Object.fromEntries(files)))), null);
  });

  it('comes out the same through the build for browsers, which needs nothing of Node', async () => {
    const bundle = join(folder, 'exportCycloneDx.mjs');
    await build({
      absWorkingDir: repositoryRoot,
      entryPoints: ['src/core/report/exportCycloneDx.ts'],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      define: { self: 'globalThis' },
      outfile: bundle,
      logLevel: 'silent',
    });
    const bundled: { exportCycloneDx: typeof exportCycloneDx } = await import(pathToFileURL(bundle).href);
    assert.equal(bundled.exportCycloneDx(exampleReport()), exportCycloneDx(exampleReport()));
  });
});
