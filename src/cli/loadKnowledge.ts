import { compileKnowledge } from '../core/knowledge/compileKnowledge.ts';
import { builtInScope, type KnowledgeData, noKnowledge } from '../core/knowledge/knowledgeData.ts';
import { mergeKnowledge } from '../core/knowledge/mergeKnowledge.ts';
import type { Problem } from '../core/knowledge/problem.ts';
import { englishMessages } from '../core/messages.ts';
import { builtInFolder } from '../tools/builtInKnowledge.ts';
import { readKnowledgeFiles } from '../tools/knowledgeFiles.ts';

export interface LoadOptions {
  /** A folder in the workspace format, added to the built-in knowledge. */
  readonly folder: string | undefined;
  readonly builtIn: boolean;
}

/** Compiles the knowledge that a run works with, and names the problems of the added folder. */
export async function loadKnowledge({ folder, builtIn }: LoadOptions): Promise<{
  readonly data: KnowledgeData;
  readonly problems: readonly Problem[];
}> {
  const messages = englishMessages;
  const base = builtIn
    ? compileKnowledge(await readKnowledgeFiles(builtInFolder), { scope: builtInScope, messages }).data
    : noKnowledge;
  if (folder === undefined) {
    return { data: base, problems: [] };
  }
  const own = compileKnowledge(await readKnowledgeFiles(folder), { scope: folder, messages, base });
  return { data: mergeKnowledge(base, own.data), problems: own.problems };
}
