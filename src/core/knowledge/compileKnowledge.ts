import type * as z from 'zod';
import { spellForms } from '../matching/spellForms.ts';
import type { Messages } from '../messages.ts';
import { checkReferencesSteps } from './checkReferences.ts';
import {
  familyFormat,
  type Source,
  sourceFormat,
  surfaceFormat,
  type TechniqueFields,
  type TermFields,
  techniqueFormat,
  termFormat,
} from './formats.ts';
import {
  builtInScope,
  type Family,
  type KnowledgeData,
  overviewId,
  type Surface,
  type Technique,
  type Term,
  type Topic,
} from './knowledgeData.ts';
import { type ParsedEntry, parseListSteps } from './parseList.ts';
import { type KnowledgeFile, type ParsedNote, parseNote } from './parseNote.ts';
import { compareProblems, type Problem } from './problem.ts';
import { runToEnd } from './runToEnd.ts';

export interface CompileOptions {
  /** Where the knowledge applies: `built-in`, or the address of the folder that holds it. */
  readonly scope: string;
  readonly messages: Messages;
  /** Knowledge that the files may refer to beside their own. */
  readonly base?: KnowledgeData | undefined;
}

/** Everything that a knowledge folder holds, with the way back to each place in its files. */
export interface ParsedKnowledge {
  readonly notes: readonly ParsedNote[];
  readonly terms: readonly ParsedEntry<Term>[];
  readonly families: readonly ParsedEntry<Family>[];
  readonly surfaces: readonly ParsedEntry<Surface>[];
  readonly techniques: readonly ParsedEntry<Technique>[];
  readonly sources: readonly ParsedEntry<Source>[];
  /** Ids of entries with a fault of their own: a reference to one of them is no second fault. */
  readonly brokenIds: readonly string[];
}

export interface Compiled {
  readonly data: KnowledgeData;
  readonly parsed: ParsedKnowledge;
  /** In the order of files and places. */
  readonly problems: readonly Problem[];
}

/**
 * Compiles the files of a knowledge folder. Whatever is wrong becomes a problem with file, line, column and mend; the
 * entries that are right are all there.
 */
export function compileKnowledge(files: readonly KnowledgeFile[], options: CompileOptions): Compiled {
  return runToEnd(compileKnowledgeSteps(files, options));
}

/** Compiles as `compileKnowledge` does, in steps between which others may have their turn. */
export function* compileKnowledgeSteps(
  files: readonly KnowledgeFile[],
  options: CompileOptions,
): Generator<void, Compiled> {
  const reader = new FileReader(options);
  const inOrder = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  for (const file of inOrder) {
    yield* reader.read(file);
    yield;
  }
  const checked = yield* checkReferencesSteps(reader.parsed, options);
  const data: KnowledgeData = {
    format: 1,
    scope: options.scope,
    notes: checked.notes.map(entry => entry.note),
    topics: [...reader.topics.values()],
    terms: checked.terms.map(entry => entry.value),
    families: checked.families.map(entry => entry.value),
    surfaces: checked.surfaces.map(entry => entry.value),
    techniques: checked.techniques.map(entry => entry.value),
    sources: checked.sources.map(entry => entry.value),
  };
  return { data, parsed: reader.parsed, problems: [...reader.problems, ...checked.problems].sort(compareProblems) };
}

/** Takes files apart one by one, each into the list that it belongs to. */
export class FileReader {
  readonly problems: Problem[] = [];
  readonly topics = new Map<string, Topic>();
  readonly parsed = {
    notes: [] as ParsedNote[],
    terms: [] as ParsedEntry<Term>[],
    families: [] as ParsedEntry<Family>[],
    surfaces: [] as ParsedEntry<Surface>[],
    techniques: [] as ParsedEntry<Technique>[],
    sources: [] as ParsedEntry<Source>[],
    brokenIds: [] as string[],
  };
  readonly #options: CompileOptions;

  constructor(options: CompileOptions) {
    this.#options = options;
  }

