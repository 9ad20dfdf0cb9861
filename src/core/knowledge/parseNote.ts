import { fill, type Messages } from '../messages.ts';
import { noteFormat } from './formats.ts';
import type { Note } from './knowledgeData.ts';
import { knowledgeLimits } from './limits.ts';
import type { Place, Problem } from './problem.ts';
import { validateAt } from './validate.ts';
import { parseYaml, type YamlFile } from './yamlFile.ts';

/** A text file of a knowledge folder. `path` is relative to the folder, with forward slashes. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

/** A note with what is needed to point into its file. */
export interface ParsedNote {
  readonly note: Note;
  readonly yaml: YamlFile;
  /** The line of the file on which the body begins; from 1. */
  readonly bodyLine: number;
}

export interface ParsedNoteResult {
  /** The id that the note has, or would have. */
  readonly id: string;
  readonly parsed?: ParsedNote;
  readonly problems: readonly Problem[];
}

/** Parses a note: YAML front matter between `---` lines, then a Markdown body. What is wrong comes back as problems. */
export function parseNote(file: KnowledgeFile, scope: string, messages: Messages): ParsedNoteResult {
  const id = noteId(file.path);
  if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(id)) {
    const message = fill(messages.problemBadFileName, { name: id });
    return fail(id, file.path, 1, { message, mend: messages.problemBadFileNameMend, code: 'bad-file-name' });
  }
  const lines = file.text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0]?.trimEnd() !== '---') {
    const { problemNoFrontMatter: message, problemNoFrontMatterMend: mend } = messages;
    return fail(id, file.path, 1, { message, mend, code: 'no-front-matter' });
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) {
    const { problemOpenFrontMatter: message, problemOpenFrontMatterMend: mend } = messages;
    return fail(id, file.path, lines.length, { message, mend, code: 'open-front-matter' });
  }
  const front = lines.slice(1, end).join('\n');
  if (front.length > knowledgeLimits.yamlCharacters) {
    const message = fill(messages.problemLongYaml, { limit: knowledgeLimits.yamlCharacters });
    return fail(id, file.path, 1, { message, mend: messages.problemLongFrontMatterMend });
  }
  const { yaml, problems } = parseYaml({ file: file.path, text: front, lineOffset: 1 }, messages);
  if (!yaml) {
    return { id, problems };
  }
  const validated = validateAt(noteFormat, { yaml, path: [], messages });
  if (!validated.value) {
    return { id, problems: validated.problems };
  }
  const body = lines
    .slice(end + 1)
    .join('\n')
    .trim();
  const leading = lines.slice(end + 1).findIndex(line => line.trim() !== '');
  const note: Note = { ...validated.value, id, scope, body };
  return { id, parsed: { note, yaml, bodyLine: end + 2 + Math.max(leading, 0) }, problems: [] };
}

/** The id of a note: the name of its file. */
export function noteId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

function fail(
  id: string,
  file: string,
  line: number,
  words: Pick<Problem, 'message' | 'mend' | 'code'>,
): ParsedNoteResult {
  const place: Place = { line, column: 1, endLine: line, endColumn: 2 };
  return { id, problems: [{ file, ...place, ...words }] };
}
