import type { AccessSite } from '../access/site.ts';
import type { Internal, Tier } from '../knowledge/formats.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Surface } from '../knowledge/knowledgeData.ts';
import { fill, type Messages } from '../messages.ts';
import { internalName } from '../report/reportWords.ts';
import type { CardLine } from './accessCard.ts';

interface TierContext {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
}

/** The tier of this code at a site, with the reason, and what is known of a parameter's being given. */
export function describeTier(site: AccessSite, { messages }: TierContext): readonly CardLine[] {
  const heading = fill(messages.accessTierHere, { tier: tierName(site.tier, messages) });
  return [
    { heading, text: reasonOf(site, messages) },
    ...describeGranted(site, messages),
    ...describeMore(site, messages),
  ];
}

export function tierName(tier: Tier, messages: Messages): string {
  const { reportBlack: black, reportGrey: grey, reportWhite: white } = messages;
  return { black, grey, white }[tier];
}

/** As within a sentence. */
export function tierWord(tier: Tier, messages: Messages): string {
  const { accessBlack: black, accessGrey: grey, accessWhite: white } = messages;
  return { black, grey, white }[tier];
}

function reasonOf(site: AccessSite, messages: Messages): string {
  const { surface, server, raisedBy, tier } = site;
  const raised = raisedBy.map(name => fill(messages.accessRaisedBy, { name, tier: tierWord(tier, messages) }));
  const through =
    surface && server?.id !== surface.id ? [fill(messages.accessThrough, { surface: surface.label })] : [];
  return [whatComes(site, messages), ...through, ...raised].join('; ');
}

function whatComes(site: AccessSite, messages: Messages): string {
  const { server, surface, tier, internals, isUnnamedLocalServer } = site;
  if (isUnnamedLocalServer) {
    return messages.accessUnnamedLocal;
  }
  if (tier === 'white' && server?.remote === false) {
    return fill(messages.accessLocalServer, { server: server.label });
  }
  if (tier === 'grey' && internals.length > 0) {
    return fill(messages.accessGives, { internals: listOf(internals, messages) });
  }
  const base = site.raisedBy.length > 0 ? 'black' : tier;
  const reason = reasonOfSurface(surface, base) ?? reasonOfSurface(server, base);
  const { accessReasonBlack: black, accessReasonGrey: grey, accessReasonWhite: white } = messages;
  return reason ?? { black, grey, white }[tier];
}

/** What a surface says of itself holds for its own tier only. */
function reasonOfSurface(surface: Surface | undefined, tier: Tier): string | undefined {
  return surface?.tier === tier ? surface.reason : undefined;
}

function listOf(internals: readonly Internal[], messages: Messages): string {
  return internals.map(internal => internalName(internal, messages)).join(', ');
}

/** "Asked for, not given": a parameter that the type accepts is no proof. */
function describeGranted(site: AccessSite, messages: Messages): readonly CardLine[] {
  const { kind, granted, server, tier } = site;
  if (kind !== 'parameter' || granted === 'yes') {
    return [];
  }
  const who = server?.label ?? messages.accessServerUnknown;
  const known = knownOf(site);
  if (granted === 'unknown') {
    return [{ text: [fill(messages.accessNotKnownGiven, { server: who }), ...known].join(': ') }];
  }
  const stays = fill(messages.accessTierStays, { tier: tierWord(tier, messages) });
  return [{ text: [[messages.accessNotGiven, ...known].join(': '), stays].join('; ') }];
}

/** What the knowledge says of the model or of the server. */
function knownOf({ internals: [internal], family, server }: AccessSite): readonly string[] {
  const ofFamily = family?.lacks?.find(
    each => each.internal === internal && (each.endpoint === undefined || each.endpoint === server?.id),
  );
  const text = ofFamily?.text ?? server?.gives?.find(each => each.internal === internal)?.text;
  return text === undefined ? [] : [text.replace(/\.$/, '')];
}

/** Open weights behind somebody else's API. */
function describeMore({ tier, family, kind }: AccessSite, messages: Messages): readonly CardLine[] {
  const isOpen = family?.weights === 'open' || family?.weights === 'open-with-data';
  return tier !== 'white' && isOpen && kind !== 'parameter' ? [{ text: messages.accessWhiteAvailable }] : [];
}
