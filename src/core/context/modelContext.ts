/**
 * Something that speaks for or against a text, or a place in it, being about foundation models; told to the reader as
 * the reason for a card. Lines count from 1; in a notebook within their cell, and cells count from 1 too.
 */
export type Reason =
  | { readonly kind: 'import'; readonly name: string; readonly line: number; readonly cell?: number }
  | { readonly kind: 'name'; readonly name: string; readonly line: number; readonly cell?: number }
  | { readonly kind: 'address'; readonly name: string; readonly line: number; readonly cell?: number }
  | { readonly kind: 'term'; readonly name: string; readonly line: number; readonly cell?: number }
  | { readonly kind: 'project'; readonly name: string; readonly file: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'otherWords'; readonly words: readonly string[] }
  | { readonly kind: 'language'; readonly languageId: string }
  | { readonly kind: 'nothing' };

/** What a whole text says about its being about foundation models. */
export interface ModelContext {
  readonly inContext: boolean;
  /** The strongest first; what speaks against where nothing speaks for it. */
  readonly because: readonly Reason[];
  /** How much speaks for it: 0 and more; at `inContextFrom` the text counts as about models. */
  readonly weight: number;
  /** The words of the text, split and folded as `splitWords` does; for what a word means in the rest of the text. */
  readonly words: ReadonlySet<string>;
  readonly languageId: string;
}

/** The weight of evidence from which a text counts as about models. */
export const inContextFrom = 2;

/** A package of the project that a file belongs to, as its manifest lists it. */
export interface ProjectPackage {
  readonly name: string;
  /** The manifest's file name, such as `package.json`. */
  readonly file: string;
}

/** *Full* where a word is about models or unambiguous; *compact*, one line, where an ambiguous word stands elsewhere. */
export type CardForm = 'full' | 'compact';

/** Which card a term gets at a place, and what that went by; no reasons for a word that is unambiguous. */
export interface Judgement {
  readonly form: CardForm;
  readonly because: readonly Reason[];
}
