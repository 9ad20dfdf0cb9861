import type { Messages } from '../messages.ts';
import type { FileContent } from './assembleFolder.ts';
import { FileReader } from './compileKnowledge.ts';
import type { KnowledgeFile } from './parseNote.ts';
import { encodingProblem } from './problemAtStart.ts';

export interface ReadFileOptions {
  readonly scope: string;
  readonly messages: Messages;
  /** In bytes. */
  readonly size: number;
  /** Whether U+FFFD stands for bytes that could not be read. */
  readonly isWronglyEncoded: boolean;
}

/**
 * Reads one file of a knowledge folder, in steps between which others may have their turn. What only several files
 * together can show (references, forms used twice) is not looked at.
 */
export function* readKnowledgeFile(file: KnowledgeFile, options: ReadFileOptions): Generator<void, FileContent> {
  const { scope, messages, size, isWronglyEncoded } = options;
  const reader = new FileReader({ scope, messages });
  yield* reader.read(file);
  const { parsed, topics, problems } = reader;
  const valuesOf = <T>(entries: readonly { readonly value: T }[]) => entries.map(({ value }) => value);
  return {
    size,
    notes: parsed.notes.map(({ note }) => note),
    topics: [...topics.values()],
    terms: valuesOf(parsed.terms),
    families: valuesOf(parsed.families),
    surfaces: valuesOf(parsed.surfaces),
    techniques: valuesOf(parsed.techniques),
    sources: valuesOf(parsed.sources),
    problems: isWronglyEncoded ? [encodingProblem(file.path, file.text, messages), ...problems] : problems,
  };
}
