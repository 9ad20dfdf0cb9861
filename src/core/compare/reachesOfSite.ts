import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Reaching } from '../report/judgeTechniques.ts';
import { apisOf, reachOverApi, reachWithWeights } from './reachOfFamily.ts';
import type { SiteAccess } from './siteAccess.ts';

/**
 * What is reached at a site. Where a model is only named, it is what its spelling implies: the weights of a repository,
 * a file or a tag; the listed APIs of anything else.
 */
export function reachesOfSite(access: SiteAccess, knowledge: KnowledgeBase): readonly Reaching[] {
  const { isMention, isText, internals, uncertain, tier } = access;
  if (!isMention) {
    return [{ reach: { isText, internals: new Set(internals), uncertain: new Set(uncertain) } }];
  }
  const family = knowledge.family(access.family ?? '');
  if (tier === 'white') {
    return [{ reach: reachWithWeights(family) }];
  }
  const apis = family ? apisOf(family, knowledge.access) : [];
  return family && apis.length > 0
    ? apis.map(api => ({ reach: reachOverApi(family, api, knowledge.access) }))
    : [{ reach: textAlone }];
}

/** Of an id of which nothing else is known, text can be had. */
const textAlone = { isText: true, internals: new Set<never>(), uncertain: new Set<never>() };

/** Whether weights are in hand at a site, and not only lent in parts by somebody else's machine. */
export function hasWeightsInHand({ tier, isMention, internals }: SiteAccess): boolean {
  return tier === 'white' && !isMention && internals.includes('weights');
}
