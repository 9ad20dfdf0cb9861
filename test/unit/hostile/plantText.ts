import type { Source } from '../../../src/core/knowledge/formats.ts';
import type {
  Family,
  KnowledgeData,
  Note,
  Surface,
  Technique,
  Term,
} from '../../../src/core/knowledge/knowledgeData.ts';
import { noKnowledge } from '../../../src/core/knowledge/knowledgeData.ts';
import {
  createFamily,
  createLicence,
  createRetirement,
  createSurface,
  createTechnique,
} from '../report/reportParts.ts';
import { createNote, createSource, createTerm } from '../support.ts';

/** Knowledge of a workspace with a text in each field that takes any text. Two of each kind, so that they are compared. */
export function plantText(text: string): KnowledgeData {
  const scope = `file:///w/${text}`;
  const sources = [{ id: 'paper', at: text, read: 'secondary' as const }];
  const fact = { text, sources, asOf: '2026-11' };
  const ids = ['one', 'two'] as const;
  const terms = ids.map(
    (id): Term => ({
      ...createTerm({ id, label: text, forms: [text] }),
      ...{ scope, definition: text, open: text, closed: text, brief: text, otherSenses: [text], languages: [text] },
      ...{ sources, notes: ['one'], techniques: ['one'], related: ['two'], ambiguous: true, topic: 'topic' },
    }),
  );
  const note = (id: string): Note => ({
    ...createNote({ id, scope, title: text, shortTitle: text, verdict: 'depends', verdictBasis: text, summary: text }),
    ...{ both: text, open: text, closed: text, related: ['two'], body: bodyOf(text) },
    claims: [{ id: 'first', text, evidence: 'strong', basis: 'definition', scope: text, compares: 'both', sources }],
    contested: [{ against: 'first', text, sources }],
  });
  const families = ids.map(
    (id): Family => ({
      ...createFamily({ id, label: text, vendor: text, weights: 'open', match: [id], examples: [text] }),
      ...{ scope, endpoints: ['one'], facts: [fact], lacks: [{ ...fact, internal: 'logits', endpoint: 'one' }] },
      licence: createLicence({ name: text, spdx: text, duties: [text, text, text], sources }),
      pins: [{ alias: id, pinned: text, sources, asOf: '2026-11' }],
      retirements: [createRetirement({ id, endpoint: 'one', replacement: text, shutdown: '2027-01-14', sources })],
      sources: [{ ...sources[0], id: 'paper', supports: ['name'] }],
    }),
  );
  const surfaces = ids.map(
    (id): Surface => ({
      ...createSurface({ id, label: text, vendor: text, decides: text, reason: text, facts: [fact], pinning: fact }),
      ...{ scope, notice: fact, gives: [{ ...fact, internal: 'logits', given: 'depends' }], sources },
      ...{ hosts: [text], paths: [{ path: text }], names: [text], prefixes: [text], packages: { python: [text, id] } },
      calls: [{ names: ['a.create'], model: [text], when: { name: text, value: text }, distinctive: true }],
      commands: [{ words: text, without: [text] }],
      parameters: [{ names: [text], tier: 'grey', values: [text] }],
    }),
  );
  const techniques = ids.map(
    (id): Technique => ({
      ...createTechnique({ id, label: text, does: text, why: text, caveat: text, instead: text, sources }),
      ...{ scope, notes: ['one'], needs: id === 'one' ? [] : [['gradients']] },
    }),
  );
  return {
    ...noKnowledge,
    scope,
    topics: [{ id: 'topic', label: text }],
    terms,
    notes: ids.map(note),
    families,
    surfaces,
    techniques,
    sources: [sourceWith(text)],
    hasOwnSources: true,
    overrides: new Map(
      ['note', 'term', 'family', 'surface', 'technique'].map(kind => [`${kind} one`, `file:///${text}`]),
    ),
  };
}

/** As a paragraph, a heading, a list and a cell, and in code; what cites and links stays whole. */
function bodyOf(text: string): string {
  return [
    '[^first]',
    text,
    `## ${text}`,
    `- ${text}`,
    `| a |\n|---|\n| ${text} |`,
    `    ${text}`,
    '[x](term:one)',
  ].join('\n\n');
}

/** Of an address, all that makes an address with it is taken. */
function sourceWith(text: string): Source {
  const url = `https://example.org/${text}`;
  return createSource({
    ...{ title: text, authors: [text, text], venue: text, identifiers: { doi: text, other: text } },
    url: URL.canParse(url) ? url : 'https://example.org/',
  });
}
