import { isMap, isScalar } from 'yaml';
import type { FileKind } from '../compileKnowledge.ts';
import type { YamlPath } from '../yamlFile.ts';
import { fieldFormat } from './fileFormats.ts';
import { type KnowledgeTree, nodeAt } from './knowledgeTree.ts';
import { slugOf } from './slug.ts';

export const dateFields: ReadonlySet<string> = new Set(['asOf', 'seen', 'released', 'announced', 'shutdown']);

/** A claim with everything that it needs, of which the words are left to the writer. */
const claimStub = [
  '',
  '  - id: first-claim',
  '    text: ""',
  '    evidence: untested',
  '    basis: argument',
  '    scope: ""',
  '    compares: neither',
  '    sources: []',
].join('\n');

export interface MissingField {
  readonly tree: KnowledgeTree;
  readonly file: FileKind;
  /** The mapping that lacks it. */
  readonly path: YamlPath;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** What to put in for a field that is missing, as YAML. */
export function stubFor({ tree, file, path, name, today }: MissingField): string {
  if (dateFields.has(name)) {
    return today;
  }
  if (name === 'year') {
    return today.slice(0, 4);
  }
  if (name === 'id') {
    return slugOf(labelOf(tree, path), '""');
  }
  if (name === 'claims') {
    return claimStub;
  }
  const stubs = { text: '""', list: '[]', mapping: '{}', number: '0', boolean: 'true', other: '""' };
  return stubs[fieldFormat(file, [...path, name])?.type ?? 'text'];
}

function labelOf(tree: KnowledgeTree, path: YamlPath): string {
  const map = nodeAt(tree, path);
  const values = isMap(map) ? ['label', 'title', 'text'].map(name => map.get(name, true)) : [];
  const label = values.find(value => isScalar(value) && typeof value.value === 'string');
  return isScalar(label) ? String(label.value) : '';
}
