import { isMap, isScalar } from 'yaml';
import type { FileKind } from '../compileKnowledge.ts';
import type { YamlPath } from '../yamlFile.ts';
import { readClaims } from './claims.ts';
import { fieldFormat } from './fileFormats.ts';
import { findSpot, type KnowledgeTree, nodeAt, readTree, type Span } from './knowledgeTree.ts';
import { findNoteParts } from './noteParts.ts';
import { type IdKind, type KnownEntries, type KnownEntry, referenceKind } from './references.ts';

export interface Completion {
  readonly kind: 'id' | 'value' | 'field';
  /** What is put in. */
  readonly text: string;
  /** What the entry is called; text from a file. */
  readonly detail?: string;
}

export interface Completions extends Span {
  readonly items: readonly Completion[];
}

/** Where somebody types, a word that no file has, so that the reader of YAML sees something there. */
const mark = 'ovcTypesHere';

/** What can be put in at an offset; `from` and `to` are the word that it takes the place of. */
export function completionsAt(
  text: string,
  file: FileKind,
  offset: number,
  known: KnownEntries,
): Completions | undefined {
  const parts = file === 'note' ? findNoteParts(text) : undefined;
  const items =
    parts && offset >= parts.bodyStart ? completeBody(text, offset, known) : completeYaml(text, file, offset, known);
  const span = wordAt(text, offset);
  const isNamed = text.startsWith(':', span.to);
  const written = isNamed ? items.map(item => ({ ...item, text: item.text.replace(/: $/, '') })) : items;
  return items.length > 0 ? { items: written, ...span } : undefined;
}

function wordAt(text: string, offset: number): Span {
  const before = /[\w.-]*$/.exec(text.slice(Math.max(offset - 100, 0), offset))?.[0].length ?? 0;
  const after = /^[\w-]*(?:\.[\w-]+)*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  return { from: offset - before, to: offset + after };
}

function completeBody(text: string, offset: number, known: KnownEntries): readonly Completion[] {
  const before = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 200), offset);
  if (/\[\^[\w.-]*$/.test(before)) {
    const tree = readTree(text, 'note');
    return tree ? readClaims(tree).map(completeId) : [];
  }
  const kind = /\]\((?<kind>note|term):[\w.-]*$/.exec(before)?.groups?.['kind'];
  return kind === 'note' || kind === 'term' ? known[kind].map(completeId) : [];
}

function completeYaml(text: string, file: FileKind, offset: number, known: KnownEntries): readonly Completion[] {
  const tree = readTree(`${text.slice(0, offset)}${mark}${text.slice(offset)}`, file, offset);
  const spot = tree && findSpot(tree, scalar => String(scalar.value).includes(mark));
  if (!tree || !spot) {
    return [];
  }
  if (spot.isKey) {
    return completeField(tree, file, spot.path);
  }
  const kind = referenceKind(file, spot.path);
  if (kind) {
    return entriesOf(kind, tree, known).map(completeId);
  }
  const format = fieldFormat(file, spot.path);
  if (format?.type === 'mapping') {
    // The first word of an entry that has nothing yet.
    return format.fields.map(completeName);
  }
  return (format?.values ?? []).map(value => ({ kind: 'value', text: value }));
}

function completeField(tree: KnowledgeTree, file: FileKind, path: YamlPath): readonly Completion[] {
  const map = nodeAt(tree, path);
  const there = new Set(isMap(map) ? map.items.map(({ key }) => (isScalar(key) ? key.value : key)) : []);
  return (fieldFormat(file, path)?.fields ?? []).filter(field => !there.has(field)).map(completeName);
}

function entriesOf(kind: IdKind, tree: KnowledgeTree, known: KnownEntries): readonly KnownEntry[] {
  return kind === 'claim' ? readClaims(tree).filter(({ id }) => !id.includes(mark)) : known[kind];
}

function completeId({ id, label }: KnownEntry): Completion {
  return { kind: 'id', text: id, detail: label };
}

function completeName(field: string): Completion {
  return { kind: 'field', text: `${field}: ` };
}
