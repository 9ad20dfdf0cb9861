import type { Granted, SiteKind } from '../access/site.ts';
import type { FamilyFields, Internal, Source, TechniqueFields, Tier } from '../knowledge/formats.ts';
import type { TextPlace } from './lineStarts.ts';

/*
 * The access report as data: plain and immutable, so that it can be sent to a panel and written as JSON as it is.
 * Dates are `YYYY-MM` or `YYYY-MM-DD`; null stands for what is not known.
 */

/** The tier of the code at a site; `named` where an id is named and nothing is called. */
export type Standing = Tier | 'named';

/** Numbers of sites. */
export type Counts = Readonly<Record<Standing, number>>;

export interface ReportSite extends TextPlace {
  /** The workspace folder, by the name under which its files were handed in. */
  readonly folder: string;
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly kind: SiteKind;
  readonly tier: Standing;
  /** The id as written, on this line or on another of the same call. */
  readonly model: string | null;
  /** Id of a family. */
  readonly family: string | null;
  /** Id of the surface through which the model is reached. */
  readonly surface: string | null;
  /** Id of the surface that answers. */
  readonly server: string | null;
  readonly granted: Granted;
}

export interface TotalRow<Key = string | null> {
  /** What is counted: a vendor, a directory, a kind. */
  readonly key: Key;
  readonly counts: Counts;
}

export interface ModelRow {
  /** The id as written. */
  readonly model: string | null;
  /** Id of a family. */
  readonly family: string | null;
  readonly vendor: string | null;
  readonly counts: Counts;
}

/** Each list has what is used most first, and what is not known last. */
export interface ReportTotals {
  readonly tiers: Counts;
  readonly vendors: readonly TotalRow[];
  readonly models: readonly ModelRow[];
  /** By the directory that holds the file, below the name of its workspace folder. */
  readonly folders: readonly TotalRow<string>[];
  readonly kinds: readonly TotalRow<SiteKind>[];
}

/** Whether the code as a whole can do something. */
export interface TechniqueAnswer
  extends Readonly<Pick<TechniqueFields, 'id' | 'label' | 'does' | 'group' | 'why' | 'caveat' | 'instead'>> {
  /** `unknown` where it hangs on a parameter of which it is not known whether it is given. */
  readonly possible: 'yes' | 'no' | 'unknown';
  /** Position in the list of sites of the first at which the internals suffice; null where none do. */
  readonly site: number | null;
  /** The internals that the nearest way lacks; empty where it is possible, and where no text model is reached at all. */
  readonly missing: readonly Internal[];
}

/** A licence of weights that the code reaches. */
export interface ReportLicence {
  readonly name: string;
  readonly spdx: string | null;
  readonly duties: readonly string[];
  /** Ids of the families under it. */
  readonly families: readonly string[];
  /** The oldest date at which it was checked. */
  readonly asOf: string;
}

/** What is known of the time of an id at a vendor. */
export type CalendarState =
  /** The listed date has passed, and calls fail then, or it is not said what they get. */
  | 'retired'
  /** The listed date has passed, and calls are answered by another model. */
  | 'rerouted'
  /** Listed, and the date is still to come, is none, or is the earliest one possible. */
  | 'listed'
  /** The name moves from snapshot to snapshot. */
  | 'floats';

export interface CalendarEntry {
  readonly state: CalendarState;
  /** The id as written. */
  readonly model: string;
  /** Id of a family. */
  readonly family: string;
  /** Id of the surface whose operator lists it; null for a name that moves. */
  readonly endpoint: string | null;
  /** The day or month listed. */
  readonly date: string | null;
  /** From the day of the report to a listed day; negative where it has passed, null for a month or no date. */
  readonly daysLeft: number | null;
  /** The page says "not sooner than". */
  readonly isEarliest: boolean;
  /** The day, or the whole of the month, lies before that of the report. */
  readonly isPast: boolean;
  readonly afterwards: 'fails' | 'rerouted' | 'unknown' | null;
  /** The replacement that the page names. */
  readonly replacement: string | null;
  /** The known snapshot behind a name that moves. */
  readonly pinned: string | null;
  readonly asOf: string;
  readonly counts: Counts;
}

export interface Reference {
  readonly title: string;
  readonly url: string;
  readonly type: Source['type'];
}

/** What is known of a family that the code reaches or names. */
export interface ReportFamily extends Readonly<Pick<FamilyFields, 'id' | 'label' | 'vendor' | 'weights' | 'asOf'>> {
  readonly released: string | null;
  readonly licence: { readonly name: string; readonly spdx: string | null; readonly asOf: string } | null;
  readonly references: readonly Reference[];
}

/** Why something was not read. */
export type PassedOverReason =
  | 'tooLarge'
  | 'binary'
  /** No permission, or a failure of the file system. */
  | 'unreadable'
  /** It vanished after it was listed. */
  | 'gone'
  /** By the settings or a `.gitignore`. */
  | 'excluded'
  /** A link to a folder, to nothing, or to what was read already. */
  | 'link'
  /** Neither file nor folder. */
  | 'special'
  /** A folder too far below the root. */
  | 'tooDeep';

export interface PassedOver {
  /** A folder counts as one. */
  readonly counts: Readonly<Record<PassedOverReason, number>>;
  /** What was passed over, as `folder/path`: the first 1,000 of each reason, none of what is excluded. */
  readonly names: Readonly<Partial<Record<PassedOverReason, readonly string[]>>>;
}

/** Where a walk ended before its end. */
export interface Stop {
  readonly because: 'cancelled' | 'tooManyFiles';
  /** `folder/path` of the last file that was read; null where none was. */
  readonly after: string | null;
}

export interface ReportFiles {
  readonly read: number;
  readonly withSites: number;
  /** Of those read: with bytes that are none of the encoding, as `folder/path`; the first 1,000. */
  readonly wronglyEncoded: readonly string[];
  readonly wronglyEncodedCount: number;
  /** Of those read: notebooks and JSON with errors in their form, as `folder/path`; the first 1,000. */
  readonly broken: readonly string[];
  readonly brokenCount: number;
}

export interface AccessReport {
  /** The day for which it was made. */
  readonly date: string;
  readonly files: ReportFiles;
  readonly passedOver: PassedOver;
  readonly stopped: Stop | null;
  /** The highest tier that the code reaches; null where it reaches no model. */
  readonly highest: Tier | null;
  readonly totals: ReportTotals;
  readonly techniques: readonly TechniqueAnswer[];
  readonly licences: readonly ReportLicence[];
  /** Sites with weights in hand whose family, and so its licence, is not known, or has none that is known. */
  readonly sitesWithoutLicence: number;
  readonly calendar: readonly CalendarEntry[];
  readonly families: readonly ReportFamily[];
  readonly surfaces: readonly { readonly id: string; readonly label: string }[];
  /** In the order in which they were handed in. */
  readonly sites: readonly ReportSite[];
}
