import type { Standing } from './accessReport.ts';

/** From the most access to the least, then what is only named. */
export const standings: readonly Standing[] = ['white', 'grey', 'black', 'named'];
