import type { AccessIndex } from '../access/accessIndex.ts';
import { isGranted } from '../access/resolveAccess.ts';
import type { AccessSite } from '../access/site.ts';
import type { Internal, Tier } from '../knowledge/formats.ts';
import type { Family, Surface } from '../knowledge/knowledgeData.ts';
import { type Reach, Reaches } from '../report/reach.ts';

/** What whoever holds the weights of a family reaches; of a family that is not known, what weights give in general. */
export function reachWithWeights(family: Family | undefined): Reach {
  return readReach({ family, kind: 'load', tier: 'white' });
}

/** What an endpoint gives of a family, as far as is known of both. */
export function reachOverApi(family: Family, endpoint: Surface, index: AccessIndex): Reach {
  const { isText } = readReach({ family, kind: 'call', tier: 'black' });
  const lent = internalsOfKind(family);
  const asked = (endpoint.gives ?? [])
    .map(({ internal }) => internal)
    .filter(internal => lent.includes(internal))
    .map(internal => ({ internal, granted: isGranted({ internal, family, server: endpoint, tier: 'black' }, index) }));
  const granted = (wanted: string) => asked.filter(each => each.granted === wanted).map(({ internal }) => internal);
  const internals = family.kind === 'embedding' ? [...granted('yes'), 'embeddings' as const] : granted('yes');
  return { isText, internals: new Set(internals), uncertain: new Set(granted('unknown')) };
}

/** The endpoints of a family that are somebody else's machines. */
export function apisOf(family: Family, index: AccessIndex): readonly Surface[] {
  return (family.endpoints ?? [])
    .flatMap(id => index.surfaces.get(id) ?? [])
    .filter(({ remote, tier }) => remote !== false && tier !== 'white');
}

/** What an API can give of a kind of model: vectors are all that an embedding model has to give. */
function internalsOfKind({ kind }: Family): readonly Internal[] {
  if (kind === 'embedding') {
    return ['embeddings', 'hosted-tuning'];
  }
  return kind === 'text' || kind === 'other'
    ? ['answer-logprobs', 'prompt-logprobs', 'logit-bias', 'hosted-tuning', 'logits', 'activations', 'gradients']
    : ['hosted-tuning'];
}

interface Bare {
  readonly family: Family | undefined;
  readonly kind: AccessSite['kind'];
  readonly tier: Tier;
}

/** Reads a site that stands nowhere, so that pages and reports judge alike. */
function readReach({ family, ...bare }: Bare): Reach {
  const site: AccessSite = {
    start: 0,
    end: 0,
    model: null,
    ...bare,
    ...(family ? { family } : {}),
    granted: 'yes',
    raisedBy: [],
    internals: [],
    isMention: false,
    isUnnamedLocalServer: false,
  };
  const [reach] = new Reaches().readAll([site]);
  return reach ?? { isText: false, internals: new Set(), uncertain: new Set() };
}
