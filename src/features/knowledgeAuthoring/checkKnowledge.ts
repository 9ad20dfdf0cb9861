import * as vscode from 'vscode';
import { builtInScope } from '../../core/knowledge/knowledgeData.ts';
import { knowledgeFolderName } from '../../core/knowledge/limits.ts';
import type { Problem } from '../../core/knowledge/problem.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { walkWorkspace } from '../../platform/workspaceWalk.ts';
import { isReadyForKnowledge } from './createFiles.ts';
import { FolderChecker, type FoundFolder } from './folderChecker.ts';
import { toData } from './folderCompiler.ts';
import { knowledgePlaceOf } from './knowledgePlace.ts';
import type { LiveProblems } from './liveProblems.ts';
import { tellChecked } from './tellChecked.ts';

/** *Check Knowledge*: all knowledge folders of the workspace, all problems in the Problems view, and a count. */
export async function checkKnowledge(knowledge: KnowledgeStore, live: LiveProblems): Promise<void> {
  if (!isReadyForKnowledge()) {
    return;
  }
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking knowledge'),
    cancellable: true,
  };
  const counts = { folders: 0, files: 0, problems: 0 };
  const isDone = await vscode.window.withProgress(progress, async (shown, token) => {
    try {
      const folders = await findFolders(token);
      const checker = new FolderChecker(toData(await knowledge.knowledgeOfScope(builtInScope)));
      live.forgetChecked();
      for (const found of folders) {
        shown.report({ message: vscode.workspace.asRelativePath(found.parent) });
        const problems = await checker.check(found, token);
        live.showChecked(found.folder, byFile(found, problems, mostShown - counts.problems));
        counts.folders++;
        counts.files += found.files.length;
        counts.problems += problems.length;
      }
      return true;
    } catch (error) {
      if (error instanceof vscode.CancellationError) {
        return false;
      }
      throw error;
    }
  });
  // The check is over, whether the message is answered or not.
  void (isDone && tellChecked(counts));
}

/** Nobody reads more; the count goes on. */
const mostShown = 5_000;

/** The problems of each file that the walk has found, as many as there is room for. */
function byFile({ files }: FoundFolder, problems: readonly Problem[], room: number): ReadonlyMap<string, Problem[]> {
  const lists = new Map(files.map(({ path }): [string, Problem[]] => [path, []]));
  for (const problem of problems.slice(0, Math.max(room, 0))) {
    lists.get(problem.file)?.push(problem);
  }
  return lists;
}

const withinFolder = new RegExp(`(?:^|/)${knowledgeFolderName.replaceAll('.', '\\.')}/.*\\.(?:md|ya?ml)$`);

async function findFolders(token: vscode.CancellationToken): Promise<readonly FoundFolder[]> {
  const folders = new Map<string, FoundFolder>();
  const wanted = (path: string, type: vscode.FileType) =>
    (type & vscode.FileType.File) !== 0 && withinFolder.test(path);
  for await (const { uri, type } of walkWorkspace({ token, wanted, ignoreFiles: false })) {
    const place = knowledgePlaceOf(uri);
    if (place) {
      const found = folders.get(place.folder.toString()) ?? { ...place, files: [] };
      found.files.push({ path: place.path, isLink: (type & vscode.FileType.SymbolicLink) !== 0 });
      folders.set(place.folder.toString(), found);
    }
  }
  if (token.isCancellationRequested) {
    throw new vscode.CancellationError();
  }
  return [...folders.values()].sort((one, other) => one.parent.path.length - other.parent.path.length);
}
