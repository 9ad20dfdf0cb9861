/**
 * The words of a text for comparing it with words that tell senses apart: identifiers split, lower-case, in the
 * singular as far as a dropped "s" makes one (`fontWeights` gives "font", "weight").
 */
export function splitWords(text: string): readonly string[] {
  return (text.match(wordParts) ?? []).map(foldSignWord);
}

/** Capitals in a row (with the mark of a plural), a word with or without its capital, a number. */
const wordParts = /\p{Lu}+s?(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}|\p{N}+/gu;

/** A single word in the form in which signs are compared. */
export function foldSignWord(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}
