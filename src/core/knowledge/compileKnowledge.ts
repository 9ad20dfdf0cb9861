import { spellForms } from '../matching/spellForms.ts';
import { fill, type Messages } from '../messages.ts';
import { checkReferences } from './checkReferences.ts';
import { sourceFormat, termFormat } from './formats.ts';
import type { KnowledgeData, Term, Topic } from './knowledgeData.ts';
import { type ParsedEntry, parseList } from './parseList.ts';
import { type KnowledgeFile, type ParsedNote, parseNote } from './parseNote.ts';
import { compareProblems, type Problem } from './problem.ts';

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
  readonly sources: readonly ParsedEntry<KnowledgeData['sources'][number]>[];
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
  const problems: Problem[] = [];
  const notes: ParsedNote[] = [];
  const terms: ParsedEntry<Term>[] = [];
  const sources: ParsedEntry<KnowledgeData['sources'][number]>[] = [];
  const topics = new Map<string, Topic>();
  const brokenIds: string[] = [];
  const inOrder = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  for (const file of inOrder) {
    switch (kindOfFile(file.path)) {
      case 'note': {
        const result = parseNote(file, options.scope, options.messages);
        problems.push(...result.problems);
        notes.push(...(result.parsed ? [result.parsed] : []));
        brokenIds.push(...(result.parsed ? [] : [result.id]));
        break;
      }
      case 'glossary': {
        const result = parseList(file, termFormat, options.messages);
        problems.push(...result.problems);
        brokenIds.push(...result.brokenIds);
        const topic = topicOfFile(file.path);
        topics.set(topic.id, topic);
        terms.push(...result.entries.map(entry => ({ ...entry, value: completeTerm(entry, topic, options.scope) })));
        break;
      }
      case 'sources': {
        const result = parseList(file, sourceFormat, options.messages);
        problems.push(...result.problems);
        brokenIds.push(...result.brokenIds);
        sources.push(...result.entries);
        break;
      }
      case 'unknown':
        problems.push(unknownFile(file.path, options.messages));
        break;
      case 'ignored':
        break;
    }
  }
  const parsed: ParsedKnowledge = { notes, terms, sources, brokenIds };
  const checked = checkReferences(parsed, options);
  const data: KnowledgeData = {
    format: 1,
    scope: options.scope,
    notes: checked.notes.map(entry => entry.note),
    topics: [...topics.values()],
    terms: checked.terms.map(entry => entry.value),
    sources: checked.sources.map(entry => entry.value),
  };
  return { data, parsed, problems: [...problems, ...checked.problems].sort(compareProblems) };
}

type FileKind = 'note' | 'glossary' | 'sources' | 'ignored' | 'unknown';

function kindOfFile(path: string): FileKind {
  if (path === 'overview.md' || /^notes\/[^/]+\.md$/.test(path)) {
    return 'note';
  }
  if (/^glossary\/[^/]+\.ya?ml$/.test(path)) {
    return 'glossary';
  }
  if (/^sources\.ya?ml$/.test(path)) {
    return 'sources';
  }
  return /^(?:README\.md|schema\/.*|models\/.*|surfaces\/.*|techniques\.ya?ml)$/.test(path) ? 'ignored' : 'unknown';
}

function topicOfFile(path: string): Topic {
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const words = id.replaceAll('-', ' ');
  return { id, label: words.charAt(0).toUpperCase() + words.slice(1) };
}

function completeTerm(
  entry: ParsedEntry<Omit<Term, 'label' | 'spellings' | 'scope' | 'topic'>>,
  topic: Topic,
  scope: string,
): Term {
  const { value } = entry;
  const label = (value as Partial<Term>).label ?? value.forms?.[0] ?? value.id;
  const forms = [...new Set([label, ...(value.forms ?? [])])];
  return { ...value, label, forms, spellings: spellForms(forms), scope, topic: topic.id };
}

function unknownFile(file: string, messages: Messages): Problem {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return { file, ...place, message: fill(messages.problemUnknownFile, {}), mend: messages.problemUnknownFileMend };
}
