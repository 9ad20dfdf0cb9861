import { joinPath } from '../walk/tree.ts';
import type { Counts, ReportSite, ReportTotals, TotalRow } from './accessReport.ts';
import { addSites, type MutableCounts, noCounts, used } from './counts.ts';
import type { FoundSite } from './foundSite.ts';

/** Counts sites by tier, vendor, model, directory and kind, as they come. */
export class Tally {
  readonly #tiers = noCounts();
  readonly #vendors = new Map<string | null, MutableCounts>();
  /** By the first site of an id and family. */
  readonly #models = new Map<string, { readonly first: FoundSite; readonly counts: MutableCounts }>();
  readonly #folders = new Map<string, MutableCounts>();
  readonly #kinds = new Map<ReportSite['kind'], MutableCounts>();

  /** @param sites those of one file */
  add(sites: readonly FoundSite[]): void {
    for (const found of sites) {
      const { row, site, modelKey } = found;
      const model = this.#models.get(modelKey) ?? { first: found, counts: noCounts() };
      this.#models.set(modelKey, model);
      this.#tiers[row.tier]++;
      model.counts[row.tier]++;
      countsAt(this.#vendors, site.family?.vendor ?? null)[row.tier]++;
      countsAt(this.#kinds, row.kind)[row.tier]++;
    }
    const [first] = sites;
    if (first) {
      addSites(countsAt(this.#folders, directoryOf(first.row)), sites);
    }
  }

  get tiers(): Counts {
    return { ...this.#tiers };
  }

  get totals(): ReportTotals {
    const models = Array.from(this.#models.values(), ({ first: { row, site }, counts }) => ({
      key: row.model,
      family: row.family,
      vendor: site.family?.vendor ?? null,
      counts: { ...counts },
    }));
    return {
      tiers: this.tiers,
      vendors: rowsOf(this.#vendors),
      models: models.toSorted(compareRows).map(({ key: model, ...rest }) => ({ model, ...rest })),
      folders: rowsOf(this.#folders),
      kinds: rowsOf(this.#kinds),
    };
  }
}

function countsAt<Key>(map: Map<Key, MutableCounts>, key: Key): MutableCounts {
  const counts = map.get(key) ?? noCounts();
  map.set(key, counts);
  return counts;
}

/** The directory of a file, below the name of its workspace folder; `.` where there is neither. */
function directoryOf({ folder, path }: ReportSite): string {
  const whole = joinPath(folder, path);
  return whole.slice(0, Math.max(whole.lastIndexOf('/'), 0)) || '.';
}

function rowsOf<Key extends string | null>(map: ReadonlyMap<Key, Counts>): readonly TotalRow<Key>[] {
  return Array.from(map, ([key, counts]) => ({ key, counts: { ...counts } })).toSorted(compareRows);
}

/** What is used most first, then what is named most, then by name; what is not known last. */
function compareRows(one: TotalRow, other: TotalRow): number {
  if (one.key === null || other.key === null) {
    return Number(one.key === null) - Number(other.key === null);
  }
  return (
    used(other.counts) - used(one.counts) ||
    other.counts.named - one.counts.named ||
    (one.key < other.key ? -1 : Number(one.key > other.key))
  );
}
