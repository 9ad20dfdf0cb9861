import type { FoundId } from '../../core/knowledge/authoring/findIdAt.ts';
import { citeFull } from '../../core/knowledge/citation.ts';
import { builtInScope } from '../../core/knowledge/knowledgeData.ts';
import type { PageAddress } from '../../core/knowledge/pageAddress.ts';
import type { FolderState } from './folderCompiler.ts';

/** What an id refers to: text from a file, which may be anybody's. */
export interface Referred {
  readonly heading: string;
  readonly text: string;
  /** Where the entry comes from, where that is known. */
  readonly scope?: string;
  /** Its page, if it is a built-in one. */
  readonly page?: PageAddress;
}

/** The entry of an id: that of the folder itself, else that of the knowledge around it. */
export function findReferred(id: FoundId, { compiled, base }: FolderState): Referred | undefined {
  return findIn(id, compiled.data) ?? findIn(id, base);
}

function findIn({ kind, id }: FoundId, lists: FolderState['base']): Referred | undefined {
  const byId = <T extends { readonly id: string }>(entries: readonly T[]) => entries.find(entry => entry.id === id);
  if (kind === 'claim') {
    return undefined;
  }
  if (kind === 'source') {
    const source = byId(lists.sources);
    return source && { heading: source.id, text: citeFull(source) };
  }
  const page = <T extends { readonly scope: string }>(entry: T | undefined, heading?: string, text = '') =>
    entry && {
      heading: heading ?? id,
      text,
      scope: entry.scope,
      ...(entry.scope === builtInScope ? { page: { kind, id, scope: builtInScope } } : {}),
    };
  switch (kind) {
    case 'note': {
      const note = byId(lists.notes);
      return page(note, note?.title, note?.summary);
    }
    case 'term': {
      const term = byId(lists.terms);
      return page(term, term?.label, term?.definition ?? [term?.open, term?.closed].join(' / '));
    }
    case 'technique': {
      const technique = byId(lists.techniques);
      return page(technique, technique?.label, technique?.why);
    }
    case 'family': {
      const family = byId(lists.families);
      return page(family, family?.label, family?.vendor);
    }
    case 'surface': {
      const surface = byId(lists.surfaces);
      return page(surface, surface?.label, surface?.reason);
    }
  }
}
