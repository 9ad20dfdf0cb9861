import { tierLines, undoLines, weightsName } from '../compare/factWords.ts';
import { type FamilyFacts, readFamilyFacts } from '../compare/familyFacts.ts';
import type { Family } from '../knowledge/knowledgeData.ts';
import { describeReferences } from './describeSources.ts';
import { findFamily } from './findFamily.ts';
import { readTextField } from './readToolInput.ts';
import { cut, isToolProblem, type SourceInfo, type ToolContext, type ToolProblem } from './toolContext.ts';

export interface ModelAnswer {
  /** As it was asked for. */
  readonly model: string;
  readonly family: { readonly id: string; readonly label: string; readonly vendor: string };
  readonly released: string | null;
  readonly weights: string;
  /** The most that code can reach, in words. */
  readonly access: readonly string[];
  readonly licence: FamilyFacts['licence'];
  readonly servedBy: readonly string[];
  readonly undo: readonly string[];
  readonly pins: FamilyFacts['pins'];
  /** Pins beyond those that are listed. */
  readonly furtherPins: number;
  /** Of the id that was asked for where it is listed, else of the family. */
  readonly retirements: FamilyFacts['retirements'];
  /** Retirements beyond those that are listed. */
  readonly furtherRetirements: number;
  readonly facts: readonly { readonly text: string; readonly asOf: string; readonly sources: readonly SourceInfo[] }[];
  readonly sources: readonly SourceInfo[];
  readonly asOf: string;
}

/** `{"model": "gpt-4o"}`: what is known of the family that a model id or a name belongs to. */
export function lookUpModel(input: unknown, context: ToolContext): ModelAnswer | ToolProblem {
  const model = readTextField(input, 'model');
  if (typeof model !== 'string') {
    return model;
  }
  const family = findFamily(model, context);
  return isToolProblem(family) ? family : describeModel(model, family, context);
}

function describeModel(model: string, family: Family, context: ToolContext): ModelAnswer {
  const { knowledge, messages, today } = context;
  const facts = readFamilyFacts(family, knowledge, today);
  const own = facts.retirements.filter(({ id }) => id.toLowerCase() === model.toLowerCase());
  const ownPins = facts.pins.filter(({ alias }) => alias.toLowerCase() === model.toLowerCase());
  const pins = cut(ownPins.length > 0 ? ownPins : facts.pins);
  const retirements = cut(own.length > 0 ? own : facts.retirements);
  return {
    model,
    family: { id: family.id, label: family.label, vendor: family.vendor },
    released: facts.released,
    weights: weightsName(facts.weights, messages),
    access: tierLines(facts.tiers, messages),
    licence: facts.licence,
    servedBy: facts.endpoints.map(({ label }) => label),
    undo: undoLines(facts, { messages, today }),
    pins: pins.listed,
    furtherPins: pins.further,
    retirements: retirements.listed,
    furtherRetirements: retirements.further,
    facts: [...(family.facts ?? []), ...(family.lacks ?? [])].map(({ text, asOf, sources }) => ({
      text,
      asOf,
      sources: describeReferences(sources, knowledge),
    })),
    sources: describeReferences(family.sources, knowledge),
    asOf: family.asOf,
  };
}
