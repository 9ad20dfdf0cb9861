import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileKnowledge } from '../core/knowledge/compileKnowledge.ts';
import { builtInScope, type KnowledgeData, noKnowledge } from '../core/knowledge/knowledgeData.ts';
import { knowledgeFolderName } from '../core/knowledge/limits.ts';
import { mergeKnowledge } from '../core/knowledge/mergeKnowledge.ts';
import { compareProblems, type Problem } from '../core/knowledge/problem.ts';
import { englishMessages } from '../core/messages.ts';
import { builtInFolder } from '../tools/builtInKnowledge.ts';
import { readKnowledgeFiles } from '../tools/knowledgeFiles.ts';
import { readKnowledgeFolder } from './readKnowledgeFolder.ts';

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
  const { files, problems } = await readKnowledgeFolder(folder);
  const own = compileKnowledge(files, { scope: scopeOf(folder), messages, base });
  return { data: mergeKnowledge(base, own.data), problems: [...problems, ...own.problems].sort(compareProblems) };
}

/** As in the editor: the address of the folder that holds `.open-vs-closed`, or of the folder itself by another name. */
function scopeOf(folder: string): string {
  const path = resolve(folder);
  return pathToFileURL(basename(path) === knowledgeFolderName ? dirname(path) : path).href;
}
