import type { Granted, SiteKind } from '../access/site.ts';
import type { Internal } from '../knowledge/formats.ts';
import { fill, type Messages } from '../messages.ts';
import type { PassedOverReason, Standing, Stop } from './accessReport.ts';
import { isMonth } from './days.ts';
import type { RetirementListing } from './listCalendar.ts';

export function standingName(standing: Standing, messages: Messages): string {
  const { reportBlack: black, reportGrey: grey, reportWhite: white, reportNamed: named } = messages;
  return { black, grey, white, named }[standing];
}

export function kindName(kind: SiteKind, messages: Messages): string {
  const { reportKindLoad: load, reportKindCall: call, reportKindParameter: parameter } = messages;
  return { load, call, parameter, 'model-id': messages.reportKindModelId }[kind];
}

export function grantedName(granted: Granted, messages: Messages): string {
  const { reportGrantedYes: yes, reportGrantedNo: no, reportGrantedUnknown: unknown } = messages;
  return { yes, no, unknown }[granted];
}

export function internalName(internal: Internal, messages: Messages): string {
  return {
    'answer-logprobs': messages.reportInternalAnswerLogprobs,
    'prompt-logprobs': messages.reportInternalPromptLogprobs,
    'logit-bias': messages.reportInternalLogitBias,
    embeddings: messages.reportInternalEmbeddings,
    'hosted-tuning': messages.reportInternalHostedTuning,
    logits: messages.reportInternalLogits,
    gradients: messages.reportInternalGradients,
    activations: messages.reportInternalActivations,
    weights: messages.reportInternalWeights,
    data: messages.reportInternalData,
  }[internal];
}

/** "Too large: 3". */
export function describePassedOver(reason: PassedOverReason, count: number, messages: Messages): string {
  const template = {
    tooLarge: messages.reportTooLarge,
    binary: messages.reportBinary,
    unreadable: messages.reportUnreadable,
    gone: messages.reportGone,
    excluded: messages.reportExcluded,
    link: messages.reportLink,
    special: messages.reportSpecial,
    tooDeep: messages.reportTooDeep,
  }[reason];
  return fill(template, { count });
}

/** "Not complete: cancelled after src/a.py." */
export function describeStop({ after, because }: Stop, messages: Messages): string {
  if (after === null) {
    return messages.reportStoppedAtOnce;
  }
  const { reportStoppedCancelled: cancelled, reportStoppedTooMany: tooManyFiles } = messages;
  return fill({ cancelled, tooManyFiles }[because], { path: after });
}

/** "listed to retire 2027-01-14, in 52 days; calls then fail; replacement named: gpt-5". */
export function describeCalendarEntry(entry: RetirementListing, messages: Messages): string {
  if (entry.state === 'floats') {
    return fill(messages.reportFloats, { model: entry.pinned ?? '' });
  }
  const replacement =
    entry.replacement === null ? [] : [fill(messages.reportReplacement, { model: entry.replacement })];
  return [describeRetirementDate(entry, messages), describeAfterwards(entry, messages), ...replacement].join('; ');
}

function describeAfterwards({ afterwards }: RetirementListing, messages: Messages): string {
  const { reportAfterwardsFails: fails, reportAfterwardsRerouted: rerouted } = messages;
  return { fails, rerouted, unknown: messages.reportAfterwardsUnknown }[afterwards ?? 'unknown'];
}

function describeRetirementDate(entry: RetirementListing, messages: Messages): string {
  const { state, date } = entry;
  if (date === null) {
    return messages.reportListedUndated;
  }
  if (state !== 'listed') {
    return fill(isMonth(date) ? messages.reportRetiredMonth : messages.reportRetired, { date });
  }
  return fill(listedTemplate(entry, messages), { date, days: entry.daysLeft ?? '' });
}

function listedTemplate({ isPast, isEarliest, daysLeft }: RetirementListing, messages: Messages): string {
  const many = 2;
  const templates = isEarliest
    ? [messages.reportListedEarliest, messages.reportListedEarliestTomorrow, messages.reportListedEarliestDays]
    : [messages.reportListedToday, messages.reportListedTomorrow, messages.reportListedDays];
  if (isPast) {
    return messages.reportListedEarliestPast;
  }
  if (daysLeft === null) {
    return isEarliest ? messages.reportListedEarliest : messages.reportListed;
  }
  return templates[Math.min(daysLeft, many)] ?? messages.reportListed;
}
