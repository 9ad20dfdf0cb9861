import type { Internal, Tier } from '../knowledge/formats.ts';
import type { Family, Surface } from '../knowledge/knowledgeData.ts';

export type SiteKind = 'model-id' | 'load' | 'call' | 'parameter';

/** Whether what a parameter asks for is given, as far as is known of the model and of who answers. */
export type Granted = 'yes' | 'no' | 'unknown';

/** A stretch of a text. Offsets in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A place where a model is named, loaded or called, or where a parameter reveals the access tier. The stretch is the
 * function, the parameter, the id, the address or the words of the command.
 */
export interface AccessSite extends Stretch {
  readonly kind: SiteKind;
  /** What this code can get here, not what a licence allows. */
  readonly tier: Tier;
  /** The id that stands on the line of the site, as written (a constant as its id); null where none does. */
  readonly model: string | null;
  /** Where that id stands. */
  readonly modelAt?: Stretch;
  /** The id that the call names on another of its lines. */
  readonly modelOfCall?: string;
  /** The family of either id. */
  readonly family?: Family;
  /** The SDK, runtime or tool through which the model is reached. */
  readonly surface?: Surface;
  /** Who answers: an endpoint, or a local runtime. */
  readonly server?: Surface;
  readonly granted: Granted;
  /** Names of parameters that raise the tier above that of the call alone. */
  readonly raisedBy: readonly string[];
  /** Whether a call has parameters that ask for what is given or may be: sites of their own, behind it. */
  readonly hasParameters?: boolean;
  /** What a parameter asks for, and what the call gives or takes. */
  readonly internals: readonly Internal[];
  /** Named and not called: in a document, a table, a constant. */
  readonly isMention: boolean;
  /** A localhost address is called that does not say what runs there. */
  readonly isUnnamedLocalServer: boolean;
}

/** A line that imports or lists a known SDK: not an access site. */
export interface Dependency extends Stretch {
  readonly surface: Surface;
}

const ranks: Readonly<Record<Tier, number>> = { black: 0, grey: 1, white: 2 };

/** The higher of two tiers. */
export function higherTier(one: Tier, other: Tier): Tier {
  return ranks[one] >= ranks[other] ? one : other;
}

/** The highest tier of sites that reach a model; undefined where none does. */
export function highestTier(sites: readonly Pick<AccessSite, 'tier'>[]): Tier | undefined {
  return sites
    .map(({ tier }) => tier)
    .reduce<Tier | undefined>((high, tier) => (high ? higherTier(high, tier) : tier), undefined);
}
