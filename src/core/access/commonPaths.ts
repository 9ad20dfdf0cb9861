import type { Internal, Tier } from '../knowledge/formats.ts';

/** A path that means the same on every server that speaks one of the common protocols. */
export interface CommonPath {
  /** The whole of it, or its end where it begins with a star. */
  readonly path: string;
  readonly tier: Tier;
  readonly internals: readonly Internal[];
}

/** By these an address is told, and a text that may have one. */
export const commonPaths: readonly CommonPath[] = [
  ...[
    '*/chat/completions',
    '/v1/completions',
    '/v1/responses',
    '/v1/messages',
    '*/audio/transcriptions',
    '*/audio/translations',
    '*/audio/speech',
    '*/images/generations',
    '*/images/edits',
  ].map((path): CommonPath => ({ path, tier: 'black', internals: [] })),
  { path: '/v1/embeddings', tier: 'grey', internals: ['embeddings'] },
  { path: '*/v1/fine_tuning/jobs', tier: 'grey', internals: ['hosted-tuning'] },
];
