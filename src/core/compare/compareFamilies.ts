import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { type FamilyFacts, type Possible, readFamilyFacts } from './familyFacts.ts';

/** Model families side by side, as plain data: no ranking, and nothing that says which to take. */
export interface FamilyComparison {
  /** The day from which days left are counted. */
  readonly today: string;
  /** In the order in which they were asked for. */
  readonly families: readonly FamilyFacts[];
  /** The ids that were asked for and that no family has. */
  readonly unknown: readonly string[];
  /** The techniques that are possible with some of them, and not, or not known to be, with others. */
  readonly differing: readonly ComparedTechnique[];
  /** The techniques that are possible with all of them, with none, or not known of any. */
  readonly alike: readonly ComparedTechnique[];
}

export interface ComparedTechnique {
  readonly id: string;
  readonly label: string;
  /** An answer for each family, in their order. */
  readonly answers: readonly TechniqueAnswers[];
}

/** Null where the weights cannot be had, or where no API is listed. */
export interface TechniqueAnswers {
  readonly withWeights: Possible | null;
  readonly overApi: Possible | null;
}

/**
 * Compares families. Ids that are asked for twice count once.
 *
 * @param today `YYYY-MM-DD`
 */
export function compareFamilies(ids: readonly string[], knowledge: KnowledgeBase, today: string): FamilyComparison {
  const asked = [...new Set(ids)];
  const families = asked
    .flatMap(id => knowledge.family(id) ?? [])
    .map(family => readFamilyFacts(family, knowledge, today));
  const techniques = compareTechniques(families);
  return {
    today,
    families,
    unknown: asked.filter(id => !knowledge.family(id)),
    differing: techniques.filter(technique => !isAlike(technique)),
    alike: techniques.filter(isAlike),
  };
}

function compareTechniques(families: readonly FamilyFacts[]): readonly ComparedTechnique[] {
  const [first] = families;
  return (first?.techniques ?? []).map(({ id, label }, index) => ({
    id,
    label,
    answers: families.map(({ techniques }) => {
      const { withWeights = null, overApi = null } = techniques[index] ?? {};
      return { withWeights, overApi };
    }),
  }));
}

/** Whether it is possible at all, by whichever way. What is not listed is unknown, unless the weights settle it. */
export function possibleAtAll({ withWeights, overApi }: TechniqueAnswers): Possible {
  const answers = [withWeights, overApi];
  if (answers.includes('yes')) {
    return 'yes';
  }
  const isUnlisted = overApi === null && withWeights === null;
  return isUnlisted || answers.includes('unknown') ? 'unknown' : 'no';
}

function isAlike({ answers }: ComparedTechnique): boolean {
  return new Set(answers.map(possibleAtAll)).size <= 1;
}
