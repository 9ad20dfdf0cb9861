import type { Family, Surface, Technique } from '../../../src/core/knowledge/knowledgeData.ts';
import * as reportParts from '../report/reportParts.ts';
import { createKnowledge, createNote, createSource } from '../support.ts';

/** Builders of catalogue entries without fault, as for reports, with places in their sources. */

const sources = [{ id: 'paper', at: 'section 1', read: 'primary' as const }];

export function createFamily(fields: Partial<Family> & { readonly id: string }): Family {
  const supported = [
    { ...sources[0], id: 'paper', supports: ['weights' as const, 'released' as const, 'name' as const] },
  ];
  return reportParts.createFamily({ sources: supported, ...fields });
}

export function createSurface(fields: Partial<Surface> & { readonly id: string }): Surface {
  return reportParts.createSurface({ label: fields.id, sources, ...fields });
}

export function createTechnique(fields: Partial<Technique> & { readonly id: string }): Technique {
  const words = { label: `The ${fields.id}`, group: 'prompting' as const, why: 'So it is.' };
  return reportParts.createTechnique({ ...words, sources, ...fields });
}

export const fact = (text: string, asOf = '2026-11') => ({ text, sources, asOf });

const retires = (id: string, fields: Partial<NonNullable<Family['retirements']>[number]>) => ({
  id,
  endpoint: 'api',
  afterwards: 'fails' as const,
  sources,
  asOf: '2026-11',
  ...fields,
});

export const closed = createFamily({
  id: 'closed-1',
  label: 'Closed 1',
  released: '2024-05-13',
  endpoints: ['api'],
  pins: [{ alias: 'closed-1', pinned: 'closed-1-2024', sources, asOf: '2026-11' }],
  retirements: [
    retires('undated', { afterwards: 'unknown' }),
    retires('soon', { shutdown: '2027-01-14', replacement: 'closed-2', announced: '2026-10-14' }),
    retires('past', { shutdown: '2026-02-17', afterwards: 'rerouted' }),
    retires('earliest', { shutdown: '2027-02', earliest: true, afterwards: 'unknown' }),
    retires('tomorrow', { shutdown: '2026-11-24' }),
  ],
  lacks: [{ ...fact('Not for this one.'), internal: 'logit-bias', endpoint: 'api' }],
  facts: [fact('A fact.', '2025-01')],
});

export const open = createFamily({
  id: 'open-1',
  label: 'Open 1',
  weights: 'open',
  endpoints: ['host'],
  licence: { name: 'A licence', spdx: 'A-1.0', duties: ['Keep the notice'], sources, asOf: '2025-07' },
});

export const bare = createFamily({ id: 'bare', label: 'Bare', weights: 'unknown' });

export const knowledge = createKnowledge({
  families: [closed, open, bare],
  surfaces: [
    createSurface({
      id: 'api',
      label: 'An API',
      gives: [
        { internal: 'answer-logprobs', given: 'yes', text: 'in answers', sources, asOf: '2026-11' },
        { internal: 'logit-bias', given: 'yes', sources, asOf: '2026-11' },
        { internal: 'embeddings', given: 'yes', sources, asOf: '2026-11' },
        { internal: 'prompt-logprobs', given: 'depends', sources, asOf: '2026-11' },
        { internal: 'logits', given: 'no', sources, asOf: '2026-11' },
      ],
      notice: fact('Six months.'),
      pinning: fact('Dated names.'),
    }),
    createSurface({ id: 'host', label: 'A host' }),
    createSurface({ id: 'sdk', label: 'An SDK', kind: 'sdk', endpoint: 'api', decides: 'the address' }),
  ],
  techniques: [
    createTechnique({ id: 'prompting' }),
    createTechnique({ id: 'confidence', group: 'evaluation', needs: [['answer-logprobs'], ['logits']] }),
    createTechnique({ id: 'bias', group: 'decoding', needs: [['logit-bias']] }),
    createTechnique({ id: 'scoring', group: 'evaluation', needs: [['prompt-logprobs']], instead: 'count samples' }),
    createTechnique({ id: 'search', group: 'prompting', needs: [['embeddings']] }),
    createTechnique({ id: 'tuning', group: 'adaptation', needs: [['weights', 'gradients']], notes: ['overview'] }),
    createTechnique({ id: 'hosted', group: 'adaptation', needs: [['hosted-tuning']] }),
    createTechnique({ id: 'tracing', group: 'internals', needs: [['gradients', 'data']] }),
    createTechnique({ id: 'attack', group: 'audit', purpose: 'risk', needs: [['gradients']], notes: ['overview'] }),
  ],
  notes: [createNote({ id: 'overview', title: 'The overview?' })],
  sources: [createSource()],
});
