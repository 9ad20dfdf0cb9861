import type { SiteAccess } from '../compare/siteAccess.ts';
import type { PageAddress } from '../knowledge/pageAddress.ts';

/**
 * What a hover, a tooltip or a panel says about an access site, a mention of a model, or the import of an SDK, as data.
 * Every string is plain text: it is the renderers that escape.
 */
export interface AccessCard {
  readonly kind: 'access';
  /** What it is about: a family, a parameter, an SDK. */
  readonly label: string;
  /** The page that says everything. */
  readonly address?: PageAddress;
  /** What it is, on the first line. */
  readonly intro: string;
  /** What follows, a line each, in the order of the editorial pattern. */
  readonly lines: readonly CardLine[];
  /** A form of the id that does not move, to be copied. */
  readonly pinned?: string;
  /** What the code has there; of a site only. */
  readonly about?: SiteAccess;
  /** Terms of the glossary that stand at the same place. */
  readonly terms: readonly CardLink[];
  readonly reads: readonly CardLink[];
  /** Sources in short, with the date. */
  readonly support: string;
}

export interface CardLine {
  readonly heading?: string;
  readonly text: string;
}

export interface CardLink {
  readonly title: string;
  readonly address: PageAddress;
}
