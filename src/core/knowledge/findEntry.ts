import type { KnowledgeBase, KnowledgeEntry } from './knowledgeBase.ts';
import type { PageAddress } from './pageAddress.ts';

/** The entry that a page is about; undefined for a page about several, and where there is none any more. */
export function findEntry({ kind, id }: PageAddress, knowledge: KnowledgeBase): KnowledgeEntry | undefined {
  switch (kind) {
    case 'note':
      return knowledge.note(id);
    case 'term':
      return knowledge.term(id);
    case 'family':
      return knowledge.family(id);
    case 'surface':
      return knowledge.surface(id);
    case 'technique':
      return knowledge.technique(id);
    default:
      return undefined;
  }
}
