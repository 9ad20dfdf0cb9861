import { verdictName } from '../cards/words.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import { foldName } from '../search/searchWords.ts';
import { citePlaces, describeSource } from './describeSources.ts';
import { readTextField } from './readToolInput.ts';
import type { SourceInfo, ToolContext, ToolProblem } from './toolContext.ts';

export interface NoteAnswer {
  readonly id: string;
  readonly title: string;
  /** Does openness change this? */
  readonly verdict: string;
  readonly verdictBasis: string | null;
  readonly summary: string;
  readonly weightsInHand: string | null;
  readonly behindAnApi: string | null;
  readonly onEitherSide: string | null;
  readonly claims: readonly ClaimAnswer[];
  readonly spokenAgainst: readonly {
    readonly claim: number;
    readonly text: string;
    readonly sources: readonly string[];
  }[];
  readonly related: readonly { readonly id: string; readonly title: string }[];
  readonly sources: readonly SourceInfo[];
  readonly asOf: string;
}

export interface ClaimAnswer {
  readonly claim: number;
  readonly text: string;
  readonly evidence: string;
  readonly basis: string;
  /** Which sides the evidence looked at. */
  readonly compares: string;
  readonly scope: string;
  readonly sources: readonly string[];
}

/** `{"note": "misuse-risk"}`: what a note claims, with the evidence for each claim; its long text is left out. */
export function getNote(input: unknown, context: ToolContext): NoteAnswer | ToolProblem {
  const name = readTextField(input, 'note');
  if (typeof name !== 'string') {
    return name;
  }
  const { knowledge } = context;
  const folded = foldName(name);
  const note =
    knowledge.note(name) ??
    knowledge.notes.find(({ title, shortTitle = '' }) => foldName(title) === folded || foldName(shortTitle) === folded);
  return note
    ? describeNote(note, context)
    : {
        problem: 'There is no such note.',
        next: 'Call the tool again with the id of one of these.',
        suggestions: suggestNotes(name, context),
      };
}

/** Those that are called nearly so, or else all: there are few. */
function suggestNotes(name: string, { knowledge, suggest }: ToolContext) {
  const near = suggest(name, 'note');
  return near.length > 0 ? near : knowledge.notes.slice(0, 20).map(({ id, title }) => ({ id, label: title }));
}

function describeNote(note: Note, { knowledge, messages }: ToolContext): NoteAnswer {
  return {
    id: note.id,
    title: note.title,
    verdict: verdictName(note, messages),
    verdictBasis: note.verdictBasis ?? null,
    summary: note.summary,
    weightsInHand: note.open ?? null,
    behindAnApi: note.closed ?? null,
    onEitherSide: note.both ?? null,
    claims: note.claims.map(({ text, evidence, basis, compares, scope, sources }, index) => ({
      claim: index + 1,
      text,
      evidence,
      basis,
      compares,
      scope,
      sources: citePlaces(sources, knowledge),
    })),
    spokenAgainst: (note.contested ?? []).map(({ against, text, sources }) => ({
      claim: note.claims.findIndex(({ id }) => id === against) + 1,
      text,
      sources: citePlaces(sources, knowledge),
    })),
    related: knowledge.relatedNotes(note).map(({ id, title }) => ({ id, title })),
    sources: knowledge.sourcesOf(note).map(describeSource),
    asOf: note.asOf,
  };
}
