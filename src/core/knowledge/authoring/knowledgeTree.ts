import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { FileKind } from '../compileKnowledge.ts';
import { knowledgeLimits } from '../limits.ts';
import { isNestedTooDeep } from '../nesting.ts';
import { splitList } from '../splitList.ts';
import type { YamlPath } from '../yamlFile.ts';
import { findNoteParts } from './noteParts.ts';
import { offsetAt } from './offsetAt.ts';

/** The YAML of a knowledge file, or of one entry of its list, as far as it can be read while somebody types in it. */
export interface KnowledgeTree {
  readonly document: Document;
  /** Where the YAML begins within the text of the file. */
  readonly start: number;
  readonly yaml: string;
  /** Whether it is one entry: then all paths begin with 0. */
  readonly isEntry: boolean;
}

/** A scalar of a tree, and the way to it. */
export interface Spot {
  readonly path: YamlPath;
  readonly scalar: Scalar;
  /** Whether it is the name of a field; `path` then leads to the mapping. */
  readonly isKey: boolean;
}

/** Offsets into the text of the file. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** No format is nested deeper. */
const deepest = 12;

/**
 * Reads the YAML of a list file, or of a note's front matter. Faults are passed over; undefined where there is none.
 *
 * @param at an offset: of a list, only the entry that it lies in is read, where that can be told
 */
export function readTree(text: string, kind: FileKind, at?: number): KnowledgeTree | undefined {
  if (text.length > knowledgeLimits.fileBytes || kind === 'unknown' || kind === 'ignored') {
    return undefined;
  }
  if (kind === 'note') {
    const parts = findNoteParts(text);
    return parts && parse(text.slice(parts.frontStart, parts.frontEnd), parts.frontStart, false);
  }
  const entry = at === undefined ? undefined : findEntryText(text, at);
  return entry ? parse(entry.yaml, entry.start, true) : parse(text, 0, false);
}

function findEntryText(text: string, at: number): { readonly yaml: string; readonly start: number } | undefined {
  const line = text.slice(0, at).split('\n').length - 1;
  const entry = splitList(text, 0)?.findLast(({ lineOffset }) => lineOffset <= line);
  return entry && { yaml: entry.text, start: offsetAt(text, entry.lineOffset + 1, 1) };
}

function parse(yaml: string, start: number, isEntry: boolean): KnowledgeTree | undefined {
  if (isNestedTooDeep(yaml)) {
    return undefined;
  }
  return {
    document: parseDocument(yaml, { prettyErrors: false, logLevel: 'error', schema: 'core' }),
    start,
    yaml,
    isEntry,
  };
}

/** A path of the file as it leads through a tree. */
export function pathWithin({ isEntry }: KnowledgeTree, path: YamlPath): YamlPath {
  return isEntry ? [0, ...path.slice(1)] : path;
}

/** The scalar for which `accepts` holds, the first one in the file. */
export function findSpot({ document }: KnowledgeTree, accepts: (scalar: Scalar) => boolean): Spot | undefined {
  return isNode(document.contents) ? search(document.contents, [], accepts) : undefined;
}

/** The scalar that an offset into the file lies in or touches. */
export function spotAt(tree: KnowledgeTree, offset: number): Spot | undefined {
  const at = offset - tree.start;
  return findSpot(tree, ({ range }) => !!range && range[0] <= at && at <= range[1] && range[1] > range[0]);
}

export function nodeAt({ document }: KnowledgeTree, path: YamlPath): Node | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function search(node: Node, path: YamlPath, accepts: (scalar: Scalar) => boolean): Spot | undefined {
  if (isScalar(node)) {
    return accepts(node) ? { path, scalar: node, isKey: false } : undefined;
  }
  if (path.length > deepest || !(isMap(node) || isSeq(node))) {
    return undefined;
  }
  for (const [index, item] of node.items.entries()) {
    const found = isPair(item)
      ? searchPair(item, path, accepts)
      : isNode(item) && search(item, [...path, index], accepts);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function searchPair(
  { key, value }: { readonly key: unknown; readonly value: unknown },
  path: YamlPath,
  accepts: (scalar: Scalar) => boolean,
): Spot | undefined {
  if (!isScalar(key)) {
    return undefined;
  }
  if (accepts(key)) {
    return { path, scalar: key, isKey: true };
  }
  return isNode(value) ? search(value, [...path, String(key.value)], accepts) : undefined;
}
