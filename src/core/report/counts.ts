import type { Tier } from '../knowledge/formats.ts';
import type { Counts, ReportSite, Standing } from './accessReport.ts';

export type MutableCounts = Record<Standing, number>;

export function noCounts(): MutableCounts {
  return { black: 0, grey: 0, white: 0, named: 0 };
}

/** Counts sites on top of what was counted before; gives the same counts. */
export function addSites(counts: MutableCounts, sites: readonly { readonly row: ReportSite }[]): MutableCounts {
  for (const { row } of sites) {
    counts[row.tier]++;
  }
  return counts;
}

/** How many of the sites reach a model. */
export function used({ black, grey, white }: Counts): number {
  return black + grey + white;
}

/** The highest tier that is reached; null where none is. */
export function highestTierOf({ black, grey, white }: Counts): Tier | null {
  return white > 0 ? 'white' : grey > 0 ? 'grey' : black > 0 ? 'black' : null;
}
