import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { knowledgeLimits } from '../core/knowledge/limits.ts';
import type { KnowledgeFile } from '../core/knowledge/parseNote.ts';
import type { Problem } from '../core/knowledge/problem.ts';
import {
  binaryProblem,
  encodingProblem,
  linkProblem,
  tooLargeProblem,
  unreadableProblem,
} from '../core/knowledge/problemAtStart.ts';
import { englishMessages as messages } from '../core/messages.ts';
import { listKnowledgePaths } from '../tools/knowledgeFiles.ts';
import { readTextFile } from './readTextFile.ts';

/**
 * Reads a folder of knowledge as the editor does: links are not followed, and what is too large or no text is a problem.
 *
 * @throws Error where there is no such folder
 */
export async function readKnowledgeFolder(folder: string): Promise<{
  readonly files: readonly KnowledgeFile[];
  readonly problems: readonly Problem[];
}> {
  const files: KnowledgeFile[] = [];
  const problems: Problem[] = [];
  for (const path of await listKnowledgePaths(folder)) {
    const whole = join(folder, path);
    const read = await readTextFile(whole, knowledgeLimits.fileBytes);
    if ((await lstat(whole).catch(() => undefined))?.isSymbolicLink()) {
      problems.push(linkProblem(path, messages));
    } else if (read.kind === 'text') {
      files.push({ path, text: read.text });
      problems.push(...(read.isWronglyEncoded ? [encodingProblem(path, read.text, messages)] : []));
    } else if (read.kind !== 'gone') {
      problems.push(describe(path, read.kind));
    }
  }
  return { files, problems };
}

function describe(path: string, kind: 'tooLarge' | 'binary' | 'unreadable'): Problem {
  switch (kind) {
    case 'tooLarge':
      return tooLargeProblem(path, messages);
    case 'binary':
      return binaryProblem(path, messages);
    case 'unreadable':
      return unreadableProblem(path, 'it is not to be opened', messages);
  }
}
