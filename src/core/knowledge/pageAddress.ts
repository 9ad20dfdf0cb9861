import { copySiteAccess, isSiteAccess, type SiteAccess } from '../compare/siteAccess.ts';
import { builtInScope, overviewId } from './knowledgeData.ts';

/** A page that can be opened, in the scope that it was met in. */
export type PageAddress = EntryAddress | TechniquesAddress | CompareAddress | ChangeAddress | SearchAddress;

/** The page of one entry of the knowledge. */
export interface EntryAddress {
  readonly kind: EntryKind;
  readonly id: string;
  readonly scope: string;
}

export type EntryKind = 'note' | 'term' | 'family' | 'surface' | 'technique';

/** All techniques against the access tiers, marked for a site where one is given. */
export interface TechniquesAddress {
  readonly kind: 'techniques';
  readonly id: typeof allTechniques;
  readonly scope: string;
  readonly about?: SiteAccess;
}

/** Model families side by side: two to four ids, joined by `+`. */
export interface CompareAddress {
  readonly kind: 'compare';
  readonly id: string;
  readonly scope: string;
}

/** What would change for a site with an open model: the id of a family, or `any`. */
export interface ChangeAddress {
  readonly kind: 'change';
  readonly id: string;
  readonly scope: string;
  readonly about: SiteAccess;
}

/** What a search found; the id is the query, at most `longestQuery` characters. */
export interface SearchAddress {
  readonly kind: 'search';
  readonly id: string;
  readonly scope: string;
}

/** The longest query that is kept as the address of a page. */
export const longestQuery = 200;

export type PageKind = PageAddress['kind'];

/** The page of the note that ties the others together. */
export const overviewAddress: EntryAddress = { kind: 'note', id: overviewId, scope: builtInScope };

/** The id of the page of all techniques. */
export const allTechniques = 'all';

/** The id of the page that compares a site with no particular open model. */
export const anyModel = 'any';

export const fewestCompared = 2;
export const mostCompared = 4;

/** The page that compares families; undefined for too few, too many, or ids that cannot be. */
export function compareAddress(families: readonly string[], scope: string = builtInScope): CompareAddress | undefined {
  const address = { kind: 'compare', id: families.join('+'), scope } as const;
  return isPageAddress(address) ? address : undefined;
}

/** The ids of the families that a page compares. */
export function comparedFamilies({ id }: CompareAddress): readonly string[] {
  return id.split('+');
}

/**
 * Whether a value from outside (a command's argument, a message, saved state) is the address of a page. Notes and terms
 * may have any id, as they always could.
 */
export function isPageAddress(value: unknown): value is PageAddress {
  const candidate = value as Partial<Record<'kind' | 'id' | 'scope' | 'about', unknown>> | null;
  if (typeof candidate !== 'object' || typeof candidate?.id !== 'string' || typeof candidate.scope !== 'string') {
    return false;
  }
  const { kind, id, about } = candidate;
  switch (kind) {
    case 'note':
    case 'term':
      return true;
    case 'family':
    case 'surface':
    case 'technique':
      return isEntryId(id) && about === undefined;
    case 'techniques':
      return id === allTechniques && (about === undefined || isSiteAccess(about));
    case 'compare':
      return areCompared(id.split('+')) && about === undefined;
    case 'change':
      return isEntryId(id) && isSiteAccess(about);
    case 'search':
      return id.length <= longestQuery && about === undefined;
    default:
      return false;
  }
}

/** The address that a value is, without what else it carries; undefined where it is none. */
export function readPageAddress(value: unknown): PageAddress | undefined {
  if (!isPageAddress(value)) {
    return undefined;
  }
  const { id, scope } = value;
  switch (value.kind) {
    case 'techniques':
      return {
        kind: value.kind,
        id: allTechniques,
        scope,
        ...(value.about ? { about: copySiteAccess(value.about) } : {}),
      };
    case 'change':
      return { kind: value.kind, id, scope, about: copySiteAccess(value.about) };
    default:
      return { kind: value.kind, id, scope };
  }
}

export function isSameAddress(left: PageAddress, right: PageAddress): boolean {
  return (
    left.kind === right.kind && left.id === right.id && left.scope === right.scope && aboutOf(left) === aboutOf(right)
  );
}

function aboutOf(address: PageAddress): string {
  return 'about' in address && address.about ? JSON.stringify(copySiteAccess(address.about)) : '';
}

const longestId = 80;

function isEntryId(id: string): boolean {
  return id.length <= longestId && /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(id);
}

function areCompared(ids: readonly string[]): boolean {
  const isEach = ids.length >= fewestCompared && ids.length <= mostCompared && ids.every(isEntryId);
  return isEach && new Set(ids).size === ids.length;
}
