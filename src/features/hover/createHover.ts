import * as vscode from 'vscode';
import { type CardPlace, createTermCard } from '../../core/cards/createTermCard.ts';
import { type CardLinks, renderMarkdown } from '../../core/cards/renderMarkdown.ts';
import { judgeTerm } from '../../core/context/judgeTerm.ts';
import type { Judgement } from '../../core/context/modelContext.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import type { Term } from '../../core/knowledge/knowledgeData.ts';
import { cardCommands, commandLinks } from '../../platform/cardLinks.ts';
import { findTermInDocument, type TermInDocument } from '../../platform/findTermInDocument.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { readMessages } from '../../platform/readMessages.ts';
import type { HoverShow, Settings } from '../../platform/settings.ts';
import { today } from '../../platform/today.ts';

export interface HoverRequest {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly settings: Settings;
  readonly knowledge: KnowledgeBase;
  readonly contexts: ModelContexts;
}

/**
 * The cards of the word at a place, with exactly the matched words as their range: full, or compact where an ambiguous
 * word stands in other code. Nothing where there is no term, or where its card is not wanted.
 */
export async function createHover(request: HoverRequest): Promise<vscode.Hover | undefined> {
  const { document, position, settings, knowledge } = request;
  const accepts = (id: string) => {
    const term = knowledge.term(id);
    return term !== undefined && settings.isIncluded(term);
  };
  const found = findTermInDocument({ document, position, knowledge, accepts });
  if (!found) {
    return undefined;
  }
  const judged = await judge(found, request);
  const shown = judged.filter(({ place }) => settings.hoverShow !== 'modelContext' || place.judgement.form === 'full');
  if (shown.length === 0) {
    return undefined;
  }
  const messages = readMessages();
  const context = { knowledge, messages, today: today(), length: settings.cardLength };
  const cards = shown.map(({ term, place }) => createTermCard(term, context, place));
  const markdown = new vscode.MarkdownString(renderMarkdown(cards, linksFor(settings.hoverShow), messages));
  markdown.isTrusted = { enabledCommands: cardCommands };
  return new vscode.Hover(markdown, found.range);
}

interface JudgedTerm {
  readonly term: Term;
  readonly place: CardPlace;
}

const unambiguous: Judgement = { form: 'full', because: [] };

/** The document is read for its context only where an ambiguous word asks for it. */
async function judge(found: TermInDocument, request: HoverRequest): Promise<readonly JudgedTerm[]> {
  const { document, knowledge, contexts } = request;
  const { languageId } = document;
  const isAsked = found.terms.some(term => term.ambiguous);
  const context = isAsked ? await contexts.contextOf(document, knowledge) : undefined;
  return found.terms.map(term => {
    const judgement = context ? judgeTerm(term, found.place, context) : unambiguous;
    return { term, place: { judgement, languageId } };
  });
}

/** A card does not offer what has been chosen already. */
function linksFor(hoverShow: HoverShow): CardLinks {
  const { mute } = commandLinks;
  const isChosen = hoverShow === 'modelContext';
  return {
    ...commandLinks,
    mute: choice => (isChosen && choice.kind === 'outsideModelCode' ? undefined : mute?.(choice)),
  };
}
