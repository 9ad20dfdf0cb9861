import type { Stretch } from '../../core/access/site.ts';

export interface LinePreview {
  readonly text: string;
  /** Where the words stand in it: start and end. */
  readonly word: [start: number, end: number];
}

/** Characters of the line that show on either side of the words. */
const reach = { before: 24, after: 60 };

/** The words at a place, within the line that they stand on; an ellipsis where that goes on. */
export function previewLine(text: string, { start, end }: Stretch): LinePreview {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const from = Math.max(lineStart, start - reach.before);
  const before = text.slice(from, start);
  const head = from > lineStart ? `…${before.replace(/^\S*\s+/, '')}` : before.trimStart();
  const word = text.slice(start, end).replace(/\s+/g, ' ');
  const [after = ''] = text.slice(end, end + reach.after).split(/[\r\n]/, 1);
  return { text: head + word + after.trimEnd(), word: [head.length, head.length + word.length] };
}
