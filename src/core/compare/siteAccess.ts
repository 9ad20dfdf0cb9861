import type { Internal, Tier } from '../knowledge/formats.ts';
import { allInternals } from '../knowledge/vocabulary.ts';

/**
 * What the code has at an access site, as plain data: it can be part of an address, of a message, or of what a tool is
 * asked. Null stands for what is not known.
 */
export interface SiteAccess {
  /** Of the code; of a mention, what its spelling implies. */
  readonly tier: Tier;
  /** The id as written. */
  readonly model: string | null;
  /** Id of a family. */
  readonly family: string | null;
  /** Id of the surface that answers. */
  readonly server: string | null;
  /** An id is named, and nothing is called. */
  readonly isMention: boolean;
  /** Text goes in and comes out. */
  readonly isText: boolean;
  /** The internals that are given or taken. */
  readonly internals: readonly Internal[];
  /** Those that are asked for, and of which it is not known whether they are given. */
  readonly uncertain: readonly Internal[];
}

const longestId = 200;

/** Whether a value from outside is the access of a site. */
export function isSiteAccess(value: unknown): value is SiteAccess {
  const access = value as Partial<Record<keyof SiteAccess, unknown>> | null;
  return (
    typeof access === 'object' &&
    access !== null &&
    (access.tier === 'black' || access.tier === 'grey' || access.tier === 'white') &&
    [access.model, access.family, access.server].every(isIdOrNull) &&
    typeof access.isMention === 'boolean' &&
    typeof access.isText === 'boolean' &&
    isInternals(access.internals) &&
    isInternals(access.uncertain)
  );
}

function isIdOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value !== '' && value.length <= longestId);
}

function isInternals(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= allInternals.length &&
    value.every(each => (allInternals as readonly unknown[]).includes(each))
  );
}

/** The access with the fields that it is known by, in one order, and nothing else. */
export function copySiteAccess(access: SiteAccess): SiteAccess {
  const { tier, model, family, server, isMention, isText, internals, uncertain } = access;
  return { tier, model, family, server, isMention, isText, internals, uncertain };
}
