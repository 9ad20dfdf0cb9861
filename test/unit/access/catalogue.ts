import type { AccessIndex } from '../../../src/core/access/accessIndex.ts';
import { findSites } from '../../../src/core/access/findSites.ts';
import type { AccessSite } from '../../../src/core/access/site.ts';
import type { Family, Surface } from '../../../src/core/knowledge/knowledgeData.ts';
import { createKnowledge } from '../support.ts';

const source = { id: 'paper' };

/** A family with what every family needs, and the fields that a test is about. */
export function createFamily(fields: Partial<Family> & Pick<Family, 'id' | 'match'>): Family {
  return {
    label: fields.id,
    vendor: 'Acme',
    examples: [fields.match[0] ?? fields.id],
    kind: 'text',
    weights: 'closed',
    sources: [{ ...source, supports: ['weights'] }],
    asOf: '2026-11',
    scope: 'built-in',
    ...fields,
  };
}

/** A surface with what every surface needs, and the fields that a test is about. */
export function createSurface(fields: Partial<Surface> & Pick<Surface, 'id'>): Surface {
  return {
    label: fields.id,
    kind: 'sdk',
    tier: 'black',
    reach: 'grey',
    sources: [source],
    asOf: '2026-11',
    scope: 'built-in',
    ...fields,
  };
}

const gives = (internal: 'answer-logprobs' | 'logit-bias', given: 'yes' | 'no' | 'depends') => ({
  internal,
  given,
  sources: [source],
  asOf: '2026-11',
});

export const families: readonly Family[] = [
  createFamily({
    id: 'gpt-4o',
    match: ['gpt-4o', 'gpt-4o-2024-*'],
    examples: ['gpt-4o', 'gpt-4o-2024-08-06'],
    endpoints: ['acme-api'],
    pins: [{ alias: 'gpt-4o', pinned: 'gpt-4o-2024-08-06', sources: [source], asOf: '2026-11' }],
    retirements: [
      {
        id: 'gpt-4o-2024-08-06',
        endpoint: 'acme-api',
        shutdown: '2027-01-14',
        afterwards: 'fails',
        sources: [source],
        asOf: '2026-11',
      },
    ],
  }),
  createFamily({ id: 'gpt-4o-mini', match: ['gpt-4o-mini*'], examples: ['gpt-4o-mini'], endpoints: ['acme-api'] }),
  createFamily({
    id: 'o4',
    match: ['o4-mini*'],
    endpoints: ['acme-api'],
    lacks: [
      {
        internal: 'answer-logprobs',
        endpoint: 'acme-api',
        text: 'Reasoning model: none.',
        sources: [source],
        asOf: '2026-11',
      },
    ],
  }),
  createFamily({ id: 'llama-3.1', match: ['llama-3.1*', 'llama3.1*'], weights: 'open', vendor: 'Meta' }),
  createFamily({ id: 'embed', match: ['text-embed-3*'], kind: 'embedding', endpoints: ['acme-api'] }),
  createFamily({ id: 'command', match: ['command'], ambiguous: ['command'] }),
];

export const surfaces: readonly Surface[] = [
  createSurface({
    id: 'acme-api',
    kind: 'endpoint',
    hosts: ['api.acme.example'],
    paths: [{ path: '/v1/chat' }, { path: '/v1/embed', tier: 'grey', internals: ['embeddings'] }],
    prefixes: ['acme:'],
    gives: [gives('answer-logprobs', 'depends'), gives('logit-bias', 'no')],
  }),
  createSurface({
    id: 'acme-sdk',
    endpoint: 'acme-api',
    packages: { python: ['acme'], javascript: ['@acme/sdk'], java: ['com.acme'] },
    calls: [
      { names: ['chat.create'], model: ['model'] },
      { names: ['embed.create'], tier: 'grey', model: ['model'], internals: ['embeddings'] },
      { names: ['ChatAcme'], model: ['model'], bound: true },
      { names: ['files.upload'], tier: 'grey', model: 'none', when: { name: 'purpose', value: 'fine-tune' } },
    ],
    parameters: [
      { names: ['logprobs'], internal: 'answer-logprobs', tier: 'grey' },
      { names: ['logit_bias'], internal: 'logit-bias', tier: 'grey' },
    ],
  }),
  createSurface({
    id: 'runner',
    kind: 'runtime',
    tier: 'white',
    reach: 'white',
    remote: false,
    names: ['runner'],
    hosts: ['localhost:11434'],
    prefixes: ['runner/'],
    commands: [
      { words: 'runner run', model: 'next' },
      { words: 'runner eval', model: ['pretrained='] },
    ],
  }),
  createSurface({
    id: 'loader',
    kind: 'library',
    tier: 'white',
    reach: 'white',
    packages: { python: ['loader'] },
    calls: [
      { names: ['AutoModel*.from_pretrained'], kind: 'load', model: 'first', distinctive: true },
      { names: ['LoraConfig'], kind: 'parameter', model: 'none' },
      { names: ['*.generate'], model: 'none' },
    ],
    parameters: [{ names: ['load_in_4bit'], internal: 'weights', tier: 'white', within: 'context' }],
  }),
];

export const knowledge = createKnowledge({ families, surfaces });
export const index: AccessIndex = knowledge.access;

/** The sites of a text, each as `line kind tier text [model] [granted]`. */
export function sitesOf(text: string, languageId = 'python'): readonly string[] {
  return findSites(text, { languageId, index }).sites.map(site => describeSite(site, text));
}

function describeSite({ start, end, kind, tier, model, granted }: AccessSite, text: string): string {
  const line = text.slice(0, start).split('\n').length;
  const words = [line, kind, tier, text.slice(start, end)];
  return [
    ...words,
    ...(model !== null && kind !== 'model-id' ? [`[${model}]`] : []),
    ...(granted === 'yes' ? [] : [granted]),
  ].join(' ');
}
