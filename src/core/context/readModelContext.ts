import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { findTerms } from '../matching/findTerms.ts';
import { type Evidence, findEvidence } from './findEvidence.ts';
import { inContextFrom, type ModelContext, type ProjectPackage, type Reason } from './modelContext.ts';
import { splitWords } from './splitWords.ts';

export interface ModelContextOptions {
  readonly languageId: string;
  readonly knowledge: KnowledgeBase;
  /** What the project of the file depends on and is a package for models, if anything. */
  readonly project?: ProjectPackage | undefined;
}

/** How much of a text is read for its context, in UTF-16 units: imports stand at its beginning. */
export const contextReach = 60_000;

/** Unambiguous terms looked for, and what each adds. */
const mostTerms = 60;
const termWeight = 0.7;

/** Once names have said this much, further ones add nothing. */
const mostOfNames = 3;
const projectWeight = 0.75;
const mostReasons = 4;

/**
 * Judges whether a text as a whole is about foundation models, by its first `contextReach` characters: packages that it
 * imports, models, vendors and hosts that it names, unambiguous terms, and the packages of its project.
 */
export function readModelContext(text: string, options: ModelContextOptions): ModelContext {
  const { languageId, project } = options;
  const start = text.slice(0, contextReach);
  const evidence = [...findEvidence(start, languageId), ...findUnambiguousTerms(start, options)];
  const ofNames = sum(evidence.filter(({ kind }) => kind === 'name'));
  const ofOthers = sum(evidence.filter(({ kind }) => kind !== 'name'));
  const weight = Math.min(ofNames, mostOfNames) + ofOthers + (project ? projectWeight : 0);
  const strongestFirst = evidence.toSorted((one, other) => other.weight - one.weight || one.offset - other.offset);
  const lineOf = (offset: number) => start.slice(0, offset).split(/\r\n|\r|\n/).length;
  const reasons: Reason[] = strongestFirst
    .slice(0, mostReasons)
    .map(({ kind, name, offset }) => ({ kind, name, line: lineOf(offset) }));
  const because: Reason[] = project ? [...reasons, { kind: 'project', ...project }] : reasons;
  return {
    inContext: weight >= inContextFrom,
    because: because.length > 0 ? because : [{ kind: 'nothing' }],
    weight,
    words: new Set(splitWords(start)),
    languageId,
  };
}

interface TermEvidence extends Omit<Evidence, 'kind'> {
  readonly kind: 'term';
}

function findUnambiguousTerms(text: string, { knowledge, languageId }: ModelContextOptions): readonly TermEvidence[] {
  const accepts = (id: string) => knowledge.term(id)?.ambiguous !== true;
  const { matches } = findTerms(text, knowledge.lexicon, { languageId, accepts, most: mostTerms });
  const found = new Map<string, TermEvidence>();
  for (const { start, termIds } of matches) {
    const term = knowledge.term(termIds[0] ?? '');
    if (term && !found.has(term.id)) {
      found.set(term.id, { kind: 'term', name: term.label, offset: start, weight: termWeight });
    }
  }
  return [...found.values()];
}

function sum(evidence: readonly { readonly weight: number }[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0);
}
