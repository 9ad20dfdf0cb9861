import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { PageAddress } from '../knowledge/pageAddress.ts';
import { fill, type Messages } from '../messages.ts';
import type { ComparisonTable, TableLine } from './comparisonTable.ts';
import { describeLicence, needsWords, tierName, undoWords, type WordsContext } from './factWords.ts';
import type { FamilyFacts, Possible } from './familyFacts.ts';
import type { OpenModelChange, RiskChange, TechniqueChange } from './whatWouldChange.ts';

/** What would change, in words; the renderers make a page or Markdown of it. */
export interface ChangeSections {
  /** Before and after, beside each other. */
  readonly table: ComparisonTable;
  readonly techniques: readonly { readonly heading: string; readonly lines: readonly TableLine[] }[];
  readonly lost: readonly string[];
  readonly risks: readonly RiskSection[];
  readonly notes: readonly TableLine[];
}

export interface RiskSection {
  readonly heading: TableLine;
  readonly lines: readonly string[];
}

export interface ChangeWords extends WordsContext {
  readonly knowledge: KnowledgeBase;
}

export function describeChange(change: OpenModelChange, context: ChangeWords): ChangeSections {
  const { messages, knowledge } = context;
  return {
    table: {
      columns: [{ text: messages.compareBefore }, { text: messages.compareAfter }],
      rows: [
        row(messages.compareModel, [modelBefore(change, messages)], [modelAfter(change, messages)]),
        row(messages.compareTier, linesOf([tierBefore(change, messages)]), linesOf([messages.catalogueTierWhite])),
        row(
          messages.compareObligations,
          linesOf(obligedBefore(change, context)),
          linesOf(obligedAfter(change, context)),
        ),
        row(messages.catalogueUndo, linesOf(undoBefore(change, context)), linesOf([messages.catalogueUndoCopyStays])),
      ],
    },
    techniques: techniqueGroups(change.techniques, context),
    lost: [
      messages.compareLostPatch,
      messages.compareLostWatch,
      messages.compareLostRun,
      messages.compareLostServices,
      messages.compareKept,
    ],
    risks: change.risks.map(risk => riskSection(risk, context)),
    notes: notesOf(change, knowledge),
  };
}

function row(heading: string, before: readonly TableLine[], after: readonly TableLine[]) {
  return { heading: { text: heading }, cells: [before, after] };
}

function linesOf(texts: readonly string[]): readonly TableLine[] {
  return texts.map(text => ({ text }));
}

function modelBefore({ access, family, server }: OpenModelChange, messages: Messages): TableLine {
  const model = access.model ?? family?.label ?? messages.compareModelUnknown;
  const answered = server ? [fill(messages.compareAnswered, { server: server.label })] : [];
  return { text: [model, ...answered].join(', '), ...(family ? { address: familyAddress(family) } : {}) };
}

function modelAfter({ chosen, isSameModel }: OpenModelChange, messages: Messages): TableLine {
  if (!chosen) {
    return { text: messages.compareModelAny };
  }
  const text = isSameModel ? fill(messages.compareModelSame, { model: chosen.label }) : chosen.label;
  return { text, address: familyAddress(chosen) };
}

function familyAddress({ id, scope }: FamilyFacts): PageAddress {
  return { kind: 'family', id, scope };
}

function tierBefore({ access }: OpenModelChange, messages: Messages): string {
  const tier = tierName(access.tier, messages);
  return access.isMention ? fill(messages.compareTierNamed, { tier }) : tier;
}

function obligedBefore({ obligations, family }: OpenModelChange, context: WordsContext): readonly string[] {
  const { messages } = context;
  if (obligations.before) {
    return describeLicence(obligations.before, context);
  }
  if (obligations.hasServiceTerms) {
    return [messages.compareServiceTerms];
  }
  const model = family?.label ?? messages.compareModelUnknown;
  return [messages.compareServiceNone, fill(messages.compareLicenceUnknown, { model })];
}

function obligedAfter({ obligations, chosen }: OpenModelChange, context: WordsContext): readonly string[] {
  const { messages } = context;
  if (obligations.after) {
    return describeLicence(obligations.after, context);
  }
  return [chosen ? fill(messages.compareLicenceUnknown, { model: chosen.label }) : messages.compareLicenceDepends];
}

function undoBefore({ hasWeights, family }: OpenModelChange, { messages }: WordsContext): readonly string[] {
  if (hasWeights) {
    return [messages.catalogueUndoCopyStays];
  }
  const own = undoWords('vendorDecides', messages);
  return family?.undo === 'copyStays' ? [own, messages.compareOwnCopy] : [own];
}

/** Techniques by what the change makes of them; risks are none of them. */
function techniqueGroups(techniques: readonly TechniqueChange[], { messages, knowledge }: ChangeWords) {
  const line = ({ id, label, before, after }: TechniqueChange): TableLine => {
    const text = before === 'unknown' && after === 'yes' ? fill(messages.comparePerhaps, { technique: label }) : label;
    return { text, address: { kind: 'technique', id, scope: knowledge.scope } };
  };
  const groups = [
    {
      heading: messages.compareNewlyPossible,
      isIn: (now: Possible, then: Possible) => now !== 'yes' && then === 'yes',
    },
    { heading: messages.compareBothWays, isIn: (now: Possible, then: Possible) => now === 'yes' && then === 'yes' },
    { heading: messages.compareNoLonger, isIn: (now: Possible, then: Possible) => now !== 'no' && then !== 'yes' },
    { heading: messages.compareNeitherWay, isIn: (now: Possible, then: Possible) => now === 'no' && then !== 'yes' },
  ];
  const [first] = groups;
  return groups
    .map(group => ({
      heading: group.heading,
      lines: techniques.filter(({ before, after }) => group.isIn(before, after)).map(line),
    }))
    .map(group =>
      group.heading === first?.heading && group.lines.length === 0
        ? { ...group, lines: linesOf([messages.compareNewlyPossibleNone]) }
        : group,
    )
    .filter(({ lines }) => lines.length > 0);
}

function riskSection(risk: RiskChange, { messages, knowledge }: ChangeWords): RiskSection {
  const { id, label, why, caveat, needs, before, after } = risk;
  const { compareRiskYes: yes, compareRiskNo: no, compareRiskUnknown: unknown } = messages;
  const words = { yes, no, unknown };
  return {
    heading: { text: label, address: { kind: 'technique', id, scope: knowledge.scope } },
    lines: [
      why,
      ...(caveat === null ? [] : [caveat]),
      `${fill(messages.catalogueRiskNeeds, {
        needs: needsWords({ needs: [...needs.map(way => [...way])], purpose: 'risk' }, messages),
      })}.`,
      `${messages.compareRiskBefore}: ${words[before]}. ${messages.compareRiskAfter}: ${words[after]}.`,
    ],
  };
}

/** The notes in which the risks are weighed, and those on what a release can and cannot take back. */
function notesOf({ risks }: OpenModelChange, knowledge: KnowledgeBase): readonly TableLine[] {
  const ids = new Set([...risks.flatMap(({ notes }) => notes), ...alwaysRead]);
  return [...ids]
    .flatMap(id => knowledge.note(id) ?? [])
    .map(({ id, title, scope }): TableLine => ({ text: title, address: { kind: 'note', id, scope } }));
}

const alwaysRead = ['can-a-release-be-undone', 'what-leaves-your-machine', 'access-and-techniques'];
