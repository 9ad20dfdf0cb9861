import type { AccessSite } from '../access/site.ts';
import type { Retirement } from '../knowledge/formats.ts';
import type { Family } from '../knowledge/knowledgeData.ts';
import type { CalendarEntry, CalendarState } from './accessReport.ts';
import { addSites, noCounts } from './counts.ts';
import { daysBetween, isPast } from './days.ts';
import type { FoundSite } from './foundSite.ts';
import { groupBy } from './groupBy.ts';
import { spellingsOf } from './spellingsOf.ts';

type Listing = Omit<CalendarEntry, 'counts'>;

/**
 * The ids that the code reaches or names and that move, are listed to retire, or have a listed date behind them. By
 * date, the oldest first; then those without a date; then the names that move.
 *
 * @param today `YYYY-MM-DD`
 */
export function listCalendar(found: readonly FoundSite[], today: string): readonly CalendarEntry[] {
  // Looked up once for the sites of an id at whoever answers; counted together where the same is listed.
  const alike = groupBy(found.filter(isListable), ({ site, modelKey }) =>
    [site.server?.id, site.tier === 'white', modelKey].join(' '),
  );
  const listed = [...alike.values()].flatMap(sites => {
    const [first] = sites;
    return first ? listingsOf(first.site, today).map(listing => ({ listing, sites })) : [];
  });
  const groups = groupBy(listed, ({ listing: { state, model, family, endpoint } }) =>
    [state, endpoint, family, model].join(' '),
  );
  const entries = [...groups.values()].flatMap(group => {
    return group[0]
      ? [
          {
            ...group[0].listing,
            counts: addSites(
              noCounts(),
              group.flatMap(({ sites }) => sites),
            ),
          },
        ]
      : [];
  });
  return entries.toSorted((one, other) => compareKeys(sortKey(one), sortKey(other)));
}

function isListable({ site: { family } }: FoundSite): boolean {
  return family?.pins !== undefined || family?.retirements !== undefined;
}

/** What is listed of the id of one site, at whoever answers there. */
function listingsOf(site: AccessSite, today: string): readonly Listing[] {
  const { family } = site;
  const model = site.model ?? site.modelOfCall;
  if (!family || model === undefined) {
    return [];
  }
  const spellings = spellingsOf(model, site.server);
  const retirements = retirementsAt(site, family).filter(({ id }) => spellings.has(id.toLowerCase()));
  const pins = (family.pins ?? []).filter(({ alias }) => spellings.has(alias.toLowerCase()));
  const common = { model, family: family.id };
  return [
    ...retirements.map(retirement => ({ ...common, ...describeRetirement(retirement, today) })),
    ...pins.map(({ pinned, asOf }) => ({ ...common, ...floating, pinned, asOf })),
  ];
}

const floating = {
  state: 'floats',
  endpoint: null,
  date: null,
  daysLeft: null,
  isEarliest: false,
  isPast: false,
  afterwards: null,
  replacement: null,
} as const;

/**
 * Operators list the ids that they serve themselves: those of who answers count; where that is not known, those of the
 * vendor. Nobody retires a copy that is kept.
 */
function retirementsAt({ server, tier }: AccessSite, { endpoints, retirements = [] }: Family): readonly Retirement[] {
  if (tier === 'white') {
    return [];
  }
  const operator = server?.id ?? endpoints?.[0];
  return operator === undefined ? retirements : retirements.filter(({ endpoint }) => endpoint === operator);
}

/** What is listed of an id, as of a day. */
export type RetirementListing = Omit<CalendarEntry, 'counts' | 'model' | 'family'>;

/** @param today `YYYY-MM-DD` */
export function describeRetirement(retirement: Retirement, today: string): RetirementListing {
  const { endpoint, shutdown, earliest = false, afterwards, replacement, asOf } = retirement;
  return {
    state: stateOf(retirement, today),
    endpoint,
    date: shutdown ?? null,
    daysLeft: shutdown === undefined ? null : daysBetween(today, shutdown),
    isEarliest: earliest,
    isPast: shutdown !== undefined && isPast(shutdown, today),
    afterwards,
    replacement: replacement ?? null,
    pinned: null,
    asOf,
  };
}

function stateOf({ shutdown, earliest, afterwards }: Retirement, today: string): CalendarState {
  if (shutdown === undefined || earliest || !isPast(shutdown, today)) {
    return 'listed';
  }
  return afterwards === 'rerouted' ? 'rerouted' : 'retired';
}

function sortKey({ state, date, model }: CalendarEntry): readonly string[] {
  return [state === 'floats' ? '2' : date === null ? '1' : '0', date ?? '', model];
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
