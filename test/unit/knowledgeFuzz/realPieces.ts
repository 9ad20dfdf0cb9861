import { readFileSync } from 'node:fs';
import type { KnowledgeFile } from '../../../src/core/knowledge/parseNote.ts';
import { splitList } from '../../../src/core/knowledge/splitList.ts';
import { builtInFolder } from '../../../src/tools/builtInKnowledge.ts';
import { readKnowledgeFiles } from '../../../src/tools/knowledgeFiles.ts';
import { compile, glossaryText, noteText, sourcesText } from '../support.ts';

/** A real file of the built-in knowledge, in pieces that can be damaged one by one: entries, or a whole note. */
export interface RealFile {
  readonly path: string;
  readonly pieces: readonly string[];
}

const files = (await readKnowledgeFiles(builtInFolder)).filter(({ path }) => path !== 'README.md');

export const realFiles: readonly RealFile[] = files
  .toSorted((one, other) => (one.path < other.path ? -1 : 1))
  .map(({ path, text }) =>
    path.endsWith('.md')
      ? { path, pieces: [text] }
      : { path, pieces: (splitList(text, 0) ?? []).map(piece => `${piece.text}\n`) },
  );

const seen = 'sources: [{id: paper, at: "p. 1", read: primary}], asOf: 2026-11';

/** Files without fault, one of each kind: whatever stands beside them, each of their entries is there. */
export const goodFiles: readonly KnowledgeFile[] = [
  { path: 'notes/good-note.md', text: noteText() },
  { path: 'glossary/good.yaml', text: glossaryText(['id: weights', 'id: good-weights'], ['id: api', 'id: good-api']) },
  { path: 'sources.yaml', text: sourcesText() },
  {
    path: 'models/good.yaml',
    text: `- {id: good-family, label: Good, vendor: V, match: [good-*], examples: [good-1], kind: text, weights: open, sources: [{id: paper, supports: [name]}], asOf: 2026-11}\n`,
  },
  {
    path: 'surfaces/good.yaml',
    text: `- {id: good-surface, label: Good, kind: sdk, tier: black, reach: grey, packages: {python: [goodsdk]}, calls: [{names: [good.create], model: [model]}], ${seen}}\n`,
  },
  {
    path: 'techniques.yaml',
    text: `- {id: good-technique, label: Good, does: do good, group: audit, purpose: study, needs: [[logits]], why: because, ${seen}}\n`,
  },
];

export const goodIds = [
  'good-note',
  'good-weights',
  'good-api',
  'paper',
  'good-family',
  'good-surface',
  'good-technique',
] as const;

/** A small body of knowledge in the place of the built-in. */
export const base = compile(
  Object.fromEntries(
    [
      { path: 'overview.md', text: noteText() },
      ...realFiles.flatMap(({ path, pieces }) => (pieces.length > 1 ? [{ path, text: pieces[0] ?? '' }] : [])),
    ].map(({ path, text }) => [path, path === 'sources.yaml' ? text + sourcesText() : text]),
  ),
).data;

/** A file of code that reaches models in several ways. */
export const sampleCode = readFileSync(new URL('../../fixtures/workspace/triage.py', import.meta.url), 'utf8');
