import type { AccessSite } from '../access/site.ts';
import type { Standing } from './accessReport.ts';

/** From the most access to the least, then what is only named. */
export const standings: readonly Standing[] = ['white', 'grey', 'black', 'named'];

/** The tier that counts for the code at a site. A mention has none: nothing is called there. */
export function standingOf({ isMention, tier }: Pick<AccessSite, 'isMention' | 'tier'>): Standing {
  return isMention ? 'named' : tier;
}
