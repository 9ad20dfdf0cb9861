import { isMap, isNode, isPair, isSeq } from 'yaml';
import type { YamlPath } from '../yamlFile.ts';
import { type KnowledgeTree, nodeAt, type Span } from './knowledgeTree.ts';
import type { TextEdit } from './textEdit.ts';

/**
 * The edit that takes an item out of a list, with what keeps it apart from its neighbours; the last one goes with the
 * field that holds the list. Undefined where the path leads to no such item, or nothing would be left.
 */
export function removeItem(tree: KnowledgeTree, path: YamlPath): TextEdit | undefined {
  const [list, index] = [nodeAt(tree, path.slice(0, -1)), path.at(-1)];
  if (!isSeq(list) || typeof index !== 'number') {
    return undefined;
  }
  const items = list.items.map(item => spanOf(item, item, tree));
  if (items.length > 1) {
    return removeSpan(items, index, tree);
  }
  const [map, field] = [nodeAt(tree, path.slice(0, -2)), path.at(-2)];
  if (!isMap(map) || map.items.length < 2) {
    return undefined;
  }
  const fields = map.items.map(pair => (isPair(pair) ? spanOf(pair.key, pair.value, tree) : undefined));
  const position = map.items.findIndex(({ key }) => isNode(key) && key.toString() === String(field));
  return removeSpan(fields, position, tree);
}

function removeSpan(spans: readonly (Span | undefined)[], index: number, { start }: KnowledgeTree) {
  const [before, removed, after] = [spans[index - 1], spans[index], spans[index + 1]];
  const from = after ? removed?.from : before?.to;
  const to = after ? after.from : removed?.to;
  return from === undefined || to === undefined ? undefined : { from: start + from, to: start + to, newText: '' };
}

/** Within the YAML, without the white space behind it. */
function spanOf(first: unknown, last: unknown, { yaml }: KnowledgeTree): Span | undefined {
  const from = isNode(first) ? first.range?.[0] : undefined;
  const to = isNode(last) ? last.range?.[1] : undefined;
  return from === undefined || to === undefined ? undefined : { from, to: yaml.slice(0, to).trimEnd().length };
}
