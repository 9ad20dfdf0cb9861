import type { AccessSite } from '../access/site.ts';
import type { FamilyFields, Internal } from '../knowledge/formats.ts';

/** What is reached at a site. */
export interface Reach {
  /** Text goes in and comes out. */
  readonly isText: boolean;
  /** The internals that are given or taken. */
  readonly internals: ReadonlySet<Internal>;
  /** Those that are asked for, and of which it is not known whether they are given. */
  readonly uncertain: ReadonlySet<Internal>;
}

/** What weights in hand give. Data are another matter, and hosted tuning is a service. */
const ofWeights: readonly Internal[] = ['embeddings', 'gradients', 'activations', 'weights'];

/** What weights in hand give besides where the model writes tokens. */
const ofTokens: readonly Internal[] = ['answer-logprobs', 'prompt-logprobs', 'logit-bias', 'logits'];

const none: ReadonlySet<Internal> = new Set();

/** Reads what sites reach; what is alike comes out as the same object. */
export class Reaches {
  readonly #known = new Map<string, Reach>();

  /**
   * What each site of one file reaches, in the order of the sites; null for a mention. A call has the internals that
   * its parameters ask for on top of its own.
   *
   * @param sites all sites of the file, in the order of the text
   */
  readAll(sites: readonly AccessSite[]): readonly (Reach | null)[] {
    return sites.map((site, index) => {
      if (site.isMention) {
        return null;
      }
      return this.#share(readReach(site, site.hasParameters ? parametersOf(site, sites, index) : []));
    });
  }

  #share(reach: Reach): Reach {
    const { isText, internals, uncertain } = reach;
    const sign = [isText, [...internals].sort(), [...uncertain].sort()].join(';');
    const known = this.#known.get(sign);
    if (!known) {
      this.#known.set(sign, reach);
    }
    return known ?? reach;
  }
}

/** Whether weights are in hand, and not only lent in parts by somebody else's machine. */
export function hasWeights(site: AccessSite): boolean {
  return site.tier === 'white' && !site.isMention && !isLent(site);
}

/** Internals that another's machine gives without the weights. */
function isLent({ server, internals }: AccessSite): boolean {
  return server !== undefined && server.remote !== false && internals.length > 0 && !internals.includes('weights');
}

/** The parameters behind the call at a position, up to the next call: a parameter is a site of its own. */
function parametersOf(call: AccessSite, sites: readonly AccessSite[], position: number): readonly AccessSite[] {
  const parameters: AccessSite[] = [];
  for (let index = position + 1; index < sites.length; index++) {
    const site = sites[index];
    if (site?.kind === 'call' || site?.kind === 'load') {
      break;
    }
    if (site?.kind === 'parameter' && site.server === call.server) {
      parameters.push(site);
    }
  }
  return parameters;
}

function readReach(site: AccessSite, parameters: readonly AccessSite[]): Reach {
  if (site.tier === 'white') {
    const internals = isLent(site) ? site.internals : internalsOfWeights(site.family);
    return { isText: writesText(site), internals: new Set(internals), uncertain: none };
  }
  const asked = [site, ...parameters];
  const uncertain = asked.filter(({ granted }) => granted === 'unknown').flatMap(({ internals }) => internals);
  const given = site.tier === 'grey' ? givenBy(asked) : [];
  return { isText: writesText(site), internals: new Set(given), uncertain: new Set(uncertain) };
}

function givenBy(asked: readonly AccessSite[]): readonly Internal[] {
  const isEmbedding = asked[0]?.family?.kind === 'embedding';
  const granted = asked.filter(each => each.granted === 'yes').flatMap(({ internals }) => internals);
  return isEmbedding ? [...granted, 'embeddings'] : granted;
}

function internalsOfWeights(family: FamilyFields | undefined): readonly Internal[] {
  const tokens = writesTokens(family) ? ofTokens : [];
  const data: readonly Internal[] = family?.weights === 'open-with-data' ? ['data'] : [];
  return [...ofWeights, ...tokens, ...data];
}

/** A model of which nothing is known counts as one that does. */
function writesTokens(family: FamilyFields | undefined): boolean {
  return family === undefined || !['embedding', 'rerank', 'image', 'video'].includes(family.kind);
}

/** An embedding or a tuning job is no text in and out. */
function writesText({ family, internals, kind }: AccessSite): boolean {
  if (family) {
    return family.kind === 'text' || family.kind === 'other';
  }
  return kind === 'parameter' || !internals.some(each => each === 'embeddings' || each === 'hosted-tuning');
}
