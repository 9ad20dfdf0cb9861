import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/cli/loadKnowledge.ts';
import { findSites } from '../../src/core/access/findSites.ts';
import { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase.ts';
import { languageOfPath } from '../../src/core/walk/languageOfPath.ts';
import { repositoryRoot } from '../../src/tools/workbench/repository.ts';
import { rounded } from './statistics.ts';

/** A longer line counts as one for each of so many characters. */
const longLine = 400;
const unit = 100;
const largestFile = 512 * 1024;

/** Access sites found in code that has none: the packages of this project, of which none is for models. */
export async function benchWithoutModels(): Promise<object> {
  const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
  const { access: index } = new KnowledgeBase(data);
  const folder = join(repositoryRoot, 'node_modules');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const counted = { files: 0, lines: 0, sites: 0, longestMilliseconds: 0 };
  for (const entry of entries.filter(each => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const languageId = languageOfPath(path);
    const isRead = languageId !== 'plaintext' && (await stat(path)).size <= largestFile;
    const text = isRead ? await readFile(path, 'utf8') : '\0';
    if (!text.includes('\0')) {
      const start = performance.now();
      const { sites } = findSites(text, { languageId, index });
      counted.longestMilliseconds = Math.max(counted.longestMilliseconds, rounded(performance.now() - start));
      counted.files += 1;
      counted.sites += sites.length;
      counted.lines += countLines(text);
    }
  }
  const per100000Lines = rounded((counted.sites / counted.lines) * 100_000);
  return { goal: 'at most 1 site in 100,000 lines', ...counted, per100000Lines };
}

function countLines(text: string): number {
  return text.split('\n').reduce((sum, { length }) => sum + (length > longLine ? Math.floor(length / unit) : 1), 0);
}
