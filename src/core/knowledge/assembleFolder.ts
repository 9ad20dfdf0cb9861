import { fill, type Messages } from '../messages.ts';
import { listOf } from './byId.ts';
import type { Source } from './formats.ts';
import type { Family, KnowledgeData, Note, Surface, Technique, Term, Topic } from './knowledgeData.ts';
import { knowledgeLimits } from './limits.ts';
import type { Problem } from './problem.ts';
import { problemAtStart } from './problemAtStart.ts';

/** What one file of a knowledge folder holds. */
export interface FileContent extends Entries {
  /** In bytes. */
  readonly size: number;
  readonly problems: readonly Problem[];
}

type Entries = Pick<KnowledgeData, (typeof kinds)[number] | 'topics'>;

const kinds = ['notes', 'terms', 'families', 'surfaces', 'techniques', 'sources'] as const;

export interface AssembleOptions {
  readonly scope: string;
  readonly messages: Messages;
}

export interface FolderContent {
  readonly data: KnowledgeData;
  /** Of the files that were taken. */
  readonly totals: { readonly files: number; readonly bytes: number; readonly entries: number };
  /** Whether all there is was taken: no id is used twice, and no limit is reached. */
  readonly isPlain: boolean;
  /** By file, in the order of their paths; paths are relative to the folder. */
  readonly problems: readonly Problem[];
}

/** Files that are taken in one step. */
const filesAtOnce = 20;

/**
 * Puts the files of a folder together, in steps, by path: of entries with the same id the first counts. What goes beyond the
 * limits of a folder is left out, and named where it begins.
 */
export function* assembleFolder(
  files: ReadonlyMap<string, FileContent>,
  options: AssembleOptions,
): Generator<void, FolderContent> {
  const room = new Room(options.messages);
  const notes = new Map<string, Note>();
  const topics = new Map<string, Topic>();
  const terms = new Map<string, Term>();
  const families = new Map<string, Family>();
  const surfaces = new Map<string, Surface>();
  const techniques = new Map<string, Technique>();
  const sources = new Map<string, Source>();
  const problems: Problem[] = [];
  let isWhole = true;
  let topicCount = 0;
  for (const [index, path] of [...files.keys()].sort().entries()) {
    if (index % filesAtOnce === 0) {
      yield;
    }
    const file = files.get(path);
    if (!file) {
      continue;
    }
    const refusal = room.refuse(path, file);
    if (refusal) {
      problems.push(refusal);
      isWhole = false;
      break;
    }
    for (const problem of file.problems) {
      problems.push(problem);
    }
    add(notes, file.notes);
    add(topics, file.topics);
    topicCount += file.topics.length;
    add(terms, file.terms);
    add(families, file.families);
    add(surfaces, file.surfaces);
    add(techniques, file.techniques);
    add(sources, file.sources);
  }
  yield;
  const data: KnowledgeData = {
    format: 1,
    scope: options.scope,
    notes: listOf(notes),
    topics: listOf(topics),
    terms: listOf(terms),
    families: listOf(families),
    surfaces: listOf(surfaces),
    techniques: listOf(techniques),
    sources: listOf(sources),
  };
  const { totals } = room;
  const count = [notes, terms, families, surfaces, techniques, sources].reduce((sum, { size }) => sum + size, 0);
  const isPlain = isWhole && count === totals.entries && topics.size === topicCount;
  return { data, totals, isPlain, problems };
}

function add<T extends { readonly id: string }>(list: Map<string, T>, entries: readonly T[]): void {
  for (const entry of entries) {
    if (!list.has(entry.id)) {
      list.set(entry.id, entry);
    }
  }
}

/** How much of a folder has been taken. */
class Room {
  readonly #messages: Messages;
  #files = 0;
  #bytes = 0;
  #entries = 0;

  constructor(messages: Messages) {
    this.#messages = messages;
  }

  get totals(): FolderContent['totals'] {
    return { files: this.#files, bytes: this.#bytes, entries: this.#entries };
  }

  /** The problem for which a file, and all behind it, are left out. */
  refuse(path: string, file: FileContent): Problem | undefined {
    const { files, totalBytes, entries } = knowledgeLimits;
    const { problemFileCount, problemTotalSize, problemEntryCount, problemFolderMend } = this.#messages;
    this.#files++;
    this.#bytes += file.size;
    this.#entries += kinds.reduce((sum, kind) => sum + file[kind].length, 0);
    const say = (message: string, limit: number) => problemAtStart(path, fill(message, { limit }), problemFolderMend);
    if (this.#files > files) {
      return say(problemFileCount, files);
    }
    if (this.#bytes > totalBytes) {
      return say(problemTotalSize, totalBytes / 1024 / 1024);
    }
    return this.#entries > entries ? say(problemEntryCount, entries) : undefined;
  }
}
