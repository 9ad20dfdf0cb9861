import { createTermCard } from '../core/cards/createTermCard.ts';
import { type CardLinks, renderMarkdown } from '../core/cards/renderMarkdown.ts';
import { describeReason } from '../core/context/describeReason.ts';
import { judgeTerm } from '../core/context/judgeTerm.ts';
import type { CardForm, ModelContext, ProjectPackage } from '../core/context/modelContext.ts';
import { readModelContext } from '../core/context/readModelContext.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { findTermAt, findTerms, type TermMatch } from '../core/matching/findTerms.ts';
import { englishMessages } from '../core/messages.ts';
import { LineStarts, type TextPlace } from '../core/report/lineStarts.ts';
import { languageOfPath } from './languageOfPath.ts';
import type { InspectRequest } from './requests.ts';

export interface Inspection {
  readonly path: string;
  readonly languageId: string;
  readonly modelContext: { readonly inContext: boolean; readonly because: readonly string[] };
  readonly terms: readonly (TextPlace & { readonly term: string; readonly card: CardForm })[];
  readonly sites: readonly never[];
  readonly hover?: (TextPlace & { readonly terms: readonly string[]; readonly markdown: string }) | null;
}

/** What is asked about a text, and the package for models that its project lists, if any. */
export type TextRequest = InspectRequest & { readonly text: string; readonly project?: ProjectPackage | undefined };

/** What the core says of a text. Lines and columns count from 1, in UTF-16 units; `endColumn` is exclusive. */
export function inspectText(request: TextRequest, knowledge: KnowledgeBase): Inspection {
  const { path, text, at, project } = request;
  const languageId = request.languageId ?? languageOfPath(path);
  const lines = new LineStarts(text);
  const context = readModelContext(text, { languageId, knowledge, project });
  const place: Place = { text, lines, languageId, context };
  const { matches } = findTerms(text, knowledge.lexicon, { languageId });
  const terms = matches.flatMap(match => {
    const judged = judgeMatch(match, place, knowledge);
    return judged.map(({ term, judgement }) => ({ ...lines.placeOf(match), term: term.id, card: judgement.form }));
  });
  const because = context.because.map(reason => describeReason(reason, englishMessages));
  const modelContext = { inContext: context.inContext, because };
  const inspection = { path, languageId, modelContext, terms, sites: [] };
  return at ? { ...inspection, hover: hoverAt(at, place, knowledge) } : inspection;
}

interface Place {
  readonly text: string;
  readonly lines: LineStarts;
  readonly languageId: string;
  readonly context: ModelContext;
}

function judgeMatch({ start, end, termIds }: TermMatch, { text, context }: Place, knowledge: KnowledgeBase) {
  const terms = termIds.flatMap(id => knowledge.term(id) ?? []);
  return terms.map(term => ({ term, judgement: judgeTerm(term, { text, start, end }, context) }));
}

function hoverAt(at: readonly [number, number], place: Place, knowledge: KnowledgeBase) {
  const { text, lines, languageId } = place;
  const offset = lines.offsetOf(at);
  const match = offset === undefined ? undefined : findTermAt(text, offset, knowledge.lexicon, { languageId });
  if (!match) {
    return null;
  }
  const context = { knowledge, messages: englishMessages, today: new Date().toISOString().slice(0, 10) };
  const judged = judgeMatch(match, place, knowledge);
  const cards = judged.map(({ term, judgement }) => createTermCard(term, context, { judgement, languageId }));
  return {
    ...lines.placeOf(match),
    terms: match.termIds,
    markdown: renderMarkdown(cards, links, englishMessages),
  };
}

/** Where the links of a card lead in an editor, as names. */
const links: CardLinks = {
  open: ({ kind, id }) => `#${kind}-${id}`,
  report: () => undefined,
  mute: choice => (choice.kind === 'term' ? `#mute-term-${choice.term}` : `#mute-${choice.kind}-${choice.languageId}`),
};
