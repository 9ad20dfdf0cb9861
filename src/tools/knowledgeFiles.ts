import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { KnowledgeFile } from '../core/knowledge/parseNote.ts';

/** Reads the Markdown and YAML files of a knowledge folder, with paths relative to it. */
export async function readKnowledgeFiles(folder: string): Promise<readonly KnowledgeFile[]> {
  const paths = await listKnowledgePaths(folder);
  return Promise.all(paths.map(async path => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}

/** The paths of the Markdown and YAML files of a knowledge folder, and of links with such names; relative to it. */
export async function listKnowledgePaths(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => (entry.isFile() || entry.isSymbolicLink()) && /\.(?:md|ya?ml)$/.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
