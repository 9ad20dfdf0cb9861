import type { Internal } from '../knowledge/formats.ts';
import type { Technique } from '../knowledge/knowledgeData.ts';
import { judgeEach } from '../report/judgeTechniques.ts';
import { reachWithWeights } from './reachOfFamily.ts';

/** Whether a technique is possible on each tier, by the internals that it needs. */
export interface TechniqueTiers {
  readonly black: 'yes' | 'no';
  /** `ifLent` where an API can lend all that one way needs. */
  readonly grey: 'yes' | 'ifLent' | 'no';
  /** `withData` where the training data are needed too; `service` where it is something that a host does. */
  readonly white: 'yes' | 'withData' | 'service' | 'no';
}

/** The internals that APIs lend without the weights. */
const lent: ReadonlySet<Internal> = new Set([
  'answer-logprobs',
  'prompt-logprobs',
  'logit-bias',
  'embeddings',
  'hosted-tuning',
]);

export function tiersOfTechnique(technique: Technique): TechniqueTiers {
  const { needs } = technique;
  if (needs.length === 0) {
    return { black: 'yes', grey: 'yes', white: 'yes' };
  }
  const isLent = needs.some(way => way.every(internal => lent.has(internal)));
  return { black: 'no', grey: isLent ? 'ifLent' : 'no', white: whiteOf(technique) };
}

function whiteOf(technique: Technique): TechniqueTiers['white'] {
  const reach = reachWithWeights(undefined);
  const isPossible = (more: readonly Internal[]) => {
    const internals = new Set([...reach.internals, ...more]);
    return judgeEach([{ reach: { ...reach, internals } }], [technique])[0]?.possible === 'yes';
  };
  if (isPossible([])) {
    return 'yes';
  }
  return isPossible(['data']) ? 'withData' : isPossible(['hosted-tuning']) ? 'service' : 'no';
}
