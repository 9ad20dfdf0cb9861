import type { Granted, SiteKind } from '../../access/site.ts';
import type { Standing } from '../accessReport.ts';
import type { PlacedSite } from '../placedSite.ts';
import { standingOf } from '../standings.ts';

/** A line of the table of sites as it goes to a panel: plain text, `''` where there is nothing to say. */
export interface ReportRow {
  /** `src/a.py:3:7` */
  readonly place: string;
  /** What the totals by folder call it. */
  readonly directory: string;
  readonly kind: SiteKind;
  readonly tier: Standing;
  /** The id as written; `''` where it is not known from the line. */
  readonly model: string;
  /** Labels, not ids. */
  readonly family: string;
  readonly vendor: string;
  readonly surface: string;
  readonly server: string;
  /** Whether a parameter is given; `''` for anything else. */
  readonly granted: Granted | '';
}

/** @param file its workspace folder's name, where there are several, and its path within it */
export function describeRow({ site, place }: PlacedSite, file: string): ReportRow {
  const slash = file.lastIndexOf('/');
  return {
    place: `${file}:${place.line}:${place.column}`,
    directory: slash > 0 ? file.slice(0, slash) : '.',
    kind: site.kind,
    tier: standingOf(site),
    model: site.model ?? site.modelOfCall ?? '',
    family: site.family?.label ?? '',
    vendor: site.family?.vendor ?? '',
    surface: site.surface?.label ?? '',
    server: site.server?.label ?? '',
    granted: site.kind === 'parameter' ? site.granted : '',
  };
}
