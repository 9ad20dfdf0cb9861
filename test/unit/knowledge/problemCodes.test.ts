import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProblemCode, ProblemData } from '../../../src/core/knowledge/problem.ts';
import { compile, glossaryText, noteText } from '../support.ts';

type Change = readonly [from: string, to: string];

type Case = readonly [files: Readonly<Record<string, string>>, code: ProblemCode, data?: ProblemData];

const term = (...changes: readonly Change[]) => ({ 'glossary/a.yaml': glossaryText(...changes) });
const note = (...changes: readonly Change[]) => ({ 'notes/a.md': noteText(...changes) });

const cases: readonly Case[] = [
  [{ 'glossary/a.yaml': '- id: [' }, 'unreadable-yaml'],
  [{ 'glossary/a.yaml': 'id: x' }, 'wrong-type'],
  [
    term(['definition: "the numbers"', 'definition: "the numbers"\n  evidense: strong']),
    'unknown-field',
    { field: 'evidense', near: 'evidence', path: [0] },
  ],
  [term(['- id: weights\n  label', '- label']), 'missing-field', { field: 'id', path: [0] }],
  [term(['  definition: "the numbers"\n', '']), 'missing-field', { field: 'definition', path: [0] }],
  [
    note(['theme: access\n', '']),
    'missing-field',
    { field: 'theme', path: [], values: ['access', 'malleability', 'risk', 'limits'] },
  ],
  [note(['verdictBasis: "By definition."\n', '']), 'missing-field', { field: 'verdictBasis', path: [] }],
  [note(['closed: "The closed side."\n', '']), 'missing-field', { field: 'closed', path: [] }],
  [note(['related: []', 'both: "The same."']), 'incomplete-entry', { field: '', path: [] }],
  [note(['at: "section 1", ', '']), 'missing-field', { field: 'at', path: ['claims', 0, 'sources', 0] }],
  [
    note(['theme: access', 'theme: acess']),
    'not-one-of',
    { field: 'theme', path: ['theme'], values: ['access', 'malleability', 'risk', 'limits'], near: 'access' },
  ],
  [term(['label: "weights"', 'label: 1.10']), 'unquoted-value', { field: 'label', path: [0, 'label'] }],
  [term(['label: "weights"', 'label: [a]']), 'wrong-type', { field: 'label', path: [0, 'label'] }],
  [note(['asOf: 2026-11-23', 'asOf: 2026/11/23']), 'malformed-date', { field: 'asOf', path: ['asOf'] }],
  [term(['id: weights', 'id: Weights']), 'invalid', { field: 'id', path: [0, 'id'] }],
  [term(['the numbers', 'n'.repeat(150)]), 'too-long', { field: 'definition', path: [0, 'definition'] }],
  [term(['["model weights"]', '[]']), 'too-short', { field: 'forms', path: [0, 'forms'] }],
  [{ 'notes/a.md': 'Text' }, 'no-front-matter'],
  [{ 'notes/a.md': '---\ntitle: "A"\n' }, 'open-front-matter'],
  [{ 'notes/A b.md': '' }, 'bad-file-name'],
  [{ 'other.txt': '' }, 'unknown-file'],
  [term(['id: api', 'id: weights']), 'duplicate-id', { kind: 'term', id: 'weights' }],
  [term(['model weights', '!!']), 'silent-form', { form: '!!', path: [0, 'forms', 0] }],
  [
    term(['label: "API"', 'label: "API"\n  forms: ["model weights"]']),
    'duplicate-form',
    { form: 'model weights', id: 'weights', path: [1, 'forms', 0] },
  ],
  [note(['id: paper', 'id: papper']), 'unknown-reference', { kind: 'source', id: 'papper', near: 'paper' }],
  [note(['A body', 'A [body](term:nowhere)']), 'unknown-reference', { kind: 'term', id: 'nowhere' }],
  [note(['A body[^first].', 'A body.']), 'uncited-claim', { id: 'first' }],
  [note(['basis: definition', 'basis: argument'], ['compares: both', 'compares: open']), 'unsupported-verdict'],
  [note(['basis: definition', 'basis: measurement'], ['read: primary', 'read: secondary']), 'second-hand'],
];

describe('a problem', () => {
  for (const [files, code, data] of cases) {
    it(`is known by its code: ${code} ${data?.field ?? data?.id ?? ''}`, () => {
      const [found] = compile(files).problems;
      assert.deepEqual([found?.code, found?.data], [code, data]);
    });
  }
});
