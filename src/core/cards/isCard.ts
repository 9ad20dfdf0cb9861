import { isPageAddress } from '../knowledge/pageAddress.ts';
import type { Card } from './card.ts';
import type { MuteChoice } from './muteChoice.ts';

type Check = (value: unknown) => boolean;

/** Whether a value from outside is a card that can be rendered: saved state may be that of another version. */
export function isCard(value: unknown): value is Card {
  const card = fieldsOf(value);
  switch (card['kind']) {
    case 'term':
      return hasAll(card, termChecks);
    case 'access':
      return hasAll(card, accessChecks);
    default:
      return false;
  }
}

/** Whether a value from outside is a choice to see fewer cards. */
export function isMuteChoice(value: unknown): value is MuteChoice {
  const { kind, term, scope, languageId } = fieldsOf(value);
  return kind === 'term'
    ? isText(term) && isText(scope)
    : (kind === 'language' || kind === 'outsideModelCode') && isText(languageId);
}

const isText: Check = value => typeof value === 'string';
const optional =
  (check: Check): Check =>
  value =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check);
const record =
  (checks: Readonly<Record<string, Check>>): Check =>
  value =>
    hasAll(fieldsOf(value), checks);

const line = record({ heading: optional(isText), text: isText });
const link = record({ title: isText, address: isPageAddress });

const termChecks: Readonly<Record<string, Check>> = {
  address: isPageAddress,
  form: value => value === 'full' || value === 'compact',
  length: value => value === 'full' || value === 'brief',
  label: isText,
  definition: optional(isText),
  brief: optional(isText),
  sides: listOf(line),
  reads: listOf(link),
  evidence: isText,
  origin: optional(isText),
  date: isText,
  because: listOf(isText),
  mutes: listOf(record({ title: isText, choice: isMuteChoice })),
};

const accessChecks: Readonly<Record<string, Check>> = {
  label: isText,
  address: optional(isPageAddress),
  intro: isText,
  lines: listOf(line),
  pinned: optional(isText),
  terms: listOf(link),
  reads: listOf(link),
  support: isText,
};

function hasAll(fields: Readonly<Record<string, unknown>>, checks: Readonly<Record<string, Check>>): boolean {
  return Object.entries(checks).every(([name, check]) => check(fields[name]));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
