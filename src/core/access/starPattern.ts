/** A pattern with stars for any run of characters, compiled: the literal parts between them. */
export interface StarPattern {
  readonly parts: readonly string[];
  /** How many characters it fixes; of two that match, the one that fixes more is meant. */
  readonly weight: number;
}

export function compileStarPattern(pattern: string): StarPattern {
  const parts = pattern.split('*');
  return { parts, weight: parts.reduce((sum, { length }) => sum + length, 0) };
}

/** Whether a text is of a pattern, as a whole. Takes time in proportion to its length, whatever the pattern. */
export function matchesStarPattern(text: string, { parts }: StarPattern): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) {
    return text === first;
  }
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) {
    return false;
  }
  let offset = first.length;
  const end = text.length - last.length;
  for (const part of rest) {
    const found = text.indexOf(part, offset);
    if (found < 0 || found + part.length > end) {
      return false;
    }
    offset = found + part.length;
  }
  return true;
}
