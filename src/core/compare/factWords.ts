import type { FamilyFields, Internal, TechniqueFields, Tier } from '../knowledge/formats.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill, type Messages } from '../messages.ts';
import { describeCalendarEntry, internalName } from '../report/reportWords.ts';
import type { TechniqueAnswers } from './compareFamilies.ts';
import type { FamilyFacts, LicenceFacts, RetirementFacts, TierFacts, Undo } from './familyFacts.ts';

/*
 * The facts of a family in words, one line each. Every string is plain text: it is the renderers that escape.
 */

export interface WordsContext {
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export function weightsName(weights: FamilyFields['weights'], messages: Messages): string {
  return {
    closed: messages.catalogueWeightsClosed,
    open: messages.catalogueWeightsOpen,
    'open-with-data': messages.catalogueWeightsOpenWithData,
    mixed: messages.catalogueWeightsMixed,
    unknown: messages.catalogueWeightsUnknown,
  }[weights];
}

export function familyKindName(kind: FamilyFields['kind'], messages: Messages): string {
  return {
    text: messages.catalogueKindText,
    embedding: messages.catalogueKindEmbedding,
    rerank: messages.catalogueKindRerank,
    image: messages.catalogueKindImage,
    video: messages.catalogueKindVideo,
    audio: messages.catalogueKindAudio,
    moderation: messages.catalogueKindModeration,
    other: messages.catalogueKindOther,
  }[kind];
}

/** "since 2024-07". */
export function sinceWords(released: string | null | undefined, messages: Messages): string {
  return released ? fill(messages.catalogueSince, { date: released }) : messages.catalogueSinceUnknown;
}

/** The most that can be reached, in lines. */
export function tierLines(tiers: TierFacts, messages: Messages): readonly string[] {
  const { hasOpenWeights, overApi, mayLendMore } = tiers;
  const api =
    overApi === null
      ? messages.catalogueTierNoApi
      : overApi === 'grey'
        ? messages.catalogueTierGrey
        : mayLendMore
          ? messages.catalogueTierPerhapsGrey
          : messages.catalogueTierBlack;
  const weights = hasOpenWeights === null ? [messages.catalogueTierPerhapsWhite] : [];
  return hasOpenWeights ? [messages.catalogueTierWhite, api] : [...weights, api];
}

export function undoWords(undo: Undo, messages: Messages): string {
  return {
    copyStays: messages.catalogueUndoCopyStays,
    vendorDecides: messages.catalogueUndoVendorDecides,
    depends: messages.catalogueUndoDepends,
    unknown: messages.catalogueUndoUnknown,
  }[undo];
}

/** Whether the release can be undone, and with what notice where a vendor can. */
export function undoLines({ undo, notice }: FamilyFacts, { messages, today }: WordsContext): readonly string[] {
  const noticeLine = notice
    ? withDate(fill(messages.catalogueNotice, { text: notice.text }), notice.asOf, { messages, today })
    : messages.catalogueNoticeUnknown;
  return undo === 'copyStays' ? [undoWords(undo, messages)] : [undoWords(undo, messages), noticeLine];
}

/** The licence and its duties; what is not recorded is unknown, and closed weights have none. */
export function licenceLines(family: FamilyFacts, context: WordsContext): readonly string[] {
  const { messages } = context;
  if (family.licence) {
    return describeLicence(family.licence, context);
  }
  return [family.weights === 'closed' ? messages.catalogueLicenceNone : messages.catalogueLicenceUnknown];
}

export function describeLicence({ name, duties, asOf }: LicenceFacts, context: WordsContext): readonly string[] {
  return [withDate(name, asOf, context), ...(duties.length > 0 ? duties : [context.messages.catalogueNoDuties])];
}

/** Fixed forms of ids, and what the vendor says on them. */
export function pinLines(family: FamilyFacts, { messages, today }: WordsContext): readonly string[] {
  const { pins, pinning, undo } = family;
  const lines = [
    ...pins.map(({ alias, pinned, asOf }) =>
      withDate(fill(messages.cataloguePin, { alias, pinned }), asOf, { messages, today }),
    ),
    ...(pinning ? [withDate(pinning.text, pinning.asOf, { messages, today })] : []),
    ...(undo === 'copyStays' || undo === 'depends' ? [messages.cataloguePinWeights] : []),
  ];
  return lines.length > 0 ? lines : [messages.cataloguePinsUnknown];
}

/** "gpt-4o-2024-08-06 at OpenAI API: listed to retire 2027-01-14, in 52 days; calls then fail (as of 2026-11)". */
export function retirementLine(
  retirement: RetirementFacts,
  labelOf: (endpoint: string) => string,
  context: WordsContext,
): string {
  const { messages } = context;
  const { id, endpoint, announced, asOf } = retirement;
  const parts = [
    describeCalendarEntry(retirement, messages),
    ...(announced === null ? [] : [fill(messages.catalogueAnnounced, { date: announced })]),
  ];
  const text = fill(messages.catalogueRetirementAt, {
    id,
    endpoint: endpoint === null ? messages.catalogueUnknown : labelOf(endpoint),
    listing: parts.join('; '),
  });
  return withDate(text, asOf, context);
}

function withDate(text: string, asOf: string, { messages, today }: WordsContext): string {
  return `${text} (${describeDate(asOf, today, messages)})`;
}

/** Where a technique is possible with a family, in lines. */
export function answerLines({ withWeights, overApi }: TechniqueAnswers, messages: Messages): readonly string[] {
  const lines = [
    { yes: [messages.compareWithWeights], unknown: [messages.compareWithWeightsUnknown], no: [] }[withWeights ?? 'no'],
    { yes: [messages.compareOverApi], unknown: [messages.compareOverApiUnknown], no: [] }[overApi ?? 'no'],
  ].flat();
  if (overApi === null && withWeights === null) {
    return [messages.compareApiNotListed];
  }
  const nothing = overApi === null ? messages.compareNotPossibleApiUnknown : messages.compareNotPossible;
  return lines.length > 0 ? lines : [nothing];
}

/** "log-probabilities of the answer, or logits": the ways in which a technique can be had what it needs. */
export function needsWords({ needs, purpose }: Pick<TechniqueFields, 'needs' | 'purpose'>, messages: Messages): string {
  if (needs.length === 0) {
    return purpose === 'operate' ? messages.catalogueNeedsModel : messages.catalogueNeedsText;
  }
  return needs
    .map(way => waysWords(way, messages))
    .reduce((first, second) => fill(messages.catalogueNeedsOr, { first, second }));
}

function waysWords(way: readonly Internal[], messages: Messages): string {
  return way
    .map(internal => internalName(internal, messages))
    .reduce((first, second) => fill(messages.catalogueNeedsAnd, { first, second }));
}

/** "black-box", as it goes on in a sentence. */
export function tierName(tier: Tier, messages: Messages): string {
  const { catalogueBlack: black, catalogueGrey: grey, catalogueWhite: white } = messages;
  return { black, grey, white }[tier];
}
