import { isMap, isScalar, isSeq } from 'yaml';
import type { YamlPath } from '../yamlFile.ts';
import { type KnowledgeTree, nodeAt, type Span } from './knowledgeTree.ts';
import type { KnownEntry } from './references.ts';

/** A claim of a note as far as it is written. */
export interface WrittenClaim extends KnownEntry, Span {}

/** The claims of a note that have an id; `from` and `to` are the id's. */
export function readClaims(tree: KnowledgeTree): readonly WrittenClaim[] {
  const claims = nodeAt(tree, ['claims']);
  if (!isSeq(claims)) {
    return [];
  }
  return claims.items.flatMap((claim, index) => {
    const id = isMap(claim) ? scalarAt(tree, ['claims', index, 'id']) : undefined;
    const text = scalarAt(tree, ['claims', index, 'text']);
    return id ? [{ id: id.value, label: text?.value ?? '', from: id.from, to: id.to }] : [];
  });
}

function scalarAt(tree: KnowledgeTree, path: YamlPath): (Span & { readonly value: string }) | undefined {
  const node = nodeAt(tree, path);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) {
    return undefined;
  }
  return { value: node.value, from: tree.start + node.range[0], to: tree.start + node.range[1] };
}
