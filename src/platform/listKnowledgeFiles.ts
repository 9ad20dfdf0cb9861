import * as vscode from 'vscode';
import { knowledgeLimits } from '../core/knowledge/limits.ts';

export interface ListedKnowledge {
  /** By name; paths are relative to the folder, with forward slashes. */
  readonly files: readonly string[];
  /** What is a link, and not followed: nothing tells whether it leads out of the workspace. */
  readonly links: readonly string[];
}

/** Levels of folders that are listed: one holds files, another one those that have no place in it. */
const levels = 2;

/** The names of files that may be knowledge. Whatever else lies in the folder is passed over. */
const knowledgeFile = /\.(?:md|ya?ml)$/;

/** The files of a folder `.open-vs-closed`; undefined where there is none. A folder within that cannot be listed is empty. */
export async function listKnowledgeFiles(root: vscode.Uri): Promise<ListedKnowledge | undefined> {
  const found = { files: [] as string[], links: [] as string[] };
  try {
    await list(root, { path: '', level: 0 }, found);
  } catch {
    return undefined;
  }
  return { files: found.files.sort(), links: found.links.sort() };
}

async function list(
  root: vscode.Uri,
  { path: folder, level }: { readonly path: string; readonly level: number },
  found: { readonly files: string[]; readonly links: string[] },
): Promise<void> {
  const { File, Directory, SymbolicLink } = vscode.FileType;
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder));
  for (const [name, type] of entries.filter(([listed]) => isName(listed))) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if ((type & SymbolicLink) !== 0) {
      found.links.push(path);
    } else if (type === Directory && level < levels) {
      await list(root, { path, level: level + 1 }, found).catch(() => undefined);
    } else if (type === File && knowledgeFile.test(name) && found.files.length <= knowledgeLimits.files) {
      found.files.push(path);
    }
  }
}

/** What a file system should not list, but one that an extension brings may. */
function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\]/.test(name);
}
