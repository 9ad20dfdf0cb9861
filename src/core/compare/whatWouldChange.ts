import type { Internal } from '../knowledge/formats.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Family, Technique } from '../knowledge/knowledgeData.ts';
import { judgeEach, judgeTechniques, type Reaching } from '../report/judgeTechniques.ts';
import {
  type FamilyFacts,
  hasOpenWeights,
  type LicenceFacts,
  type Named,
  type Possible,
  readFamilyFacts,
} from './familyFacts.ts';
import { hasWeightsInHand, reachesOfSite } from './reachesOfSite.ts';
import { reachWithWeights } from './reachOfFamily.ts';
import type { SiteAccess } from './siteAccess.ts';

/**
 * The same call before and after, as plain data: as the code stands, and with the weights of an open model in hand. What
 * is possible, allowed and advisable are three things; this speaks of the first two.
 */
export interface OpenModelChange {
  readonly access: SiteAccess;
  /** Null where the model is not known from the line. */
  readonly family: FamilyFacts | null;
  readonly server: Named | null;
  /** The code has weights in hand already: nothing would change in its access. */
  readonly hasWeights: boolean;
  /** The open model that is thought of; null for no particular one. */
  readonly chosen: FamilyFacts | null;
  /** It is the model that the code uses already. */
  readonly isSameModel: boolean;
  readonly techniques: readonly TechniqueChange[];
  readonly obligations: Obligations;
  readonly risks: readonly RiskChange[];
}

export interface TechniqueChange {
  readonly id: string;
  readonly label: string;
  readonly before: Possible;
  readonly after: Possible;
}

export interface Obligations {
  /** The terms of the service hold before; what they say is not known here. */
  readonly hasServiceTerms: boolean;
  /** The licence of the weights that the code has before; null where it has none in hand, or it is not known. */
  readonly before: LicenceFacts | null;
  /** The licence of the chosen model; null where none is chosen, or it is not known. */
  readonly after: LicenceFacts | null;
}

/** A technique of purpose `risk`, with whether what it hangs on can be had. */
export interface RiskChange {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly caveat: string | null;
  /** Each list is one set of internals that it hangs on; none where text alone is enough. */
  readonly needs: readonly (readonly Internal[])[];
  readonly before: Possible;
  readonly after: Possible;
  /** Ids of notes. */
  readonly notes: readonly string[];
  readonly asOf: string;
}

export interface ChangeContext {
  readonly knowledge: KnowledgeBase;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Id of the open model that is thought of; without one, what weights give in general. */
  readonly chosen?: string | undefined;
}

/** What would change for a site if its model were an open one with its weights in hand. Nothing is recommended. */
export function whatWouldChange(access: SiteAccess, context: ChangeContext): OpenModelChange {
  const { knowledge, today } = context;
  const factsOf = (family: Family | undefined) => (family ? readFamilyFacts(family, knowledge, today) : null);
  const family = knowledge.family(access.family ?? '');
  const chosen = findOpenFamily(context.chosen, knowledge);
  const server = knowledge.surface(access.server ?? '');
  const ways: Ways = {
    before: reachesOfSite(access, knowledge),
    after: [{ reach: reachWithWeights(chosen) }],
  };
  const hasWeights = hasWeightsInHand(access);
  const [facts, after] = [factsOf(family), factsOf(chosen)];
  return {
    access,
    family: facts,
    server: server ? { id: server.id, label: server.label } : null,
    hasWeights,
    chosen: after,
    isSameModel: chosen !== undefined && chosen === family,
    techniques: changesOf(knowledge.techniques, ways),
    obligations: {
      hasServiceTerms: !hasWeights && !access.isMention,
      before: hasWeights ? (facts?.licence ?? null) : null,
      after: after?.licence ?? null,
    },
    risks: risksOf(knowledge.techniques, ways),
  };
}

/** Weights that cannot be had are no choice. */
function findOpenFamily(id: string | undefined, knowledge: KnowledgeBase): Family | undefined {
  const family = knowledge.family(id ?? '');
  return family && hasOpenWeights(family) !== false ? family : undefined;
}

interface Ways {
  readonly before: readonly Reaching[];
  readonly after: readonly Reaching[];
}

function changesOf(techniques: readonly Technique[], ways: Ways): readonly TechniqueChange[] {
  const after = judgeTechniques(ways.after, techniques);
  return judgeTechniques(ways.before, techniques).map(({ id, label, possible }, index) => ({
    id,
    label,
    before: possible,
    after: after[index]?.possible ?? 'no',
  }));
}

function risksOf(techniques: readonly Technique[], ways: Ways): readonly RiskChange[] {
  const risks = techniques.filter(({ purpose }) => purpose === 'risk');
  const [before, after] = [judgeEach(ways.before, risks), judgeEach(ways.after, risks)];
  return risks.map(({ id, label, why, caveat, needs, notes, asOf }, index) => ({
    id,
    label,
    why,
    caveat: caveat ?? null,
    needs,
    before: before[index]?.possible ?? 'no',
    after: after[index]?.possible ?? 'no',
    notes: notes ?? [],
    asOf,
  }));
}
