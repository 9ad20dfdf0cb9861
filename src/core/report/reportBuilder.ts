import type { AccessSite } from '../access/site.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Family, Surface } from '../knowledge/knowledgeData.ts';
import { joinPath } from '../walk/tree.ts';
import type { AccessReport, CalendarEntry, Counts, PassedOverReason, Stop } from './accessReport.ts';
import { highestTierOf } from './counts.ts';
import { FileLog } from './fileLog.ts';
import { type FoundSite, modelKeyOf } from './foundSite.ts';
import { judgeTechniques } from './judgeTechniques.ts';
import { listCalendar } from './listCalendar.ts';
import { byId, listFamilies } from './listFamilies.ts';
import { countWithoutLicence, listLicences } from './listLicences.ts';
import type { PlacedSite } from './placedSite.ts';
import { Reaches } from './reach.ts';
import { standingOf } from './standings.ts';
import { Tally } from './tally.ts';

export interface ReportContext {
  /** Where techniques and sources are looked up. */
  readonly knowledge: KnowledgeBase;
  /** `YYYY-MM-DD`: what days left are counted from. */
  readonly today: string;
}

/** What a walk found in one file. */
export interface FileFinding {
  /** A name for the workspace folder, the same for all of its files; empty where there is only one. */
  readonly folder: string;
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** All sites of the file, in the order of the text. */
  readonly sites: readonly PlacedSite[];
  /** It has bytes that are none of the encoding; what could be read of it counts. */
  readonly isWronglyEncoded?: boolean;
  /** It is a notebook or JSON with errors in its form; what could be read of it counts. */
  readonly isBroken?: boolean;
}

/** Gathers what a walk finds, file by file, and makes the report of it, at the end or while it goes on. */
export class ReportBuilder {
  readonly #context: ReportContext;
  readonly #found: FoundSite[] = [];
  readonly #tally = new Tally();
  readonly #families = new Map<string, Family>();
  readonly #surfaces = new Map<string, Surface>();
  readonly #log = new FileLog();
  readonly #reaches = new Reaches();

  constructor(context: ReportContext) {
    this.#context = context;
  }

  /** How far the walk is; costs nothing. */
  get progress(): { readonly filesRead: number; readonly counts: Counts } {
    return { filesRead: this.#log.read, counts: this.#tally.tiers };
  }

  /** Adds a file that was read, with or without sites; each file once. */
  addFile({ folder, path, sites, isWronglyEncoded = false, isBroken = false }: FileFinding): void {
    this.#log.addRead(joinPath(folder, path), { hasSites: sites.length > 0, isWronglyEncoded, isBroken });
    const reaches = this.#reaches.readAll(sites.map(({ site }) => site));
    const found = sites.map(({ site, place }, index): FoundSite => {
      const row = { folder, path, ...place, ...describeSite(site) };
      return { row, site, reach: reaches[index] ?? null, modelKey: modelKeyOf(row) };
    });
    this.#tally.add(found);
    for (const each of found) {
      this.#found.push(each);
      this.#keep(each.site);
    }
  }

  #keep({ family, surface, server }: AccessSite): void {
    if (family) {
      this.#families.set(family.id, family);
    }
    for (const each of [surface, server]) {
      if (each) {
        this.#surfaces.set(each.id, each);
      }
    }
  }

  /** Counts and names what was not read; a folder counts as one. */
  passOver({ folder, path }: Pick<FileFinding, 'folder' | 'path'>, reason: PassedOverReason): void {
    this.#log.passOver(joinPath(folder, path), reason);
  }

  /** Counts what was not read and has no name that anybody would look for. */
  passOverUnnamed(reason: PassedOverReason, count: number): void {
    this.#log.passOverUnnamed(reason, count);
  }

  /** Says that the walk ended before its end, after the file that was added last. */
  stop(because: Stop['because']): void {
    this.#log.stop(because);
  }

  /** The report on what was gathered so far. Takes a time in proportion to the number of sites. */
  create(): AccessReport {
    const found = this.#found;
    const { knowledge, today } = this.#context;
    const calendar = listCalendar(found, today);
    return {
      date: today,
      files: this.#log.files,
      passedOver: this.#log.passedOver,
      stopped: this.#log.stopped,
      highest: highestTierOf(this.#tally.tiers),
      totals: this.#tally.totals,
      techniques: judgeTechniques(found, knowledge.techniques),
      licences: listLicences(found),
      sitesWithoutLicence: countWithoutLicence(found),
      calendar,
      families: listFamilies(this.#families.values(), knowledge),
      surfaces: this.#listSurfaces(calendar),
      sites: found.map(({ row }) => row),
    };
  }

  /** The surfaces that the sites and the calendar refer to, by id. */
  #listSurfaces(calendar: readonly CalendarEntry[]): AccessReport['surfaces'] {
    const all = new Map(this.#surfaces);
    for (const { endpoint } of calendar) {
      const surface = this.#context.knowledge.access.surfaces.get(endpoint ?? '');
      if (surface) {
        all.set(surface.id, surface);
      }
    }
    return Array.from(all.values(), ({ id, label }) => ({ id, label })).toSorted(byId);
  }
}

function describeSite(site: AccessSite) {
  return {
    kind: site.kind,
    tier: standingOf(site),
    model: site.model ?? site.modelOfCall ?? null,
    family: site.family?.id ?? null,
    surface: site.surface?.id ?? null,
    server: site.server?.id ?? null,
    granted: site.granted,
  } as const;
}
