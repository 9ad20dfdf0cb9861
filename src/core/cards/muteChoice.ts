/** A choice to see fewer cards: a card offers it, a command takes it. */
export type MuteChoice =
  | { readonly kind: 'term'; readonly term: string; readonly scope: string }
  | { readonly kind: 'language'; readonly languageId: string }
  | { readonly kind: 'outsideModelCode'; readonly languageId: string };
