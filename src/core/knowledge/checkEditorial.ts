import { fill, type Messages } from '../messages.ts';
import type { ParsedKnowledge } from './compileKnowledge.ts';
import { findSourceLists } from './findSourceLists.ts';
import { compareProblems, type Place, type Problem } from './problem.ts';

/** The level-2 headings of a built-in note, in their order. */
export const noteHeadings = ['In short', 'What it means when you build', 'The evidence', 'Where it is contested'];

const wordLimits = { least: 400, most: 900 };

/**
 * The rules that hold for the knowledge that comes with the extension and not for a team's own: the length and the
 * headings of a note, a date on every term, no source without use.
 */
export function checkEditorial(parsed: ParsedKnowledge, messages: Messages): readonly Problem[] {
  return [...checkNotes(parsed, messages), ...checkDates(parsed, messages), ...checkUse(parsed, messages)].sort(
    compareProblems,
  );
}

function checkNotes({ notes }: ParsedKnowledge, messages: Messages): Problem[] {
  return notes.flatMap(({ note, yaml, bodyLine }) => {
    const place: Place = { line: bodyLine, column: 1, endLine: bodyLine, endColumn: 2 };
    const problems: Problem[] = [];
    const count = countWords(note.body);
    if (count < wordLimits.least || count > wordLimits.most) {
      const message = fill(messages.problemBodyLength, { count });
      problems.push({ file: yaml.file, ...place, message, mend: messages.problemBodyLengthMend });
    }
    const headings = [...note.body.matchAll(/^##? (.+)$/gm)].map(match => match[1]?.trim());
    if (headings.join('|') !== noteHeadings.join('|')) {
      const mend = fill(messages.problemHeadingsMend, { headings: noteHeadings.join(', ') });
      problems.push({ file: yaml.file, ...place, message: messages.problemHeadings, mend });
    }
    return problems;
  });
}

function countWords(body: string): number {
  const prose = body
    .replace(/^#+ .*$/gm, '')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\]\([^)]*\)/g, ']');
  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’._-]*/gu)?.length ?? 0;
}

function checkDates({ terms }: ParsedKnowledge, messages: Messages): Problem[] {
  return terms
    .filter(({ value }) => value.asOf === undefined)
    .map(({ value, yaml, index }) => ({
      file: yaml.file,
      ...yaml.locate([index, 'id']),
      message: fill(messages.problemNoDate, { id: value.id }),
      mend: messages.problemNoDateMend,
    }));
}

function checkUse(parsed: ParsedKnowledge, messages: Messages): Problem[] {
  const { notes, terms, families, surfaces, techniques, sources } = parsed;
  const entries = [...terms, ...families, ...surfaces, ...techniques].map(({ value }) => value);
  const references = [...notes.map(({ note }) => note), ...entries].flatMap(entry =>
    findSourceLists(entry).flatMap(list => list.references),
  );
  const used = new Set(references.map(reference => reference.id));
  return sources
    .filter(({ value }) => !used.has(value.id))
    .map(({ value, yaml, index }) => ({
      file: yaml.file,
      ...yaml.locate([index, 'id']),
      message: fill(messages.problemUnusedSource, { id: value.id }),
      mend: messages.problemUnusedSourceMend,
    }));
}
