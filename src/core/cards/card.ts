import type { PageAddress } from '../knowledge/pageAddress.ts';

/**
 * What a hover, a tooltip or a panel says about a term, as data. Every string is plain text: it is the renderers that
 * escape.
 */
export interface Card {
  readonly address: PageAddress;
  readonly length: CardLength;
  readonly label: string;
  readonly definition?: string;
  /** What holds with the weights in hand, and behind an API, each with its own heading. */
  readonly sides: readonly { readonly heading: string; readonly text: string }[];
  /** The notes that the term leads to. */
  readonly reads: readonly { readonly title: string; readonly address: PageAddress }[];
  /** How well supported the card is, in words. */
  readonly evidence: string;
  /** "as of 2026-11", with the mark of staleness where it applies. */
  readonly date: string;
}

/** `full` says everything; `brief` leaves out the two sides and the evidence. */
export type CardLength = 'full' | 'brief';
