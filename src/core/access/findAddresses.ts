import type { Internal, Tier } from '../knowledge/formats.ts';
import type { Surface } from '../knowledge/knowledgeData.ts';
import type { AccessIndex } from './accessIndex.ts';
import { commonPaths } from './commonPaths.ts';
import { type Server, serverOfAddress } from './findClients.ts';
import type { Stretch } from './site.ts';

/** An address at which a model answers: a host with the path of an endpoint. */
export interface FoundAddress extends Stretch {
  readonly server: Server;
  readonly tier: Tier | undefined;
  readonly internals: readonly Internal[];
  /** The id within the address, if any. */
  readonly model?: Stretch & { readonly id: string };
}

const address =
  /(?:(?:https?|wss?):\/\/)?(?<host>(?:[\w-]+\.)*[\w-]+(?::\d{2,5})?|\$?\{[^}\s]{1,60}\}|%s)(?<path>\/[^\s"'`<>\\)]{2,300})/g;

const commonPatterns = commonPaths.map(({ path, tier, internals }) => ({
  pattern: new RegExp(`${path.startsWith('*') ? path.slice(1) : `^${path}`}(?:$|[?#])`),
  tier,
  internals,
}));

const modelInPath =
  /\/(?:models|model|deployments|engines|@cf|run)\/(?<id>[\w.@~/-]+?(?::\d+)?)(?=:[a-zA-Z]|\/(?:invoke|converse|chat|completions|embeddings|predict|stream|generate)|$|[?#])/;

/** Finds the addresses of endpoints in a stretch of text; a host alone is none. */
export function findAddresses(text: string, index: AccessIndex, { start, end }: Stretch): readonly FoundAddress[] {
  return [...text.slice(start, end).matchAll(address)].flatMap(match => {
    const { host = '', path = '' } = match.groups ?? {};
    const at = start + match.index;
    const server = serverOfAddress(`//${host}`, index, '');
    const known = server.surface ? pathOf(server.surface, path) : undefined;
    const common = commonPatterns.find(({ pattern }) => pattern.test(path));
    const isCalled = known !== undefined || (common !== undefined && isServer(server, match[0], host));
    if (!isCalled) {
      return [];
    }
    const model = modelInPath.exec(path);
    const id = model?.groups?.['id'];
    const idAt =
      at + match[0].length - path.length + (model?.index ?? 0) + (model?.[0].length ?? 0) - (id?.length ?? 0);
    const isLiteralId = id !== undefined && !/[{}$]/.test(id);
    return [
      {
        start: at,
        end: at + match[0].length,
        server,
        tier: known?.tier ?? common?.tier,
        internals: known?.internals ?? common?.internals ?? [],
        ...(isLiteralId ? { model: { id, start: idAt, end: idAt + id.length } } : {}),
      },
    ];
  });
}

/** Whether an address with a common path can be that of a server: a route of one's own begins without a host. */
function isServer({ surface, isUnnamedLocal }: Server, whole: string, host: string): boolean {
  return surface !== undefined || isUnnamedLocal || whole.startsWith('http') || /[{%]/.test(host);
}

function pathOf(surface: Surface, path: string) {
  const clean = path.split(/[?#]/, 1)[0] ?? '';
  return surface.paths
    ?.toSorted((one, other) => other.path.length - one.path.length)
    .find(({ path: part }) => clean.includes(part.split('*', 1)[0] ?? part) && starsFit(clean, part));
}

function starsFit(path: string, pattern: string): boolean {
  let from = 0;
  return pattern.split('*').every(part => {
    const found = path.indexOf(part, from);
    from = found + part.length;
    return found >= 0;
  });
}
