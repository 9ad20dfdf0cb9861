import type { Term } from '../knowledge/knowledgeData.ts';
import { spellForms } from '../matching/spellForms.ts';
import { foldName } from '../search/searchWords.ts';
import { describeReferences } from './describeSources.ts';
import { readTextField } from './readToolInput.ts';
import type { SourceInfo, ToolContext, ToolProblem } from './toolContext.ts';

export interface TermAnswer {
  readonly id: string;
  readonly term: string;
  readonly alsoWritten: readonly string[];
  readonly definition: string | null;
  readonly weightsInHand: string | null;
  readonly behindAnApi: string | null;
  /** What the word means in most code, where it has other senses. */
  readonly otherSenses: readonly string[];
  readonly evidence: string | null;
  readonly basis: string | null;
  readonly asOf: string | null;
  readonly sources: readonly SourceInfo[];
  readonly notes: readonly { readonly id: string; readonly title: string }[];
}

/** `{"term": "logprobs"}`: what a glossary entry says, found by its id, its name or any form of it. */
export function lookUpTerm(input: unknown, context: ToolContext): TermAnswer | ToolProblem {
  const name = readTextField(input, 'term');
  if (typeof name !== 'string') {
    return name;
  }
  const term = findTerm(name, context);
  if (!term) {
    return {
      problem: 'The glossary has no such term.',
      next: 'Call the tool again with one of the suggestions, or with another word for it.',
      suggestions: context.suggest(name, 'term'),
    };
  }
  const { knowledge } = context;
  return {
    id: term.id,
    term: term.label,
    alsoWritten: (term.forms ?? []).filter(form => form !== term.label),
    definition: term.definition ?? null,
    weightsInHand: term.open ?? null,
    behindAnApi: term.closed ?? null,
    otherSenses: term.otherSenses ?? [],
    evidence: term.evidence ?? null,
    basis: term.basis ?? null,
    asOf: term.asOf ?? null,
    sources: describeReferences(term.sources ?? [], knowledge),
    notes: knowledge.relatedNotes(term).map(({ id, title }) => ({ id, title })),
  };
}

function findTerm(name: string, { knowledge }: ToolContext): Term | undefined {
  const folded = foldName(name);
  const spelling = new Set(spellForms([name]));
  return (
    knowledge.term(name) ??
    knowledge.terms.find(({ label, forms = [] }) => [label, ...forms].some(form => foldName(form) === folded)) ??
    knowledge.terms.find(({ spellings }) => spellings.some(each => spelling.has(each)))
  );
}
