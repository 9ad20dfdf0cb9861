import type { AccessSite } from '../core/access/site.ts';
import type { Counts, Standing } from '../core/report/accessReport.ts';
import { standingOf } from '../core/report/standings.ts';

/** Codicons for what the code has: the thing itself, some of what it works out, a connection. None praises or warns. */
export const standingIcons: Readonly<Record<Standing, string>> = {
  white: 'package',
  grey: 'graph',
  black: 'plug',
  named: 'tag',
};

export function countStandings(sites: readonly AccessSite[]): Counts {
  const counts = { white: 0, grey: 0, black: 0, named: 0 };
  for (const site of sites) {
    counts[standingOf(site)]++;
  }
  return counts;
}

/** Longer words of a command end in an ellipsis. */
const longestLabel = 80;

/** What a site is called: the parameter, else the id, else the function, as written. */
export function siteLabel({ kind, model }: AccessSite, written: string): string {
  const label = kind === 'parameter' || model === null ? written.trim().replace(/\s+/g, ' ') : model;
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}
