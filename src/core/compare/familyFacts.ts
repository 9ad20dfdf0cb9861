import type { FamilyFields } from '../knowledge/formats.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Family, Surface } from '../knowledge/knowledgeData.ts';
import type { TechniqueAnswer } from '../report/accessReport.ts';
import { judgeTechniques, type Reaching } from '../report/judgeTechniques.ts';
import { describeRetirement, type RetirementListing } from '../report/listCalendar.ts';
import { apisOf, reachOverApi, reachWithWeights } from './reachOfFamily.ts';

/*
 * What is known of a model family, as plain data for pages, exports and tools. Dates are `YYYY-MM` or `YYYY-MM-DD`; null
 * stands for what is not known, never for what is fine.
 */
export interface FamilyFacts {
  readonly id: string;
  readonly scope: string;
  readonly label: string;
  readonly vendor: string;
  readonly kind: FamilyFields['kind'];
  readonly released: string | null;
  readonly weights: FamilyFields['weights'];
  /** The surfaces through which it is listed to be had. */
  readonly endpoints: readonly Named[];
  readonly licence: LicenceFacts | null;
  readonly tiers: TierFacts;
  readonly undo: Undo;
  /** What the first endpoint's operator says on how and when ids are retired. */
  readonly notice: StatedFact | null;
  readonly pins: readonly { readonly alias: string; readonly pinned: string; readonly asOf: string }[];
  /** What the first endpoint's operator says on fixed ids. */
  readonly pinning: StatedFact | null;
  readonly retirements: readonly RetirementFacts[];
  readonly techniques: readonly TechniqueFacts[];
  readonly sources: readonly SourceFacts[];
  readonly asOf: string;
}

export interface Named {
  readonly id: string;
  readonly label: string;
}

export interface StatedFact {
  readonly text: string;
  readonly asOf: string;
}

export interface LicenceFacts {
  readonly name: string;
  readonly spdx: string | null;
  /** Empty where none are listed, which does not mean that there are none. */
  readonly duties: readonly string[];
  readonly asOf: string;
}

/** The most that can be reached of a family. */
export interface TierFacts {
  /** Whether the weights can be had; null where that is not known, or so for some of the family only. */
  readonly hasOpenWeights: boolean | null;
  /** Over the APIs that are listed; null where none is. */
  readonly overApi: 'black' | 'grey' | null;
  /** Whether an API may give internals of which it is not known for this family. */
  readonly mayLendMore: boolean;
}

/**
 * Whether a release can be undone: a published copy stays; a vendor can change or withdraw what it alone serves; it
 * depends on the member of the family; not known.
 */
export type Undo = 'copyStays' | 'vendorDecides' | 'depends' | 'unknown';

export interface RetirementFacts extends RetirementListing {
  readonly id: string;
  readonly announced: string | null;
}

export type Possible = TechniqueAnswer['possible'];

export interface TechniqueFacts extends Pick<TechniqueAnswer, 'id' | 'label' | 'group'> {
  /** Null where the weights cannot be had. */
  readonly withWeights: Possible | null;
  /** Null where no API is listed. */
  readonly overApi: Possible | null;
}

export interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** @param today `YYYY-MM-DD`: what days left are counted from */
export function readFamilyFacts(family: Family, knowledge: KnowledgeBase, today: string): FamilyFacts {
  const { id, scope, label, vendor, kind, weights, asOf } = family;
  const first = knowledge.surface(family.endpoints?.[0] ?? '');
  return {
    id,
    scope,
    label,
    vendor,
    kind,
    released: family.released ?? null,
    weights,
    endpoints: (family.endpoints ?? []).map(each => ({ id: each, label: knowledge.surface(each)?.label ?? each })),
    licence: licenceOf(family),
    tiers: tiersOf(family, knowledge),
    undo: undoOf(family),
    notice: statedBy(first, 'notice'),
    pins: (family.pins ?? []).map(({ alias, pinned, asOf: seen }) => ({ alias, pinned, asOf: seen })),
    pinning: statedBy(first, 'pinning'),
    retirements: listRetirements(family, today),
    techniques: techniquesOf(family, knowledge),
    sources: knowledge.sourcesOf(family).map(({ id: source, title, url }) => ({ id: source, title, url })),
    asOf,
  };
}

function licenceOf({ licence }: Family): LicenceFacts | null {
  return licence
    ? { name: licence.name, spdx: licence.spdx ?? null, duties: licence.duties ?? [], asOf: licence.asOf }
    : null;
}

function statedBy(surface: Surface | undefined, field: 'notice' | 'pinning'): StatedFact | null {
  const fact = surface?.[field];
  return fact ? { text: fact.text, asOf: fact.asOf } : null;
}

/** Whether the weights can be had; null where that is not known, or so for some of the family only. */
export function hasOpenWeights({ weights }: Pick<FamilyFields, 'weights'>): boolean | null {
  return { open: true, 'open-with-data': true, closed: false, mixed: null, unknown: null }[weights];
}

function tiersOf(family: Family, { access }: KnowledgeBase): TierFacts {
  const reaches = apisOf(family, access).map(api => reachOverApi(family, api, access));
  const overApi = reaches.some(({ internals }) => internals.size > 0) ? 'grey' : 'black';
  return {
    hasOpenWeights: hasOpenWeights(family),
    overApi: reaches.length > 0 ? overApi : null,
    mayLendMore: reaches.some(({ uncertain }) => uncertain.size > 0),
  };
}

function undoOf({ weights }: Family): Undo {
  const undo = { open: 'copyStays', 'open-with-data': 'copyStays', closed: 'vendorDecides', mixed: 'depends' } as const;
  return weights === 'unknown' ? 'unknown' : undo[weights];
}

/** By date, the oldest first; those without one last. */
function listRetirements({ retirements = [] }: Family, today: string): readonly RetirementFacts[] {
  return retirements
    .map(retirement => ({
      id: retirement.id,
      announced: retirement.announced ?? null,
      ...describeRetirement(retirement, today),
    }))
    .toSorted((one, other) => compare(one.date ?? '~', other.date ?? '~') || compare(one.id, other.id));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** What can be done with the weights in hand against over the APIs that are listed; risks are left out. */
function techniquesOf(family: Family, { access, techniques }: KnowledgeBase): readonly TechniqueFacts[] {
  const isOpen = hasOpenWeights(family);
  const apis = apisOf(family, access).map((api): Reaching => ({ reach: reachOverApi(family, api, access) }));
  const withWeights = judgeTechniques([{ reach: reachWithWeights(family) }], techniques);
  const overApi = judgeTechniques(apis, techniques);
  return withWeights.map(({ id, label, group, possible }, index) => ({
    id,
    label,
    group,
    withWeights: isOpen === false ? null : isOpen === null && possible !== 'no' ? 'unknown' : possible,
    overApi: apis.length > 0 ? (overApi[index]?.possible ?? 'no') : null,
  }));
}
