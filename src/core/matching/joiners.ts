import { isInWord } from './words.ts';

/** What may stand between two words of one term on one line: a hyphen, underscores, or a little white space. */
const sameLine = /[-\u2010\u2011]|_{1,2}|[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]{1,4}/y;

/**
 * A line that ends here, perhaps with the hyphen of a compound, and what the next begins with: blanks, and the mark of a
 * comment or a quotation.
 */
const lineBreak =
  /[-\u2010]?[ \t]{0,8}(?:\r\n|\n|\r)[ \t]{0,80}(?<mark>\/{2,3}!?|#{1,2}|\*(?!\/)|--|;{1,2}|%{1,2}|>|')?[ \t]{0,8}/y;

/** Languages whose text is prose, in which a line may wrap anywhere. */
const proseLanguages: ReadonlySet<string> = new Set([
  'plaintext',
  'markdown',
  'mdx',
  'restructuredtext',
  'asciidoc',
  'latex',
  'tex',
  'git-commit',
  'scminput',
]);

/** Languages in which a quote begins a comment. */
const quoteComments: ReadonlySet<string> = new Set(['vb', 'vba', 'vbs', 'freebasic']);

/** How much of a line before a break is looked at for the mark of a comment. */
const longestLine = 400;

/**
 * The length of what may stand between two words of a term at `offset`; undefined where nothing of the kind stands
 * there, or no word follows. Across a line break words belong together in prose, and within one block of line comments.
 */
export function joinerLength(text: string, offset: number, languageId: string | undefined): number | undefined {
  sameLine.lastIndex = offset;
  const length = sameLine.exec(text)?.[0].length;
  if (length !== undefined && isInWord(text, offset + length)) {
    return length;
  }
  lineBreak.lastIndex = offset;
  const match = lineBreak.exec(text);
  if (!match || !isInWord(text, offset + match[0].length)) {
    return undefined;
  }
  return wraps(text, offset, match.groups?.['mark'], languageId) ? match[0].length : undefined;
}

function wraps(text: string, offset: number, mark: string | undefined, languageId: string | undefined): boolean {
  const line = lineBefore(text, offset);
  if (languageId !== undefined && proseLanguages.has(languageId)) {
    return mark === undefined ? isLineOfProse(line) : proseMarks.has(mark) && markOf(line) === mark;
  }
  if (mark === undefined) {
    return isInBlockComment(text, offset);
  }
  if (mark === '>' || (mark === "'" && !quoteComments.has(languageId ?? ''))) {
    return false;
  }
  return markOf(line) === mark || hasTrailingComment(line, mark);
}

/** Marks of quotations and comments in prose; the others begin headings and lists there. */
const proseMarks: ReadonlySet<string> = new Set(['>', '%', '//']);

/** The mark that a line begins with; it has to be the very same for two lines to be of one block. */
function markOf(line: string): string | undefined {
  return /^\s*(\/{2,3}!?|#{1,2}|\*|--|;{1,2}|%{1,2}|>|')/.exec(line)?.[1];
}

/** A comment behind code counts as the first line of a block, for the marks that mean nothing else. */
function hasTrailingComment(line: string, mark: string): boolean {
  return (mark === '//' && /\s\/\/ /.test(line)) || (mark === '*' && line.trimStart().startsWith('/*'));
}

/** Whether a line of a document in prose runs on: no heading, no table row, no comment, no mark that ends a block. */
function isLineOfProse(line: string): boolean {
  return !/^\s*(?:#{1,6}\s|\||%|\/\/|```|~~~|={3,}|-{3,})/.test(line);
}

/** How far back the start of a block comment is looked for. */
const longestComment = 2000;

/** Whether a block comment without marks on its lines runs on here; one that starts a line, so that no path looks like it. */
function isInBlockComment(text: string, offset: number): boolean {
  const before = text.slice(Math.max(offset - longestComment, 0), offset);
  const opening = [...before.matchAll(/^[ \t]*(?:\/\*|<!--)/gm)].at(-1);
  return opening !== undefined && !/\*\/|-->/.test(before.slice(opening.index));
}

function lineBefore(text: string, offset: number): string {
  const from = Math.max(offset - longestLine, 0);
  const before = text.slice(from, offset);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}
