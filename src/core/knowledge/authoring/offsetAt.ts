/** The offset of a line and a column, both from 1; the end of the text where there is no such line. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const end = text.indexOf('\n', start);
    if (end < 0) {
      return text.length;
    }
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
