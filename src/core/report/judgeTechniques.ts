import type { Internal } from '../knowledge/formats.ts';
import type { Technique } from '../knowledge/knowledgeData.ts';
import type { TechniqueAnswer } from './accessReport.ts';
import type { FoundSite } from './foundSite.ts';
import type { Reach } from './reach.ts';

/** What is reached alike at a number of sites, and the position of the first of them. */
interface Ground {
  readonly reach: Reach;
  readonly site: number;
}

/**
 * What the code as a whole can and cannot do. A technique is possible when the internals of one way to do it are all to
 * be had at one site; sites are not added up, for they may reach different models. Techniques of purpose `risk` are
 * left out.
 */
export function judgeTechniques(
  found: readonly Reaching[],
  techniques: readonly Technique[],
): readonly TechniqueAnswer[] {
  const offered = techniques.filter(({ purpose }) => purpose !== 'risk');
  return judgeEach(found, offered);
}

/** The same for each of the techniques given, those that are risks included. */
export function judgeEach(found: readonly Reaching[], techniques: readonly Technique[]): readonly TechniqueAnswer[] {
  const grounds = findGrounds(found);
  return techniques.map(technique => judgeTechnique(technique, grounds));
}

/** What is reached at one place, whatever else is known of it. */
export type Reaching = Pick<FoundSite, 'reach'>;

function findGrounds(found: readonly Reaching[]): readonly Ground[] {
  const firsts = new Map<Reach, number>();
  for (const [site, { reach }] of found.entries()) {
    if (reach && !firsts.has(reach)) {
      firsts.set(reach, site);
    }
  }
  return Array.from(firsts, ([reach, site]) => ({ reach, site }));
}

function judgeTechnique(technique: Technique, grounds: readonly Ground[]): TechniqueAnswer {
  const { id, label, does, group, why, caveat, instead, needs } = technique;
  const sure = grounds.find(({ reach }) => suffices(technique, reach, reach.internals));
  const perhaps = sure
    ? undefined
    : grounds.find(({ reach }) => suffices(technique, reach, new Set([...reach.internals, ...reach.uncertain])));
  return {
    id,
    label,
    does,
    group,
    why,
    ...(caveat === undefined ? {} : { caveat }),
    ...(instead === undefined ? {} : { instead }),
    possible: sure ? 'yes' : perhaps ? 'unknown' : 'no',
    site: (sure ?? perhaps)?.site ?? null,
    missing: sure ? [] : missingOf(needs, grounds),
  };
}

/** Without needs, what is built or studied takes text in and out; what is operated (pinned, watched) may be any model. */
function suffices({ needs, purpose }: Technique, { isText }: Reach, internals: ReadonlySet<Internal>): boolean {
  return needs.length === 0
    ? isText || purpose === 'operate'
    : needs.some(way => way.every(internal => internals.has(internal)));
}

/** The fewest internals that one way lacks at one site. */
function missingOf(needs: Technique['needs'], grounds: readonly Ground[]): readonly Internal[] {
  const reached = grounds.length > 0 ? grounds.map(({ reach }) => reach.internals) : [new Set<Internal>()];
  const lacking = needs.flatMap(way => reached.map(internals => way.filter(internal => !internals.has(internal))));
  return lacking.toSorted((one, other) => one.length - other.length)[0] ?? [];
}
