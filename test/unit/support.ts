import assert from 'node:assert/strict';
import { type Compiled, compileKnowledge } from '../../src/core/knowledge/compileKnowledge.ts';
import type { Source } from '../../src/core/knowledge/formats.ts';
import { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase.ts';
import { type KnowledgeData, type Note, noKnowledge, type Term } from '../../src/core/knowledge/knowledgeData.ts';
import { formatProblem } from '../../src/core/knowledge/problem.ts';
import { compileLexicon, type Lexicon } from '../../src/core/matching/lexicon.ts';
import { spellForms } from '../../src/core/matching/spellForms.ts';
import { englishMessages } from '../../src/core/messages.ts';

export const messages = englishMessages;
export const today = '2026-11-23';

type Files = Readonly<Record<string, string>>;

/** The words to find in a text, and what to put in their place. */
type Change = readonly [from: string, to: string];

const note = `---
title: "A question?"
theme: access
verdict: changes
verdictBasis: "By definition."
summary: "A summary."
open: "The open side."
closed: "The closed side."
claims:
  - id: first
    text: "A first claim."
    evidence: strong
    basis: definition
    scope: "All models"
    compares: both
    sources:
      - {id: paper, at: "section 1", read: primary}
related: []
asOf: 2026-11-23
---

A body[^first].
`;

const sources = `- id: paper
  type: paper
  title: "A paper"
  authors: ["Ada Lovelace"]
  year: 2024
  venue: "A journal"
  identifiers: {doi: "10.1/1"}
  url: "https://example.org/paper"
`;

const glossary = `- id: weights
  label: "weights"
  forms: ["model weights"]
  definition: "the numbers"
  sources: [{id: paper}]
- id: api
  label: "API"
  definition: "a way to call"
  asOf: 2026-11
`;

/** The text of a note without fault, changed. The body begins on line 22. */
export const noteText = (...changes: readonly Change[]) => change(note, changes);

/** A list of one source without fault, `paper`, changed. */
export const sourcesText = (...changes: readonly Change[]) => change(sources, changes);

/** A glossary without fault, changed: `weights` on line 1, `api` on line 6. */
export const glossaryText = (...changes: readonly Change[]) => change(glossary, changes);

function change(text: string, changes: readonly Change[]): string {
  return changes.reduce((changed, [from, to]) => {
    assert.ok(changed.includes(from), `nothing to change: ${from}`);
    return changed.replace(from, () => to);
  }, text);
}

/** Compiles files, with a `sources.yaml` beside them where they have none. */
export function compile(files: Files, base?: KnowledgeData): Compiled {
  const all: Files = { 'sources.yaml': sources, ...files };
  const list = Object.entries(all).map(([path, text]) => ({ path, text }));
  return compileKnowledge(list, { scope: 'built-in', messages, base });
}

/** The problems of files, each as `file:line:column: message. Mend: ...`. */
export function problemsOf(files: Files, base?: KnowledgeData): readonly string[] {
  return compile(files, base).problems.map(problem => formatProblem(problem, messages));
}

/** The ids of everything that came through. */
export function idsOf({ data }: Compiled) {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return { notes: ids(data.notes), terms: ids(data.terms), sources: ids(data.sources) };
}

export function createTerm(fields: Partial<Term> & { readonly id: string }): Term {
  const label = fields.label ?? fields.id;
  const forms = fields.forms ?? [label];
  return { scope: 'built-in', topic: 'topic', spellings: spellForms([label, ...forms]), ...fields, forms, label };
}

export function createNote(fields: Partial<Note> & { readonly id: string }): Note {
  return {
    scope: 'built-in',
    title: 'A question?',
    theme: 'access',
    summary: 'A summary.',
    both: 'The same on either side.',
    claims: [],
    asOf: '2026-11',
    body: '',
    ...fields,
  };
}

export function createSource(fields: Partial<Extract<Source, { type: 'paper' }>> = {}): Source {
  return {
    id: 'paper',
    type: 'paper',
    title: 'A paper',
    authors: ['Ada Lovelace'],
    year: 2024,
    venue: 'A journal',
    identifiers: { doi: '10.1/1' },
    url: 'https://example.org/paper',
    ...fields,
  };
}

export function createKnowledge(parts: Partial<KnowledgeData> = {}): KnowledgeBase {
  return new KnowledgeBase({ ...noKnowledge, ...parts });
}

/** A lexicon in which every form is a term of its own, with the form as its id. */
export function lexiconOf(...forms: readonly string[]): Lexicon {
  return compileLexicon(forms.map(form => createTerm({ id: form })));
}

/** A module of ours that belongs to none of the projects that the tests' own project refers to. */
export function importSource<T>(path: string): Promise<T> {
  return import(new URL(`../../src/${path}`, import.meta.url).href);
}

/** The values that an attribute has in a piece of HTML, in their order, without their escapes. */
export function attributesOf(html: string, name: string): readonly string[] {
  const values = html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'));
  return Array.from(values, ([, value = '']) => unescapeHtml(value));
}

/** The text of a piece of HTML. */
export function textOf(html: string): string {
  return unescapeHtml(html.replace(/<[^>]*>/g, ''));
}

function unescapeHtml(text: string): string {
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return Object.entries(entities).reduce((plain, [entity, character]) => plain.replaceAll(entity, character), text);
}
