import { type FoundAccess, findSites } from '../core/access/findSites.ts';
import type { AccessSite, Stretch } from '../core/access/site.ts';
import { createCardsAt } from '../core/cards/createCardsAt.ts';
import { type CardLinks, renderMarkdown } from '../core/cards/renderMarkdown.ts';
import { describeReason } from '../core/context/describeReason.ts';
import { judgeTerm } from '../core/context/judgeTerm.ts';
import type { CardForm, ModelContext, ProjectPackage } from '../core/context/modelContext.ts';
import { readModelContext } from '../core/context/readModelContext.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { findTermAt, findTerms, type TermMatch } from '../core/matching/findTerms.ts';
import { englishMessages } from '../core/messages.ts';
import { LineStarts, type TextPlace } from '../core/report/lineStarts.ts';
import { languageOfPath } from '../core/walk/languageOfPath.ts';
import type { InspectRequest } from './requests.ts';

export interface Inspection {
  readonly path: string;
  readonly languageId: string;
  readonly modelContext: { readonly inContext: boolean; readonly because: readonly string[] };
  readonly terms: readonly (TextPlace & { readonly term: string; readonly card: CardForm })[];
  readonly sites: readonly InspectedSite[];
  readonly hover?: (TextPlace & { readonly terms: readonly string[]; readonly markdown: string }) | null;
}

/** An access site as other tools read it; `family` and `surface` are ids. */
export interface InspectedSite extends TextPlace {
  readonly kind: AccessSite['kind'];
  readonly tier: AccessSite['tier'];
  readonly model: string | null;
  readonly family: string | null;
  readonly surface: string | null;
  readonly granted: AccessSite['granted'];
}

/** What is asked about a text, and the package for models that its project lists, if any. */
export type TextRequest = InspectRequest & { readonly text: string; readonly project?: ProjectPackage | undefined };

/** What the core says of a text. Lines and columns count from 1, in UTF-16 units; `endColumn` is exclusive. */
export function inspectText(request: TextRequest, knowledge: KnowledgeBase): Inspection {
  const { path, text, at, project } = request;
  const languageId = request.languageId ?? languageOfPath(path);
  const lines = new LineStarts(text);
  const context = readModelContext(text, { languageId, knowledge, project });
  const access = findSites(text, { languageId, index: knowledge.access });
  const place: Place = { text, lines, languageId, context, access };
  const { matches } = findTerms(text, knowledge.lexicon, { languageId });
  const terms = matches.flatMap(match => {
    const judged = judgeMatch(match, place, knowledge);
    return judged.map(({ term, judgement }) => ({ ...lines.placeOf(match), term: term.id, card: judgement.form }));
  });
  const because = context.because.map(reason => describeReason(reason, englishMessages));
  const modelContext = { inContext: context.inContext, because };
  const sites = access.sites.map(site => inspectSite(site, lines));
  const inspection = { path, languageId, modelContext, terms, sites };
  return at ? { ...inspection, hover: hoverAt(at, place, knowledge) } : inspection;
}

interface Place {
  readonly text: string;
  readonly lines: LineStarts;
  readonly languageId: string;
  readonly context: ModelContext;
  readonly access: FoundAccess;
}

function inspectSite(site: AccessSite, lines: LineStarts): InspectedSite {
  const { kind, tier, model, family, surface, granted } = site;
  return {
    ...lines.placeOf(site),
    kind,
    tier,
    model,
    family: family?.id ?? null,
    surface: surface?.id ?? null,
    granted,
  };
}

function judgeMatch({ start, end, termIds }: TermMatch, { text, context }: Place, knowledge: KnowledgeBase) {
  const terms = termIds.flatMap(id => knowledge.term(id) ?? []);
  return terms.map(term => ({ term, judgement: judgeTerm(term, { text, start, end }, context) }));
}

function hoverAt(at: readonly [number, number], place: Place, knowledge: KnowledgeBase) {
  const { text, lines, languageId, access } = place;
  const offset = lines.offsetOf(at);
  if (offset === undefined) {
    return null;
  }
  const match = findTermAt(text, offset, knowledge.lexicon, { languageId });
  const site = access.sites.find(each => partAt(each, offset) !== undefined);
  const dependency = access.dependencies.find(each => isIn(each, offset));
  const stretch = (site && partAt(site, offset)) ?? match ?? dependency;
  if (!stretch) {
    return null;
  }
  const judged = match ? judgeMatch(match, place, knowledge) : [];
  const context = { knowledge, messages: englishMessages, today: new Date().toISOString().slice(0, 10) };
  const cards = createCardsAt(
    {
      site,
      dependency,
      terms: judged.map(({ term, judgement }) => ({ term, place: { judgement, languageId } })),
      written: text.slice(stretch.start, stretch.end),
      sites: access.sites,
    },
    context,
  );
  return {
    ...lines.placeOf(stretch),
    terms: match?.termIds ?? [],
    markdown: renderMarkdown(cards, links, englishMessages),
  };
}

/** The part of a site that an offset is in: the function, parameter or address, or the id that it carries. */
function partAt(site: AccessSite, offset: number): Stretch | undefined {
  return [site, site.modelAt].find(part => part !== undefined && isIn(part, offset));
}

function isIn({ start, end }: Stretch, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Where the links of a card lead in an editor, as names. */
const links: CardLinks = {
  open: ({ kind, id }) => `#${kind}-${id}`,
  report: () => undefined,
  copyId: id => `#copy-${id}`,
  compareTiers: () => '#compare-tiers',
  whatWouldChange: () => '#what-would-change',
  mute: choice => (choice.kind === 'term' ? `#mute-term-${choice.term}` : `#mute-${choice.kind}-${choice.languageId}`),
};
