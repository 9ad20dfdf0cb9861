/** Where the parts of a note stand, as offsets into its text. */
export interface NoteParts {
  readonly frontStart: number;
  /** The beginning of the closing `---`; the end of the text where there is none. */
  readonly frontEnd: number;
  readonly bodyStart: number;
}

/** Finds the front matter and the body of a note, closed or not; undefined where no front matter begins. */
export function findNoteParts(text: string): NoteParts | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening) {
    return undefined;
  }
  const frontStart = opening[0].length;
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(frontStart));
  if (!closing) {
    return { frontStart, frontEnd: text.length, bodyStart: text.length };
  }
  const frontEnd = frontStart + closing.index;
  return { frontStart, frontEnd, bodyStart: frontEnd + closing[0].length };
}
