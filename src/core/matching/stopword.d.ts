/** The package has no types of its own; this is what we use of it. */
declare module 'stopword' {
  /** Words of English that stand in any text, in lower case. */
  export const eng: readonly string[];
}
