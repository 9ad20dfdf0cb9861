import type { PageAddress } from '../knowledge/pageAddress.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill } from '../messages.ts';
import { type ComparedTechnique, type FamilyComparison, possibleAtAll } from './compareFamilies.ts';
import {
  answerLines,
  licenceLines,
  pinLines,
  retirementLine,
  sinceWords,
  tierLines,
  undoLines,
  type WordsContext,
  weightsName,
} from './factWords.ts';
import type { FamilyFacts, Possible } from './familyFacts.ts';

/** One line of a cell, plain text, with where it leads. */
export interface TableLine {
  readonly text: string;
  readonly address?: PageAddress;
  readonly url?: string;
}

/** A comparison in words: a column for each family, a row for each thing that is compared. */
export interface ComparisonTable {
  readonly columns: readonly TableLine[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly heading: TableLine;
  /** In the order of the columns. */
  readonly cells: readonly (readonly TableLine[])[];
}

/** The rows of what is known of each family. */
export function tabulateFacts({ families }: FamilyComparison, context: WordsContext): ComparisonTable {
  const { messages, today } = context;
  const row = (heading: string, cellOf: (family: FamilyFacts) => readonly TableLine[]): TableRow => ({
    heading: { text: heading },
    cells: families.map(cellOf),
  });
  return {
    columns: families.map(familyLine),
    rows: [
      row(messages.compareVendor, ({ vendor, released }) => linesOf([vendor, sinceWords(released, messages)])),
      row(messages.catalogueHow, family => howLines(family, context)),
      row(messages.catalogueLicence, family => linesOf(licenceLines(family, context))),
      row(messages.catalogueHighestTier, ({ tiers }) => linesOf(tierLines(tiers, messages))),
      row(messages.catalogueUndo, family => linesOf(undoLines(family, context))),
      row(messages.comparePinning, family => linesOf(pinLines(family, context))),
      row(messages.catalogueRetirements, family => linesOf(retirementLines(family, context))),
      row(messages.compareSources, ({ sources, asOf }) => [
        { text: describeDate(asOf, today, messages) },
        ...sources.map(({ title, url }) => ({ text: title, url })),
      ]),
    ],
  };
}

/** The rows of the techniques for which the families differ. */
export function tabulateTechniques(comparison: FamilyComparison, context: WordsContext): ComparisonTable {
  const scope = comparison.families[0]?.scope;
  return {
    columns: comparison.families.map(familyLine),
    rows: comparison.differing.map(technique => ({
      heading: techniqueLine(technique, scope),
      cells: technique.answers.map(answers => linesOf(answerLines(answers, context.messages))),
    })),
  };
}

/** Techniques with one answer for all families. */
export interface AlikeGroup {
  readonly answer: string;
  readonly techniques: readonly ComparedTechnique[];
}

/** The techniques that are alike with all families: possible, not known, not possible. */
export function groupAlike({ alike }: FamilyComparison, { messages }: WordsContext): readonly AlikeGroup[] {
  const { compareAlikeYes: yes, compareAlikeUnknown: unknown, compareAlikeNo: no } = messages;
  const isOf =
    (wanted: Possible) =>
    ({ answers: [first] }: ComparedTechnique) =>
      first && possibleAtAll(first) === wanted;
  return [
    { answer: yes, techniques: alike.filter(isOf('yes')) },
    { answer: unknown, techniques: alike.filter(isOf('unknown')) },
    { answer: no, techniques: alike.filter(isOf('no')) },
  ].filter(({ techniques }) => techniques.length > 0);
}

function techniqueLine({ id, label }: ComparedTechnique, scope = ''): TableLine {
  return { text: label, address: { kind: 'technique', id, scope } };
}

function familyLine({ id, label, scope }: FamilyFacts): TableLine {
  return { text: label, address: { kind: 'family', id, scope } };
}

function howLines({ weights, endpoints, scope }: FamilyFacts, { messages }: WordsContext): readonly TableLine[] {
  const through = endpoints.map(
    ({ id, label }): TableLine => ({ text: label, address: { kind: 'surface', id, scope } }),
  );
  return [
    { text: `${messages.catalogueWeights}: ${weightsName(weights, messages)}` },
    ...(through.length > 0 ? through : linesOf([messages.catalogueEndpointsUnknown])),
  ];
}

function retirementLines({ retirements, endpoints }: FamilyFacts, context: WordsContext): readonly string[] {
  const labelOf = (endpoint: string) => endpoints.find(({ id }) => id === endpoint)?.label ?? endpoint;
  return retirements.length > 0
    ? retirements.map(retirement => retirementLine(retirement, labelOf, context))
    : [context.messages.catalogueRetirementsUnknown];
}

function linesOf(texts: readonly string[]): readonly TableLine[] {
  return texts.map(text => ({ text }));
}

/** "GPT-4o, Llama 3.1: side by side". */
export function comparisonTitle({ families }: FamilyComparison, { messages }: WordsContext): string {
  return fill(messages.compareTitle, { labels: families.map(({ label }) => label).join(', ') });
}
