import { compareFamilies, possibleAtAll } from '../compare/compareFamilies.ts';
import { tierLines, undoLines, weightsName } from '../compare/factWords.ts';
import type { FamilyFacts } from '../compare/familyFacts.ts';
import { fewestCompared, mostCompared } from '../knowledge/pageAddress.ts';
import { findFamily } from './findFamily.ts';
import { readListField } from './readToolInput.ts';
import { isToolProblem, type ToolContext, type ToolProblem } from './toolContext.ts';

export interface ComparisonAnswer {
  readonly families: readonly ComparedFamily[];
  /** What is possible with some of them and not with others; `answers` in the order of the families. */
  readonly techniquesThatDiffer: readonly { readonly technique: string; readonly answers: readonly string[] }[];
  readonly note: string;
}

export interface ComparedFamily {
  /** As it was asked for. */
  readonly model: string;
  readonly id: string;
  readonly label: string;
  readonly vendor: string;
  readonly released: string | null;
  readonly weights: string;
  readonly access: readonly string[];
  readonly licence: FamilyFacts['licence'];
  readonly undo: readonly string[];
  readonly servedBy: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  readonly asOf: string;
}

/** `{"models": ["gpt-4o", "llama-3.1"]}`: families side by side. No ranking, no recommendation. */
export function compareModels(input: unknown, context: ToolContext): ComparisonAnswer | ToolProblem {
  const models = readListField(input, 'models', { fewest: fewestCompared, most: mostCompared });
  if (isToolProblem(models)) {
    return models;
  }
  const asked = new Map<string, string>();
  for (const model of models) {
    const family = findFamily(model, context);
    if (isToolProblem(family)) {
      return family;
    }
    asked.set(family.id, model);
  }
  if (asked.size < fewestCompared) {
    return {
      problem: 'The names belong to one and the same model family.',
      next: 'Call the tool again with models of different families, or look up the one.',
    };
  }
  return compare(asked, context);
}

function compare(asked: ReadonlyMap<string, string>, { knowledge, messages, today }: ToolContext): ComparisonAnswer {
  const { families, differing } = compareFamilies([...asked.keys()], knowledge, today);
  return {
    families: families.map(facts => ({
      model: asked.get(facts.id) ?? facts.id,
      id: facts.id,
      label: facts.label,
      vendor: facts.vendor,
      released: facts.released,
      weights: weightsName(facts.weights, messages),
      access: tierLines(facts.tiers, messages),
      licence: facts.licence,
      undo: undoLines(facts, { messages, today }),
      servedBy: facts.endpoints.map(({ label }) => label),
      sources: facts.sources.map(({ title, url }) => ({ title, url })),
      asOf: facts.asOf,
    })),
    techniquesThatDiffer: differing.map(({ label, answers }) => ({
      technique: label,
      answers: answers.map(possibleAtAll),
    })),
    note: 'Facts side by side: no ranking and no recommendation. Possible is not the same as allowed: see the licence.',
  };
}
