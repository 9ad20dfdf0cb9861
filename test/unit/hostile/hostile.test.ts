import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findHarm } from './findHarm.ts';
import { canaryCommand, canaryHost, hostileTexts } from './hostileTexts.ts';
import { plantText } from './plantText.ts';
import { Renderers } from './renderers.ts';
import { type Removal, SourceWorld } from './sourceWorld.ts';

type Output = keyof typeof findHarm;

const outputs = Object.keys(findHarm) as Output[];

/** The escaping of each renderer, and how it looks without. */
const removals: Readonly<Record<Output, Removal>> = {
  hover: { file: 'core/cards/renderMarkdown.ts', from: ".replace(/[\\\\`*_{}[\\]<>|~$&#]/g, '\\\\$&')", to: '' },
  tooltip: { file: 'core/cards/renderMarkdown.ts', from: ".replace(/[\\\\`*_{}[\\]<>|~$&#]/g, '\\\\$&')", to: '' },
  page: { file: 'core/cards/html.ts', from: 'entities[character] ?? character', to: 'character' },
  noteAsHtml: { file: 'core/cards/html.ts', from: 'entities[character] ?? character', to: 'character' },
  noteAsMarkdown: { file: 'core/exports/markdownText.ts', from: ".replace(/[\\\\`*[\\]<>|~]/g, '\\\\$&')", to: '' },
  label: { file: 'platform/plainLabel.ts', from: "text.replaceAll('$(', '$\\u2060(')", to: 'text' },
  reportAsMarkdown: { file: 'core/report/markdownTable.ts', from: 'return escapeMarkdown(', to: 'return (' },
  reportAsCsv: { file: 'core/report/exportCsv.ts', from: 'guardFormula(cell)', to: 'cell' },
  reportAsJson: {
    file: 'core/report/exportJson.ts',
    from: '...report }, null, 2)',
    to: `...report }, null, 2).replaceAll('\\\\"', '"')`,
  },
  reportAsCycloneDx: {
    file: 'core/report/exportCycloneDx.ts',
    from: 'serialize(bom, { space: 2 })',
    to: `serialize(bom, { space: 2 }).replaceAll('\\\\"', '"')`,
  },
};

describe('Hostile texts in every field', () => {
  it('are many, and each names the canary', () => {
    assert.ok(new Set(hostileTexts).size >= 150);
    assert.ok(hostileTexts.every(text => text.includes(canaryHost) && text.includes(canaryCommand)));
    assert.ok(JSON.stringify(plantText('canary')).split('canary').length > 100);
  });

  for (const output of outputs) {
    it(`do no harm in: ${output}`, async () => {
      const renderers = new Renderers(new SourceWorld());
      for (const text of hostileTexts) {
        assert.deepEqual(await findHarm[output](renderers, text), [], JSON.stringify(text));
      }
    });

    it(`would do harm without the escaping in: ${output}`, async () => {
      const renderers = new Renderers(new SourceWorld(removals[output]));
      for (const text of hostileTexts) {
        if ((await findHarm[output](renderers, text)).length > 0) {
          return;
        }
      }
      assert.fail('nothing is found where nothing is escaped');
    });
  }

  it('are all read as plain text where nothing is escaped', async () => {
    const renderers = new Renderers(new SourceWorld());
    const knowledge = await renderers.base(plantText('canary'));
    for (const text of await renderers.texts(await renderers.cards(knowledge, 'canary'))) {
      assert.match(text, /canary/);
    }
  });
});
