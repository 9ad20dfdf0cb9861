import type { CardForm } from '../context/modelContext.ts';
import type { PageAddress } from '../knowledge/pageAddress.ts';
import type { AccessCard } from './accessCard.ts';
import type { MuteChoice } from './muteChoice.ts';

/** What shows at one place: of a term, or of what a model is reached by there. */
export type Card = TermCard | AccessCard;

/**
 * What a hover, a tooltip or a panel says about a term, as data. Every string is plain text: it is the renderers that
 * escape.
 */
export interface TermCard {
  readonly kind: 'term';
  readonly address: PageAddress;
  readonly form: CardForm;
  readonly length: CardLength;
  readonly label: string;
  readonly definition?: string;
  /** What it is in six to ten words, for the compact form. */
  readonly brief?: string;
  /** What holds with the weights in hand, and behind an API, each with its own heading. */
  readonly sides: readonly { readonly heading: string; readonly text: string }[];
  /** The notes that the term leads to. */
  readonly reads: readonly { readonly title: string; readonly address: PageAddress }[];
  /** How well supported the card is, in words. */
  readonly evidence: string;
  /** Whose term of the same id it overrides, if any, in words. */
  readonly origin?: string;
  /** "as of 2026-11", with the mark of staleness where it applies. */
  readonly date: string;
  /** What an ambiguous word shows for, as words that go on from "this file ...". Empty for any other. */
  readonly because: readonly string[];
  /** The choices to see fewer cards that an ambiguous word offers, in words. Empty for any other. */
  readonly mutes: readonly { readonly title: string; readonly choice: MuteChoice }[];
}

/** How much a full card says: `full` everything; `brief` leaves out the two sides and the evidence. */
export type CardLength = 'full' | 'brief';
