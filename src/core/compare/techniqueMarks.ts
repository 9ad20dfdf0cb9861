import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { judgeTechniques, type Reaching } from '../report/judgeTechniques.ts';
import { hasOpenWeights, type Possible } from './familyFacts.ts';
import { reachesOfSite } from './reachesOfSite.ts';
import { reachWithWeights } from './reachOfFamily.ts';
import type { SiteAccess } from './siteAccess.ts';

/** What is possible at a site, by the id of the technique; risks are left out. */
export interface Marks {
  /** The model is only named: what its spelling implies. */
  readonly isMention: boolean;
  readonly here: ReadonlyMap<string, Possible>;
  /** With the weights of the model in hand; undefined where these cannot be had, or are in hand already. */
  readonly withWeights?: ReadonlyMap<string, Possible>;
}

export function techniqueMarks(access: SiteAccess, knowledge: KnowledgeBase): Marks {
  const family = knowledge.family(access.family ?? '');
  const isFurther = family !== undefined && hasOpenWeights(family) === true && access.tier !== 'white';
  const judge = (reaching: readonly Reaching[]) =>
    new Map(judgeTechniques(reaching, knowledge.techniques).map(({ id, possible }) => [id, possible]));
  return {
    isMention: access.isMention,
    here: judge(reachesOfSite(access, knowledge)),
    ...(isFurther ? { withWeights: judge([{ reach: reachWithWeights(family) }]) } : {}),
  };
}
