import type { FileReading } from './fileReading.ts';
import { isIdText } from './findCalls.ts';
import { mentionOf } from './mention.ts';
import { isOtherFile } from './modelKeys.ts';
import type { AccessSite, Stretch } from './site.ts';

const codeSpan = /(?<!`)(`{1,2})(?!`)([^`\n]{1,300})\1(?!`)/g;
const token = /[^\s"'`,;()[\]{}<>|=\\]+/g;

/** Finds the ids that a document names in code spans, tables and fences. Nothing is called in a document. */
export function findMarkdownSites(reading: FileReading, within: Stretch): readonly AccessSite[] {
  return [...codeOf(reading.masked.plain, within)].flatMap(stretch => findIds(stretch, reading));
}

function findIds({ start, end, isTable }: CodeStretch, { masked, index }: FileReading): readonly AccessSite[] {
  return [...masked.plain.slice(start, end).matchAll(token)].flatMap(match => {
    const id = match[0].replace(/[:.]+$/, '');
    const name = isIdText(id) && !isOtherFile(id) ? index.models.find(id) : undefined;
    if (!name || name.isAmbiguous || name.isLoose || (isTable && isProductName(id))) {
      return [];
    }
    return [mentionOf(name, { start: start + match.index, end: start + match.index + id.length })];
  });
}

/** In a table without code marks, `GPT-4o` is the name of a product, and `gpt-4o` an id. */
function isProductName(id: string): boolean {
  return /[A-Z]/.test(id) && !id.includes('/');
}

interface CodeStretch extends Stretch {
  /** A row of a table, outside of its code spans. */
  readonly isTable: boolean;
}

/** The lines of fences, the code spans, and the rows of tables. */
function* codeOf(text: string, within: Stretch): Iterable<CodeStretch> {
  let fence: string | undefined;
  let lineStart = within.start;
  while (lineStart < within.end) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? within.end : Math.min(newline, within.end);
    const line = text.slice(lineStart, lineEnd);
    const mark = /^ {0,3}(?:> ?|[-*] )?\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) {
        fence = undefined;
      } else if (!/^\s*(?:#|\/\/)/.test(line)) {
        yield { start: lineStart, end: lineEnd, isTable: false };
      }
    } else if (mark !== undefined) {
      fence = mark;
    } else {
      yield* codeOfLine(line, lineStart);
    }
    lineStart = lineEnd + 1;
  }
}

function* codeOfLine(line: string, start: number): Iterable<CodeStretch> {
  const isTable = /^\s*\|.*\|/.test(line);
  let done = 0;
  for (const match of line.matchAll(codeSpan)) {
    const from = match.index + (match[1]?.length ?? 0);
    if (isTable) {
      yield { start: start + done, end: start + match.index, isTable: true };
    }
    done = match.index + match[0].length;
    yield { start: start + from, end: start + from + (match[2]?.length ?? 0), isTable: false };
  }
  if (isTable) {
    yield { start: start + done, end: start + line.length, isTable: true };
  }
}
