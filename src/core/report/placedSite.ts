import type { AccessSite } from '../access/site.ts';
import { LineStarts, type TextPlace } from './lineStarts.ts';

/** An access site with its place in lines and columns. */
export interface PlacedSite {
  readonly site: AccessSite;
  readonly place: TextPlace;
}

/** Gives the sites of a text their places. The text is looked at only where there are sites. */
export function placeSites(text: string, sites: readonly AccessSite[]): readonly PlacedSite[] {
  if (sites.length === 0) {
    return [];
  }
  const lines = new LineStarts(text);
  return sites.map(site => ({ site, place: lines.placeOf(site) }));
}
