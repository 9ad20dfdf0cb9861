import type { AccessSite } from '../access/site.ts';
import { allInternals } from '../knowledge/vocabulary.ts';
import { Reaches } from '../report/reach.ts';
import type { SiteAccess } from './siteAccess.ts';

/**
 * What the code has at a site, as plain data. An id or a parameter that stands on a line of its own within a call has
 * what the call has.
 *
 * @param sites all sites of the file or of the stretch around, in the order of the text
 */
export function readSiteAccess(site: AccessSite, sites: readonly AccessSite[]): SiteAccess {
  const call = callOf(site, sites) ?? site;
  const reach = new Reaches().readAll(sites)[sites.indexOf(call)];
  const isOf = (internals: ReadonlySet<unknown> | undefined) => allInternals.filter(each => internals?.has(each));
  return {
    tier: call.tier,
    model: site.model ?? call.model ?? call.modelOfCall ?? null,
    family: (site.family ?? call.family)?.id ?? null,
    server: (site.server ?? call.server)?.id ?? null,
    isMention: site.isMention,
    isText: reach?.isText ?? false,
    internals: isOf(reach?.internals),
    uncertain: isOf(reach?.uncertain),
  };
}

/** The call before an id or a parameter that belongs to it. */
function callOf(site: AccessSite, sites: readonly AccessSite[]): AccessSite | undefined {
  if (site.isMention || (site.kind !== 'model-id' && site.kind !== 'parameter')) {
    return undefined;
  }
  const call = sites
    .slice(0, Math.max(sites.indexOf(site), 0))
    .findLast(({ kind }) => kind === 'call' || kind === 'load');
  const names = [call?.model, call?.modelOfCall];
  const isOfCall = site.kind === 'model-id' ? names.includes(site.model ?? undefined) : isAskedOf(call, site);
  return isOfCall ? call : undefined;
}

/** A parameter belongs to the call before it where the two have one model and one server. */
function isAskedOf(call: AccessSite | undefined, { server, family }: AccessSite): boolean {
  return call !== undefined && call.server === server && call.family === family && call.hasParameters === true;
}
