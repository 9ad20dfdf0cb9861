import type { Stretch } from '../access/site.ts';

/** Where a stretch stands, from 1, in UTF-16 units; `endLine` is there when it ends on another line. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  /** Exclusive, on the line on which it ends. */
  readonly endColumn: number;
}

/** The lines of a text, for turning offsets into lines and columns and back. */
export class LineStarts {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), match => match.index + match[0].length)];
    this.#length = text.length;
  }

  placeOf({ start, end }: Stretch): TextPlace {
    const line = this.#lineOf(start);
    const endLine = this.#lineOf(end);
    const place = { line: line + 1, column: start - this.#startOf(line) + 1 };
    const endColumn = end - this.#startOf(endLine) + 1;
    return endLine === line ? { ...place, endColumn } : { ...place, endLine: endLine + 1, endColumn };
  }

  /** The offset of a line and column; undefined where the text has no such place. */
  offsetOf([line, column]: readonly [number, number]): number | undefined {
    const start = this.#starts[line - 1];
    const next = this.#starts[line] ?? this.#length + 1;
    return start === undefined || start + column - 1 >= next ? undefined : start + column - 1;
  }

  #lineOf(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      [low, high] = this.#startOf(middle) <= offset ? [middle, high] : [low, middle - 1];
    }
    return low;
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }
}
