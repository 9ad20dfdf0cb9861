/** Cases of one rule. */
export interface CaseGroup {
  readonly rule: string;
  readonly languageId?: string;
  readonly cases: readonly Case[];
}

/**
 * A text with its matches between ⟦ and ⟧, and the ids of the terms of each match, in the order of the text. A ‸ is a
 * cursor: the match that it stands in, or right behind, is found from it; without one every place of the text is tried.
 * Texts without a match have no ids.
 */
export type Case = readonly [text: string, ...termIds: (string | readonly string[])[]];
