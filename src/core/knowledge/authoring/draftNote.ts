import { noteFormat } from '../formats.ts';
import type { Note } from '../knowledgeData.ts';
import { overviewId } from '../knowledgeData.ts';
import { type KnowledgeFile, noteId } from '../parseNote.ts';
import { readTree } from './knowledgeTree.ts';
import { findNoteParts } from './noteParts.ts';

/** What a draft takes for what is not written yet. */
export interface DraftDefaults {
  readonly scope: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Aliases that a draft may expand. */
const maxAliases = 50;

/**
 * A note as far as it is written: the fields that are right, and the body. What is missing or wrong is left out; its
 * problems are told elsewhere.
 */
export function draftNote({ path, text }: KnowledgeFile, { scope, today }: DraftDefaults): Note {
  const id = noteId(path) || overviewId;
  const fields = readFields(text);
  const read = <T>(format: { safeParse(value: unknown): { data?: T } }, name: string) =>
    format.safeParse(fields[name]).data;
  const { shape } = noteFormat;
  const { element: claimFormat } = shape.claims;
  const { element: objectionFormat } = shape.contested.unwrap();
  const optional = {
    shortTitle: read(shape.shortTitle, 'shortTitle'),
    verdict: read(shape.verdict, 'verdict'),
    verdictBasis: read(shape.verdictBasis, 'verdictBasis'),
    open: read(shape.open, 'open'),
    closed: read(shape.closed, 'closed'),
    both: read(shape.both, 'both'),
    figure: read(shape.figure, 'figure'),
    related: read(shape.related, 'related'),
  };
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    id,
    scope,
    title: read(shape.title, 'title') ?? id,
    theme: read(shape.theme, 'theme') ?? 'access',
    summary: read(shape.summary, 'summary') ?? '',
    claims: listOf(fields['claims']).flatMap(claim => claimFormat.safeParse(claim).data ?? []),
    contested: listOf(fields['contested']).flatMap(objection => objectionFormat.safeParse(objection).data ?? []),
    asOf: read(shape.asOf, 'asOf') ?? today,
    body: text.slice(findNoteParts(text)?.bodyStart ?? 0).trim(),
  };
}

function readFields(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = readTree(text, 'note')?.document.toJS({ maxAliasCount: maxAliases });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // More aliases than anybody writes.
    return {};
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
