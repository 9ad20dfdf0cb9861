import type { AccessSite } from '../access/site.ts';
import type { Technique } from '../knowledge/knowledgeData.ts';
import type { TechniqueAnswer } from '../report/accessReport.ts';
import { judgeTechniques, type Reaching } from '../report/judgeTechniques.ts';

type Group = Technique['group'];

/** What the reader of a line most likely wants to know, by what the code is doing there. */
const interests: Readonly<
  Record<'text' | 'parameter' | 'weights', { readonly can: readonly Group[]; readonly cannot: readonly Group[] }>
> = {
  text: { can: ['prompting', 'evaluation', 'operations'], cannot: ['evaluation', 'adaptation', 'internals'] },
  parameter: { can: ['evaluation', 'decoding', 'audit'], cannot: ['evaluation', 'adaptation'] },
  weights: { can: ['adaptation', 'internals', 'decoding'], cannot: ['audit', 'internals'] },
};

export interface ChosenTechniques {
  readonly can: readonly TechniqueAnswer[];
  readonly cannot: readonly TechniqueAnswer[];
}

/**
 * Two or three things that a site allows, and as many that it rules out: one of each group that matters there, those
 * first that hang on an internal. Risks are never among them, nor what is not known.
 */
export function chooseTechniques(
  site: AccessSite,
  reaching: readonly Reaching[],
  techniques: readonly Technique[],
): ChosenTechniques {
  const answers = judgeTechniques(reaching, techniques);
  const needs = new Map(techniques.map(({ id, needs: ways }) => [id, ways.length]));
  const { can, cannot } =
    interests[site.kind === 'parameter' ? 'parameter' : site.tier === 'white' ? 'weights' : 'text'];
  const specificFirst = answers.toSorted(
    (one, other) => Number(needs.get(other.id) !== 0) - Number(needs.get(one.id) !== 0),
  );
  const nearestFirst = answers.toSorted((one, other) => one.missing.length - other.missing.length);
  return {
    can: pick(
      specificFirst.filter(({ possible }) => possible === 'yes'),
      can,
    ),
    cannot: pick(
      nearestFirst.filter(({ possible }) => possible === 'no'),
      cannot,
    ).slice(0, mostRuledOut),
  };
}

const most = 3;

/** Each has the nearest thing that is possible beside it, and takes a line and more. */
const mostRuledOut = 2;

/** One of each group, in the order of the groups; then what is left of them, until there are enough. */
function pick(answers: readonly TechniqueAnswer[], groups: readonly Group[]): readonly TechniqueAnswer[] {
  const firsts = groups.flatMap(group => answers.find(answer => answer.group === group) ?? []);
  const others = answers.filter(answer => groups.includes(answer.group) && !firsts.includes(answer));
  return [...firsts, ...others.slice(0, Math.max(2 - firsts.length, 0))].slice(0, most);
}
