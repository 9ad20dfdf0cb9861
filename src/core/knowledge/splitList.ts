/** A stretch of a YAML text with whole entries of its list. */
export interface ListPiece {
  readonly text: string;
  /** Lines of the text that stand above. */
  readonly lineOffset: number;
}

/**
 * Takes a YAML list apart between its entries, so that each piece is a list of its own: into pieces of about so many
 * characters, or of one entry each where `size` is 0. What lies as far out as the entries and is none is a piece, too.
 * Undefined where no entry begins with `- `, all in the same column.
 */
export function splitList(text: string, size: number): readonly ListPiece[] | undefined {
  const indent = findIndent(text);
  if (indent === undefined) {
    return undefined;
  }
  const pieces: ListPiece[] = [];
  let lines: string[] = [];
  let length = 0;
  let lineOffset = 0;
  let hasBegun = false;
  let hasMark = false;
  for (const [index, line] of text.split('\n').entries()) {
    const isStart = beginsEntry(line, indent) || isOutside(line, indent);
    if (isStart && hasBegun && length >= size) {
      pieces.push({ text: joinLines(lines), lineOffset });
      [lines, length, lineOffset] = [[], 0, index];
    }
    hasBegun ||= !isComment(line) && (hasMark || !isHead(line));
    hasMark ||= line.startsWith('---');
    lines.push(line);
    length += line.length + 1;
  }
  pieces.push({ text: joinLines(lines), lineOffset });
  return pieces;
}

/** A carriage return that no line feed follows any more would be a fault in YAML. */
function joinLines(lines: readonly string[]): string {
  return lines.join('\n').replace(/\r$/, '');
}

/** The blanks before the entries: those of the one that lies furthest out. Undefined where there is none. */
function findIndent(text: string): string | undefined {
  const indents = Array.from(text.matchAll(/^( *)-(?: |\r?$)/gm), ([, blanks = '']) => blanks);
  return indents.reduce<string | undefined>(
    (least, blanks) => (least === undefined || blanks.length < least.length ? blanks : least),
    undefined,
  );
}

function isComment(line: string): boolean {
  return /^[ \t]*(?:#|\r?$)/.test(line);
}

/** A mark by itself or a directive of YAML may stand above the first entry; any other line like these is a fault. */
function isHead(line: string): boolean {
  return /^(?:---\s*(?:#|$)|%(?:YAML|TAG)\s+\S)/.test(line);
}

/** What lies as far out as the entries and is none, is a fault; it takes nothing from the entry above it. */
function isOutside(line: string, indent: string): boolean {
  return !isComment(line) && (/^ */.exec(line)?.[0].length ?? 0) <= indent.length;
}

function beginsEntry(line: string, indent: string): boolean {
  return line.startsWith(`${indent}-`) && /^(?: |\r?$)/.test(line.slice(indent.length + 1));
}
