import { findNoteParts } from './noteParts.ts';
import type { TextEdit } from './textEdit.ts';

/** The edit that cites a claim at the end of the last line of prose; in a paragraph of its own where there is none. */
export function citeClaim(text: string, id: string): TextEdit | undefined {
  const parts = findNoteParts(text);
  if (!parts) {
    return undefined;
  }
  const at = endOfProse(text, parts.bodyStart);
  if (at === undefined) {
    const gap = text.slice(0, parts.bodyStart).endsWith('\n') ? '\n' : '\n\n';
    return { from: text.length, to: text.length, newText: `${gap}[^${id}]\n` };
  }
  return { from: at, to: at, newText: `[^${id}]` };
}

/** Behind the last word of the last line that is neither heading, table nor code; before the full stop. */
function endOfProse(text: string, bodyStart: number): number | undefined {
  let found: number | undefined;
  let isCode = false;
  let offset = bodyStart;
  for (const line of text.slice(bodyStart).split('\n')) {
    const isFence = /^ {0,3}(?:```|~~~)/.test(line);
    isCode = isFence ? !isCode : isCode;
    const isProse = !isFence && !isCode && /\S/.test(line) && !/^ {0,3}(?:#|\||<|-{3}|={3})|^ {4}|^\t/.test(line);
    if (isProse) {
      found = offset + line.trimEnd().replace(/[.!?]+$/, '').length;
    }
    offset += line.length + 1;
  }
  return found;
}
