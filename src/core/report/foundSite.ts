import type { AccessSite } from '../access/site.ts';
import type { ReportSite } from './accessReport.ts';
import type { Reach } from './reach.ts';

/** A site on its way into the report: its row, what it was made from, and what is reached there. */
export interface FoundSite {
  readonly row: ReportSite;
  readonly site: AccessSite;
  /** Null for a mention. */
  readonly reach: Reach | null;
  /** The same for sites of the same id and family. */
  readonly modelKey: string;
}

/** A key for an id and a family, known or not. */
export function modelKeyOf({ model, family }: Pick<ReportSite, 'model' | 'family'>): string {
  return `${family ?? ''} ${model === null ? '' : `=${model}`}`;
}
