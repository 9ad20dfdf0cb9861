import { builtInScope, overviewId } from './knowledgeData.ts';

/** A page that can be opened: a note or a term, in the scope that it was met in. */
export interface PageAddress {
  readonly kind: 'note' | 'term';
  readonly id: string;
  readonly scope: string;
}

/** The page of the note that ties the others together. */
export const overviewAddress: PageAddress = { kind: 'note', id: overviewId, scope: builtInScope };

/** Whether a value from outside (a command's argument, a message, saved state) is the address of a page. */
export function isPageAddress(value: unknown): value is PageAddress {
  const candidate = value as Partial<PageAddress> | null;
  return (
    typeof candidate === 'object' &&
    (candidate?.kind === 'note' || candidate?.kind === 'term') &&
    typeof candidate.id === 'string' &&
    typeof candidate.scope === 'string'
  );
}

export function isSameAddress(left: PageAddress, right: PageAddress): boolean {
  return left.kind === right.kind && left.id === right.id && left.scope === right.scope;
}
