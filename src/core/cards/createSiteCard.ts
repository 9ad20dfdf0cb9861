import type { AccessSite } from '../access/site.ts';
import { reachesOfSite } from '../compare/reachesOfSite.ts';
import { readSiteAccess } from '../compare/readSiteAccess.ts';
import type { SiteAccess } from '../compare/siteAccess.ts';
import { citeShort } from '../knowledge/citation.ts';
import type { Internal, SourceReference } from '../knowledge/formats.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Family, Term } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill, type Messages } from '../messages.ts';
import { hasWeights } from '../report/reach.ts';
import { internalName } from '../report/reportWords.ts';
import type { AccessCard, CardLine, CardLink } from './accessCard.ts';
import { chooseTechniques } from './chooseTechniques.ts';
import { shortTitle } from './createTermCard.ts';
import { describeTier } from './describeTier.ts';
import { describeUndo } from './describeUndo.ts';

export interface SiteCardContext {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The name of a parameter or a function as the text has it. */
  readonly written: string;
  /** All sites around, in the order of the text: what a call reaches depends on its parameters. */
  readonly sites: readonly AccessSite[];
  /** Terms of the glossary at the same place. */
  readonly terms?: readonly Term[];
}

/**
 * The card of an access site, in the order of the editorial pattern: what it is and how it can be had; the tier of this
 * code with the reason; what follows; whether the release can be undone and how to pin it; licence; sources and dates.
 * The card of a mention has no tier: nothing is called there.
 */
export function createSiteCard(site: AccessSite, context: SiteCardContext): AccessCard {
  const { knowledge, messages } = context;
  const { family } = site;
  const undo = describeUndo(site, context);
  const about = readSiteAccess(site, context.sites.includes(site) ? context.sites : [site]);
  return {
    kind: 'access',
    about,
    ...describeSubject(site, context),
    lines: [
      ...(site.isMention ? [] : describeTier(site, context)),
      ...describeTechniques(site, about, context),
      ...undo.lines,
      ...describeLicence(site, messages),
    ],
    ...(undo.pinned === undefined ? {} : { pinned: undo.pinned }),
    terms: (context.terms ?? []).map(({ id, label, scope }) => ({
      title: label,
      address: { kind: 'term', id, scope },
    })),
    reads: notesOf(undo.lines.length > 0, knowledge),
    support: describeSupport(site, family, context),
  };
}

function describeSubject(
  site: AccessSite,
  { messages, written }: SiteCardContext,
): Pick<AccessCard, 'label' | 'address' | 'intro'> {
  const { family, kind, surface, internals } = site;
  if (kind === 'parameter') {
    return { label: written, intro: introOfParameter(internals[0], family, messages) };
  }
  if (family) {
    const { id, scope, label } = family;
    return { label, address: { kind: 'family', id, scope }, intro: describeFamily(family, messages) };
  }
  const model = site.model ?? site.modelOfCall;
  if (model !== undefined) {
    return { label: model, intro: messages.accessUnknownFamily };
  }
  const address = surface ? ({ kind: 'surface', id: surface.id, scope: surface.scope } as const) : undefined;
  return { label: surface?.label ?? written, ...(address ? { address } : {}), intro: messages.accessUnknownModel };
}

/** "OpenAI, since 2024-05: API only; the weights are not published". */
export function describeFamily({ vendor, released, weights }: Family, messages: Messages): string {
  const { accessClosed: closed, accessOpen: open, accessOpenWithData: withData, accessMixed: mixed } = messages;
  const had = { closed, open, 'open-with-data': withData, mixed, unknown: messages.accessWeightsUnknown }[weights];
  return released === undefined
    ? fill(messages.accessFamilyUndated, { vendor, had })
    : fill(messages.accessFamily, { vendor, released, had });
}

function introOfParameter(internal: Internal | undefined, family: Family | undefined, messages: Messages): string {
  const { accessAsks, accessAsksOf, accessOfModel } = messages;
  const values = { internal: internal ? internalName(internal, messages) : '', model: family?.label ?? '' };
  if (!internal) {
    return family ? fill(accessOfModel, values) : '';
  }
  return fill(family ? accessAsksOf : accessAsks, values);
}

function describeTechniques(
  site: AccessSite,
  about: SiteAccess,
  { knowledge, messages }: SiteCardContext,
): readonly CardLine[] {
  if (site.isMention) {
    return [];
  }
  const reaching = reachesOfSite(about, knowledge);
  const { can, cannot } = chooseTechniques(site, reaching, knowledge.techniques);
  const line = (heading: string, parts: readonly string[]) =>
    parts.length > 0 ? [{ heading, text: parts.join('; ') }] : [];
  const without = cannot.map(({ does, instead }) =>
    instead === undefined ? does : fill(messages.accessCannotInstead, { does, instead }),
  );
  return [
    ...line(
      messages.accessCan,
      can.map(({ does }) => does),
    ),
    ...line(messages.accessCannot, without),
  ];
}

const mostDuties = 2;

/** Where weights are involved, what binds those who hold them. */
function describeLicence(site: AccessSite, messages: Messages): readonly CardLine[] {
  const { family } = site;
  const isOpen = family !== undefined && family.weights !== 'closed';
  if (!family || !isOpen || !(hasWeights(site) || site.isMention)) {
    return [];
  }
  const { licence } = family;
  if (!licence) {
    return [{ heading: messages.accessLicence, text: messages.accessLicenceUnknown }];
  }
  const duties = (licence.duties ?? []).slice(0, mostDuties);
  const more = (licence.duties?.length ?? 0) > mostDuties ? [messages.accessMoreDuties] : [];
  return [{ heading: messages.accessLicence, text: [licence.name, ...duties, ...more].join('; ') }];
}

function notesOf(hasUndo: boolean, knowledge: KnowledgeBase): readonly CardLink[] {
  const ids = ['access-and-techniques', ...(hasUndo ? ['can-a-release-be-undone'] : [])];
  return ids.flatMap(id => {
    const note = knowledge.note(id);
    return note ? [{ title: shortTitle(note), address: { kind: 'note', id, scope: note.scope } as const }] : [];
  });
}

const mostSources = 2;

/** "OpenAI 2026; OpenAI 2026 · as of 2026-11": what the first lines rest on, by the older of their dates. */
function describeSupport(site: AccessSite, family: Family | undefined, context: SiteCardContext): string {
  const { knowledge, messages, today } = context;
  const { surface, server } = site;
  const entries = [...(family ? [family] : []), ...(server ? [server] : surface ? [surface] : [])];
  const references: readonly SourceReference[] = entries.flatMap(({ sources }) => sources.slice(0, mostSources));
  const names = references.flatMap(({ id }) => {
    const source = knowledge.source(id);
    return source ? [citeShort(source)] : [];
  });
  const [oldest] = entries.map(({ asOf }) => asOf).toSorted();
  return [[...new Set(names)].join('; ') || messages.noSource, describeDate(oldest, today, messages)].join(' · ');
}
