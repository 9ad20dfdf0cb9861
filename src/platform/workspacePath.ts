import * as vscode from 'vscode';

export type WorkspacePath =
  | { readonly kind: 'file'; readonly uri: vscode.Uri }
  | { readonly kind: 'noWorkspace' }
  /** It leads out of the workspace, or passes through a link, which may do so. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'gone' };

/**
 * Finds a file of the workspace by a path from somebody who is not to read anything else: relative to a folder of the
 * workspace, with that folder's name before it, or absolute within one. Nothing outside is as much as looked at.
 */
export async function findWorkspacePath(path: string): Promise<WorkspacePath> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    return { kind: 'noWorkspace' };
  }
  const plain = path.replaceAll('\\', '/');
  const candidates = /^(?:\/|[a-z]:)/i.test(plain) ? absolute(plain, folders) : relative(plain, folders);
  let outcome: WorkspacePath = { kind: candidates.length === 0 ? 'outside' : 'gone' };
  for (const candidate of candidates) {
    const found = await follow(candidate);
    if (found.kind === 'file') {
      return found;
    }
    outcome = found.kind === 'gone' ? outcome : found;
  }
  return outcome;
}

interface Candidate {
  readonly folder: vscode.WorkspaceFolder;
  readonly segments: readonly string[];
}

function absolute(path: string, folders: readonly vscode.WorkspaceFolder[]): readonly Candidate[] {
  const segments = resolve(path);
  return folders.flatMap(folder => {
    const own = resolve(folder.uri.path);
    const isWithin = own?.every((segment, index) => isSameSegment(segment, segments?.[index])) === true;
    return segments && isWithin ? [{ folder, segments: segments.slice(own?.length) }] : [];
  });
}

/** A drive of Windows is written with either case. */
function isSameSegment(one: string, other: string | undefined): boolean {
  return one === other || (/^[a-z]:$/i.test(one) && one.toLowerCase() === other?.toLowerCase());
}

function relative(path: string, folders: readonly vscode.WorkspaceFolder[]): readonly Candidate[] {
  const segments = resolve(path);
  if (!segments || segments.length === 0) {
    return [];
  }
  const [first, ...rest] = segments;
  const named = folders.filter(({ name }) => name === first && rest.length > 0);
  return [...folders.map(folder => ({ folder, segments })), ...named.map(folder => ({ folder, segments: rest }))];
}

/** The segments of a path without dots; undefined where it climbs above its beginning. */
function resolve(path: string): readonly string[] | undefined {
  const resolved: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (resolved.pop() === undefined) {
        return undefined;
      }
    } else if (segment !== '' && segment !== '.') {
      resolved.push(segment);
    }
  }
  return resolved;
}

/** Goes down step by step: a link on the way may lead anywhere. */
async function follow({ folder, segments }: Candidate): Promise<WorkspacePath> {
  let uri = folder.uri;
  let type = vscode.FileType.Directory;
  for (const segment of segments) {
    uri = vscode.Uri.joinPath(uri, segment);
    try {
      ({ type } = await vscode.workspace.fs.stat(uri));
    } catch {
      return { kind: 'gone' };
    }
    if ((type & vscode.FileType.SymbolicLink) !== 0) {
      return { kind: 'outside' };
    }
  }
  return (type & vscode.FileType.Directory) !== 0 ? { kind: 'folder' } : { kind: 'file', uri };
}
