import { isMap, isNode, type Pair, type YAMLMap } from 'yaml';
import type { YamlPath } from '../yamlFile.ts';
import { type KnowledgeTree, nodeAt } from './knowledgeTree.ts';
import type { TextEdit } from './textEdit.ts';

/** A field that is put into the mapping at a path, behind what is there. `value` is YAML; its lines are indented. */
export interface NewField {
  readonly path: YamlPath;
  readonly name: string;
  readonly value: string;
}

/** The edit that puts a field in; undefined where there is no mapping with a field to go by. */
export function insertField(tree: KnowledgeTree, { path, name, value }: NewField): TextEdit | undefined {
  const map = nodeAt(tree, path);
  const last = isMap(map) ? map.items.at(-1) : undefined;
  if (!isMap(map) || !last) {
    return undefined;
  }
  if (map.flow) {
    const at = tree.start + endOf(last, tree);
    return { from: at, to: at, newText: `, ${name}: ${value}` };
  }
  const indent = ' '.repeat(columnOf(map, tree));
  const lines = `${name}:${value.startsWith('\n') ? '' : ' '}${value}`.split('\n').map(line => `${indent}${line}`);
  const at = tree.start + endOfLine(tree.yaml, endOf(last, tree));
  return { from: at, to: at, newText: `\n${lines.join('\n')}` };
}

/** Where what a pair says ends, without the white space and the comments behind it. */
function endOf({ key, value }: Pair, { yaml }: KnowledgeTree): number {
  const node = isNode(value) && value.range && value.range[1] > value.range[0] ? value : key;
  const end = isNode(node) ? (node.range?.[1] ?? 0) : 0;
  const written = yaml.slice(0, end).trimEnd().length;
  // A field without a value ends behind its colon.
  return node === key && yaml.startsWith(':', written) ? written + 1 : written;
}

function endOfLine(text: string, offset: number): number {
  const end = /\r?\n/.exec(text.slice(offset));
  return end ? offset + end.index : text.length;
}

/** Columns from 0 at which the fields of a mapping begin. */
function columnOf(map: YAMLMap, { yaml }: KnowledgeTree): number {
  const first = map.items[0]?.key;
  const start = isNode(first) ? (first.range?.[0] ?? 0) : 0;
  return start - (yaml.lastIndexOf('\n', start - 1) + 1);
}
