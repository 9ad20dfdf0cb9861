import { fileURLToPath } from 'node:url';
import { checkEditorial } from '../core/knowledge/checkEditorial.ts';
import { compileKnowledge } from '../core/knowledge/compileKnowledge.ts';
import { builtInScope, type KnowledgeData } from '../core/knowledge/knowledgeData.ts';
import type { Problem } from '../core/knowledge/problem.ts';
import { englishMessages } from '../core/messages.ts';
import { readKnowledgeFiles } from './knowledgeFiles.ts';

export const builtInFolder = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** Compiles the knowledge that comes with the extension, and checks it by the rules that hold for it alone. */
export async function compileBuiltIn(
  folder: string = builtInFolder,
): Promise<{ data: KnowledgeData; problems: readonly Problem[] }> {
  const files = await readKnowledgeFiles(folder);
  const { data, parsed, problems } = compileKnowledge(files, { scope: builtInScope, messages: englishMessages });
  return { data, problems: [...problems, ...checkEditorial(parsed, englishMessages)] };
}
