import { builtInScope } from './knowledgeData.ts';
import { type EntryAddress, type EntryKind, isPageAddress } from './pageAddress.ts';

/** The path of a link to a page, as the handler of such links reads it: `/note/misuse-risk`. */
export function pagePath({ kind, id }: Pick<EntryAddress, 'kind' | 'id'>): string {
  return `/${kind}/${encodeURIComponent(id)}`;
}

const kinds: ReadonlySet<string> = new Set<EntryKind>(['note', 'term', 'family', 'surface', 'technique']);

/** Ids as the formats have them; anything else in a link is no id, and is not repeated to the reader. */
const id = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** The page that the path of a link names, whether or not there is one; undefined for any other path. */
export function readPagePath(path: string): EntryAddress | undefined {
  const [, kind = '', name = ''] = /^\/([a-z]+)\/([^/]{1,80})\/?$/.exec(path) ?? [];
  const address = { kind, id: name, scope: builtInScope };
  return kinds.has(kind) && id.test(name) && isPageAddress(address) ? (address as EntryAddress) : undefined;
}