  /** Reads a file in steps, between which others may have their turn. */
  *read(file: KnowledgeFile): Generator<void, void> {
    const { scope, messages } = this.#options;
    const { parsed } = this;
    const withScope = <T>(value: T): T & { readonly scope: string } => ({ ...value, scope });
    if (scope !== builtInScope && isOverview(file.path)) {
      this.problems.push(ownOverview(file.path, messages));
      return;
    }
    switch (kindOfFile(file.path)) {
      case 'note':
        this.#readNote(file);
        break;
      case 'glossary': {
        const topic = topicOfFile(file.path);
        this.topics.set(topic.id, topic);
        yield* this.#readList(file, termFormat, parsed.terms, term => completeTerm(term, topic, scope));
        break;
      }
      case 'models':
        yield* this.#readList(file, familyFormat, parsed.families, withScope);
        break;
      case 'surfaces':
        yield* this.#readList(file, surfaceFormat, parsed.surfaces, withScope);
        break;
      case 'techniques':
        yield* this.#readList(file, techniqueFormat, parsed.techniques, withScope<TechniqueFields>);
        break;
      case 'sources':
        yield* this.#readList(file, sourceFormat, parsed.sources, source => source);
        break;
      case 'unknown':
        this.problems.push(unknownFile(file.path, messages));
        break;
      case 'ignored':
        break;
    }
  }

  #readNote(file: KnowledgeFile): void {
    const { id, parsed, problems } = parseNote(file, this.#options.scope, this.#options.messages);
    this.problems.push(...problems);
    if (parsed) {
      this.parsed.notes.push(parsed);
    } else {
      this.parsed.brokenIds.push(id);
    }
  }

  *#readList<From, To>(
    file: KnowledgeFile,
    format: z.ZodType<From>,
    list: ParsedEntry<To>[],
    complete: (value: From) => To,
  ): Generator<void, void> {
    const { entries, brokenIds, problems } = yield* parseListSteps(file, format, this.#options.messages);
    for (const problem of problems) {
      this.problems.push(problem);
    }
    for (const id of brokenIds) {
      this.parsed.brokenIds.push(id);
    }
    for (const entry of entries) {
      list.push({ ...entry, value: complete(entry.value) });
      if (list.length % entriesAtOnce === 0) {
        yield;
      }
    }
  }
}

/** The forms of so many terms are spelt in one step. */
const entriesAtOnce = 50;

/** A note that would take the place of the overview, which ties the built-in notes together. */
function isOverview(path: string): boolean {
  return path === `${overviewId}.md` || path === `notes/${overviewId}.md`;
}

function ownOverview(file: string, { problemOverview, problemOverviewMend }: Messages): Problem {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return { file, ...place, message: problemOverview, mend: problemOverviewMend, code: 'unknown-file' };
}

export type FileKind = 'note' | 'glossary' | 'models' | 'surfaces' | 'techniques' | 'sources' | 'ignored' | 'unknown';

const listFile = /^(?<folder>glossary|models|surfaces)\/[^/]+\.ya?ml$|^(?<name>techniques|sources)\.ya?ml$/;

/** What a file holds, by its path within the folder. */
export function kindOfFile(path: string): FileKind {
  if (path === 'overview.md' || /^notes\/[^/]+\.md$/.test(path)) {
    return 'note';
  }
  const { folder, name } = listFile.exec(path)?.groups ?? {};
  const list = folder ?? name;
  if (list !== undefined) {
    return list as FileKind;
  }
  return /^(?:README\.md|schema\/.*)$/.test(path) ? 'ignored' : 'unknown';
}

function topicOfFile(path: string): Topic {
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const words = id.replaceAll('-', ' ');
  return { id, label: words.charAt(0).toUpperCase() + words.slice(1) };
}

function completeTerm(fields: TermFields, topic: Topic, scope: string): Term {
  const label = fields.label ?? fields.forms?.[0] ?? fields.id;
  const forms = [...new Set([label, ...(fields.forms ?? [])])];
  return { ...fields, label, forms, spellings: spellForms(forms), scope, topic: topic.id };
}

function unknownFile(file: string, messages: Messages): Problem {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const { problemUnknownFile: message, problemUnknownFileMend: mend } = messages;
  return { file, ...place, message, mend, code: 'unknown-file' };
}
