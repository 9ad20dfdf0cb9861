import * as vscode from 'vscode';
import { compileKnowledgeSteps } from '../../core/knowledge/compileKnowledge.ts';
import type { KnowledgeData } from '../../core/knowledge/knowledgeData.ts';
import { knowledgeLimits } from '../../core/knowledge/limits.ts';
import { mergeKnowledgeSteps } from '../../core/knowledge/mergeKnowledge.ts';
import type { KnowledgeFile } from '../../core/knowledge/parseNote.ts';
import type { Problem } from '../../core/knowledge/problem.ts';
import {
  binaryProblem,
  encodingProblem,
  linkProblem,
  tooLargeProblem,
  unreadableProblem,
} from '../../core/knowledge/problemAtStart.ts';
import { readAhead } from '../../platform/readAhead.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { type FileText, readTextFile } from '../../platform/readTextFile.ts';
import type { KnowledgePlace } from './knowledgePlace.ts';
import { takeSteps } from './takeSteps.ts';

/** A knowledge folder, and the files that the walk has found in it. */
export interface FoundFolder extends Pick<KnowledgePlace, 'folder' | 'parent'> {
  readonly files: { readonly path: string; readonly isLink: boolean }[];
}

/** Checks folder after folder, the outer ones first: what they hold may be referred to within. */
export class FolderChecker {
  readonly #builtIn: KnowledgeData;
  readonly #checked: { readonly parent: vscode.Uri; readonly data: KnowledgeData }[] = [];

  constructor(builtIn: KnowledgeData) {
    this.#builtIn = builtIn;
  }

  async check(found: FoundFolder, token: vscode.CancellationToken): Promise<readonly Problem[]> {
    const { parent } = found;
    const { texts, problems } = await readFiles(found, token);
    const outer = this.#checked.filter(({ parent: other }) => isWithin(parent, other)).map(({ data }) => data);
    const base = await takeSteps(mergeKnowledgeSteps(this.#builtIn, outer), token);
    const options = { scope: parent.toString(), messages: readMessages(), base };
    const compiled = await takeSteps(compileKnowledgeSteps(texts, options), token);
    this.#checked.push({ parent, data: compiled.data });
    return [...problems, ...compiled.problems];
  }
}

function isWithin(inner: vscode.Uri, outer: vscode.Uri): boolean {
  const folderOf = (uri: vscode.Uri) => vscode.workspace.getWorkspaceFolder(uri);
  return inner.path.startsWith(outer.path.replace(/\/?$/, '/')) && folderOf(inner) === folderOf(outer);
}

async function readFiles({ folder, files }: FoundFolder, token: vscode.CancellationToken) {
  const messages = readMessages();
  const texts: KnowledgeFile[] = [];
  const problems: Problem[] = files.filter(({ isLink }) => isLink).map(({ path }) => linkProblem(path, messages));
  const paths = files.filter(({ isLink }) => !isLink).map(({ path }) => path);
  const read = (path: string) =>
    readTextFile(vscode.Uri.joinPath(folder, path), { largest: knowledgeLimits.fileBytes, token });
  let bytes = 0;
  for await (const [path, file] of readAhead(paths, read)) {
    const problem = problemOf(path, file);
    problems.push(...(problem ? [problem] : []));
    if (file.kind === 'text' && bytes + file.text.length <= knowledgeLimits.totalBytes) {
      bytes += file.text.length;
      texts.push({ path, text: file.text });
    }
  }
  return { texts, problems };
}

/** Why a file was not read, or not read well. */
function problemOf(path: string, file: FileText): Problem | undefined {
  const messages = readMessages();
  switch (file.kind) {
    case 'text':
      return file.isWronglyEncoded ? encodingProblem(path, file.text, messages) : undefined;
    case 'tooLarge':
      return tooLargeProblem(path, messages);
    case 'binary':
      return binaryProblem(path, messages);
    case 'unreadable':
      return unreadableProblem(path, file.reason, messages);
    default:
      return undefined;
  }
}
