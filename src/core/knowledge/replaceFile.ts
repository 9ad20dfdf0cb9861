import type { FileContent, FolderContent } from './assembleFolder.ts';
import { byId, listOf } from './byId.ts';
import type { KnowledgeData } from './knowledgeData.ts';
import { knowledgeLimits } from './limits.ts';

/** A file as it was and as it is; undefined where there was none, or is none any more. */
export interface FileChange {
  readonly before: FileContent | undefined;
  readonly after: FileContent | undefined;
}

/**
 * What a folder comes to when one of its files has become another one, without going through all the others. Undefined
 * where that cannot be told so: where ids are used twice, or limits come near. Lists without a change stay the very same.
 */
export function replaceFile(content: FolderContent, { before, after }: FileChange): FolderContent | undefined {
  const { data, totals } = content;
  const next = {
    files: totals.files + (after ? 1 : 0) - (before ? 1 : 0),
    bytes: totals.bytes + (after?.size ?? 0) - (before?.size ?? 0),
    entries: totals.entries + countEntries(after) - countEntries(before),
  };
  const { files, totalBytes, entries } = knowledgeLimits;
  if (!content.isPlain || next.files > files || next.bytes > totalBytes || next.entries > entries) {
    return undefined;
  }
  const lists = kinds.map(kind => [
    kind,
    replaceEntries<{ readonly id: string }>(data[kind], before?.[kind] ?? [], after?.[kind] ?? []),
  ]);
  if (lists.some(([, list]) => list === undefined)) {
    return undefined;
  }
  return { ...content, data: { ...data, ...(Object.fromEntries(lists) as Partial<KnowledgeData>) }, totals: next };
}

const kinds = ['notes', 'topics', 'terms', 'families', 'surfaces', 'techniques', 'sources'] as const;

function countEntries(file: FileContent | undefined): number {
  return file ? kinds.reduce((sum, kind) => sum + (kind === 'topics' ? 0 : file[kind].length), 0) : 0;
}

/** New ids come last. Undefined where one of them belongs to another file already. */
function replaceEntries<T extends { readonly id: string }>(
  list: readonly T[],
  before: readonly T[],
  after: readonly T[],
): readonly T[] | undefined {
  if (before.length === 0 && after.length === 0) {
    return list;
  }
  const gone = new Set(before.map(({ id }) => id));
  const next = new Map(byId(list));
  const added = new Set<string>();
  for (const entry of after) {
    if (added.has(entry.id) || (next.has(entry.id) && !gone.has(entry.id))) {
      return undefined;
    }
    added.add(entry.id);
    next.set(entry.id, entry);
  }
  for (const id of gone) {
    if (!added.has(id)) {
      next.delete(id);
    }
  }
  return listOf(next);
}
