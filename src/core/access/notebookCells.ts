import { visit } from 'jsonc-parser';

/** The source of one cell of a notebook file, with the way back to the file. */
export interface NotebookCell {
  readonly kind: 'code' | 'markdown';
  readonly text: string;
  /** The offset in the file of an offset in `text`. */
  toFile(offset: number): number;
}

/** A string of the source as the file has it: its offset there, and the text that it stands for. */
interface Piece {
  readonly fileStart: number;
  readonly raw: string;
}

/** The cells of a notebook file. A broken file gives what can be read of it; outputs and attachments are passed over. */
export function readNotebookCells(file: string): readonly NotebookCell[] {
  const cells: NotebookCell[] = [];
  let path: (string | number)[] = [];
  let kind: string | undefined;
  let pieces: Piece[] = [];
  const isInCell = () => path[0] === 'cells' && typeof path[1] === 'number';
  const finishCell = () => {
    if ((kind === 'code' || kind === 'markdown') && pieces.length > 0) {
      cells.push(createCell(kind, pieces));
    }
    kind = undefined;
    pieces = [];
  };
  visit(file, {
    onObjectBegin: (_offset, _length, _line, _character, pathOf) => {
      path = [...pathOf()];
      if (path.length === 2 && isInCell()) {
        finishCell();
      }
    },
    onLiteralValue: (value, offset, length, _line, _character, pathOf) => {
      path = [...pathOf()];
      if (typeof value !== 'string' || !isInCell()) {
        return;
      }
      if (path.length === 3 && path[2] === 'cell_type') {
        kind = value;
      } else if (path[2] === 'source' && path.length <= 4) {
        pieces.push({ fileStart: offset + 1, raw: file.slice(offset + 1, offset + length - 1) });
      }
    },
  });
  finishCell();
  return cells;
}

function createCell(kind: NotebookCell['kind'], pieces: readonly Piece[]): NotebookCell {
  let text = '';
  /** Where in the text a piece, or a sign behind an escape, begins, and where in the file. */
  const marks: { readonly at: number; readonly inFile: number }[] = [];
  for (const { fileStart, raw } of pieces) {
    marks.push({ at: text.length, inFile: fileStart });
    let done = 0;
    for (const escaped of raw.matchAll(/\\(?:u[\da-fA-F]{4}|.)/g)) {
      text += raw.slice(done, escaped.index) + decode(escaped[0]);
      done = escaped.index + escaped[0].length;
      marks.push({ at: text.length, inFile: fileStart + done });
    }
    text += raw.slice(done);
  }
  return {
    kind,
    text,
    toFile: offset => {
      const mark = marks.findLast(({ at }) => at <= offset);
      return mark ? mark.inFile + offset - mark.at : 0;
    },
  };
}

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function decode(escaped: string): string {
  const sign = escaped.charAt(1);
  return sign === 'u' ? String.fromCharCode(Number.parseInt(escaped.slice(2), 16)) : (signs[sign] ?? sign);
}
