import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { KnowledgeFile } from '../core/knowledge/parseNote.ts';

/** Reads the Markdown and YAML files of a knowledge folder, with paths relative to it. */
export async function readKnowledgeFiles(folder: string): Promise<readonly KnowledgeFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile() && /\.(?:md|ya?ml)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async path => ({
      path: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}
