import * as vscode from 'vscode';
import type { AccessSite, Stretch } from '../core/access/site.ts';
import type { Card } from '../core/cards/card.ts';
import { createCardsAt, type JudgedTerm } from '../core/cards/createCardsAt.ts';
import { judgeTerm } from '../core/context/judgeTerm.ts';
import type { Judgement } from '../core/context/modelContext.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { findTermInDocument, type TermInDocument } from './findTermInDocument.ts';
import type { ModelContexts } from './modelContexts.ts';
import { readMessages } from './readMessages.ts';
import type { Settings } from './settings.ts';
import { type AccessAtCursor, accessAt } from './siteAtCursor.ts';
import { today } from './today.ts';

export interface CardsQuery {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly settings: Settings;
  readonly knowledge: KnowledgeBase;
  readonly contexts: ModelContexts;
}

export interface CardsAtCursor {
  readonly cards: readonly Card[];
  /** Exactly the words, or the part of the access site, that the cards are about. */
  readonly range: vscode.Range;
}

/**
 * The cards of a place in a document: of the access site there, with the terms at it as links; else of the terms, full,
 * or compact where an ambiguous word stands in other code; else of an import. Undefined where there is nothing to say.
 */
export async function cardsAtCursor(query: CardsQuery): Promise<CardsAtCursor | undefined> {
  const { document, position, knowledge, settings } = query;
  const accepts = (id: string) => {
    const term = knowledge.term(id);
    return term !== undefined && settings.isIncluded(term);
  };
  const found = findTermInDocument({ document, position, knowledge, accepts });
  const access = mayHaveSite(query) ? accessAt(document, position, knowledge) : undefined;
  const judged = found ? await judge(found, query) : [];
  const terms = judged.filter(({ place }) => settings.hoverShow !== 'modelContext' || place.judgement.form === 'full');
  const range = rangeOf(query, access) ?? (terms.length > 0 ? found?.range : undefined);
  if (!range) {
    return undefined;
  }
  const context = { knowledge, messages: readMessages(), today: today(), length: settings.cardLength };
  const parts = { site: access?.site, dependency: access?.dependency, terms, sites: access?.sites ?? [] };
  return { cards: createCardsAt({ ...parts, written: document.getText(range) }, context), range };
}

/** How much of a line is looked at for a word that can be part of an access site. */
const reach = 300;

/** Most words of most files can be no part of an access site, and are not worth reading what stands around. */
function mayHaveSite({ document, position, knowledge }: CardsQuery): boolean {
  const { text } = document.lineAt(position);
  const from = Math.max(position.character - reach, 0);
  const around = text.slice(from, position.character + reach);
  const [before, after] = [around.slice(0, position.character - from), around.slice(position.character - from)];
  const run = (/[^\s"'`,;()[\]{}<>|]*$/.exec(before)?.[0] ?? '') + (/^[^\s"'`,;()[\]{}<>|]*/.exec(after)?.[0] ?? '');
  return run !== '' && (knowledge.access.mayBeSite(run) || knowledge.access.hintsIn(around).size > 0);
}

function rangeOf({ document, position }: CardsQuery, access: AccessAtCursor | undefined): vscode.Range | undefined {
  const stretch = (access?.site && partAt(access.site, document.offsetAt(position))) ?? access?.dependency;
  return stretch && new vscode.Range(document.positionAt(stretch.start), document.positionAt(stretch.end));
}

/** The part of a site that an offset is in: the function, parameter or address, or the id that it carries. */
function partAt(site: AccessSite, offset: number): Stretch {
  const { modelAt } = site;
  const isInModel = modelAt !== undefined && modelAt.start <= offset && offset <= modelAt.end;
  return isInModel ? modelAt : site;
}

const unambiguous: Judgement = { form: 'full', because: [] };

/** The document is read for its context only where an ambiguous word asks for it. */
async function judge(found: TermInDocument, query: CardsQuery): Promise<readonly JudgedTerm[]> {
  const { document, knowledge, contexts } = query;
  const { languageId } = document;
  const isAsked = found.terms.some(term => term.ambiguous);
  const context = isAsked ? await contexts.contextOf(document, knowledge) : undefined;
  return found.terms.map(term => {
    const judgement = context ? judgeTerm(term, found.place, context) : unambiguous;
    return { term, place: { judgement, languageId } };
  });
}
