import type { Internal, Tier } from '../knowledge/formats.ts';
import type { Family, Surface } from '../knowledge/knowledgeData.ts';
import type { AccessIndex } from './accessIndex.ts';
import type { Server } from './findClients.ts';
import type { ModelName } from './modelIndex.ts';
import type { Granted } from './site.ts';
import { higherTier } from './site.ts';

/** What is reached, by which way. */
export interface Way {
  readonly surface?: Surface | undefined;
  /** What an address says of who answers; undefined where no address is given. */
  readonly server?: Server | undefined;
  readonly model?: ModelName | undefined;
  /** The id as written, whether or not it is known. */
  readonly id?: string | undefined;
  /** What the call gives by itself. */
  readonly tier?: Tier | undefined;
  readonly internals?: readonly Internal[] | undefined;
}

/** Who answers on a way, and which tier that gives before any parameter. */
export interface Reached {
  readonly server?: Surface;
  readonly isUnnamedLocalServer: boolean;
  readonly tier: Tier;
}

/**
 * Which access a way gives. The server decides: a local runtime by name gives white to whoever runs it, anybody else's
 * API black, or grey where it gives internals. Libraries that load weights give white whatever the model.
 */
export function resolveWay(way: Way, index: AccessIndex): Reached {
  const { surface, model, id = '' } = way;
  const isUnnamedLocalServer = way.server?.isUnnamedLocal === true;
  const server = isUnnamedLocalServer ? undefined : findServer(way, index);
  const own = way.tier ?? surface?.tier ?? 'black';
  const reached = (tier: Tier): Reached => ({ ...(server ? { server } : {}), isUnnamedLocalServer, tier });
  if (isCloudTag(id)) {
    return reached(tierOverApi(way));
  }
  if (server?.remote === false) {
    return reached('white');
  }
  const isLocalSurface = surface !== undefined && surface.remote === false;
  if (isUnnamedLocalServer || (isLocalSurface && server)) {
    return reached(tierOverApi(way));
  }
  if (model?.family?.kind === 'rerank' && own !== 'white') {
    return reached('black');
  }
  return reached(own === 'black' ? tierOverApi(way) : own);
}

/** Black, or grey where what comes back is an internal. */
function tierOverApi({ model, internals = [], tier }: Way): Tier {
  const isEmbedding = model?.family?.kind === 'embedding' || internals.length > 0 || tier === 'grey';
  return isEmbedding ? 'grey' : 'black';
}

/** Ollama runs tags with this ending on its own servers. */
function isCloudTag(id: string): boolean {
  return /[:-]cloud$/i.test(id);
}

function findServer({ surface, server, model, id = '' }: Way, index: AccessIndex): Surface | undefined {
  if (isCloudTag(id)) {
    return index.surfaces.get('ollama-cloud');
  }
  if (server) {
    return server.surface;
  }
  const byPrefix = model?.endpoint ?? index.endpointOfId(id);
  const isFixed = surface?.kind === 'runtime' || surface?.kind === 'library' || surface?.kind === 'sdk';
  if (byPrefix && !isFixed) {
    return byPrefix;
  }
  if (!surface) {
    return model?.endpoint;
  }
  const ofFamily = model?.family?.weights === 'closed' ? model.family.endpoints?.[0] : undefined;
  if (surface.kind === 'framework' && surface.endpoint === undefined && ofFamily !== undefined) {
    return index.surfaces.get(ofFamily);
  }
  const isItself = surface.kind === 'endpoint' || surface.remote === false;
  return isItself ? surface : index.endpointOf(surface);
}

/** The tier that the spelling of an id implies where nothing is called. */
export function tierOfSpelling({ spelling, family, id }: ModelName): Tier {
  if (spelling !== 'hosted' && !isCloudTag(id)) {
    return 'white';
  }
  return family?.kind === 'embedding' ? 'grey' : 'black';
}

export interface Asked {
  readonly internal: Internal | undefined;
  readonly family: Family | undefined;
  readonly server: Surface | undefined;
  /** The tier of the call without the parameter. */
  readonly tier: Tier;
}

/** Whether an internal that is asked for is given, by what is known of the server and of the family. */
export function isGranted({ internal, family, server, tier }: Asked, index: AccessIndex): Granted {
  if (tier === 'white' || internal === undefined) {
    return 'yes';
  }
  if (!server) {
    return 'unknown';
  }
  if (family && lacks(family, internal, server)) {
    return 'no';
  }
  const given = server.gives?.find(each => each.internal === internal)?.given;
  if (given === 'depends') {
    return family && index.hasExceptions(server.id, internal) ? 'yes' : 'unknown';
  }
  return given ?? 'unknown';
}

function lacks(family: Family, internal: Internal, server: Surface): boolean {
  return (
    family.lacks?.some(
      each => each.internal === internal && (each.endpoint === undefined || each.endpoint === server.id),
    ) === true
  );
}

/** What a parameter asks for, and whether that is given. */
interface AskedRaise {
  readonly tier: Tier;
  readonly granted: Granted;
}

/** The tier with what parameters are known to give on top. */
export function raiseTier(tier: Tier, raises: readonly AskedRaise[]): Tier {
  return raises.filter(({ granted }) => granted === 'yes').reduce((high, raise) => higherTier(high, raise.tier), tier);
}

/** Those parameters that are known to raise the tier above that of the call alone. */
export function raisersOf<Raise extends AskedRaise>(base: Tier, raises: readonly Raise[]): readonly Raise[] {
  return raises.filter(({ granted, tier }) => granted === 'yes' && higherTier(base, tier) !== base);
}

/** Whether what a parameter asks for is given, or may be. */
export function isAsked({ granted }: AskedRaise): boolean {
  return granted !== 'no';
}
