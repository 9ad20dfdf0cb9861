import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ProjectPackage } from '../core/context/modelContext.ts';
import {
  findProjectPackage,
  isProjectManifest,
  largestManifest,
  mostProjectFolders,
} from '../core/context/projectPackage.ts';

/**
 * What the project of a file lists that is a package for models: by the nearest folder, from the file's own upward,
 * that has such a list; not beyond the folder of the repository. Nothing where the file's folder does not exist.
 */
export async function findProject(path: string): Promise<ProjectPackage | undefined> {
  let folder = dirname(resolve(path));
  for (let level = 0; level < mostProjectFolders; level++) {
    const names = await readdir(folder).catch(() => undefined);
    const manifests = names?.filter(isProjectManifest) ?? [];
    if (manifests.length > 0) {
      return findInFolder(folder, manifests.sort());
    }
    if (names === undefined || names.includes('.git') || folder === dirname(folder)) {
      return undefined;
    }
    folder = dirname(folder);
  }
  return undefined;
}

async function findInFolder(folder: string, manifests: readonly string[]): Promise<ProjectPackage | undefined> {
  for (const name of manifests) {
    const text = await readSmall(join(folder, name)).catch(() => '');
    const found = findProjectPackage(text, name);
    if (found) {
      return found;
    }
  }
  return undefined;
}

async function readSmall(path: string): Promise<string> {
  const { size } = await stat(path);
  return size > largestManifest ? '' : readFile(path, 'utf8');
}
