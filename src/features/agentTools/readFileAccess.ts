import * as vscode from 'vscode';
import { describeFileAccess } from '../../core/tools/fileAccess.ts';
import { readTextField } from '../../core/tools/readToolInput.ts';
import type { ToolContext, ToolProblem } from '../../core/tools/toolContext.ts';
import { languageOfPath } from '../../core/walk/languageOfPath.ts';
import { type FileText, readTextFile } from '../../platform/readTextFile.ts';
import { findWorkspacePath, type WorkspacePath } from '../../platform/workspacePath.ts';

/** `{"path": "src/a.py"}`: the access sites of a file in the workspace, as an editor has it where it is unsaved. */
export async function readFileAccess(
  input: unknown,
  token: vscode.CancellationToken,
  createContext: (uri: vscode.Uri) => Promise<ToolContext>,
): Promise<object> {
  const path = readTextField(input, 'path');
  if (typeof path !== 'string') {
    return path;
  }
  const found = await findWorkspacePath(path);
  if (found.kind !== 'file') {
    return pathProblem(found.kind);
  }
  const { uri } = found;
  const read = await readTextFile(uri, { token });
  if (read.kind !== 'text') {
    return readProblem(read.kind);
  }
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  const languageId = open?.languageId ?? languageOfPath(uri.path);
  const shown = vscode.workspace.asRelativePath(uri);
  return describeFileAccess({ path: shown, text: read.text, languageId }, await createContext(uri));
}

function pathProblem(kind: Exclude<WorkspacePath['kind'], 'file'>): ToolProblem {
  const next = 'Call the tool again with the path of a file in the workspace, relative to its folder.';
  const problem = {
    noWorkspace: 'No folder is open.',
    outside: 'The path leads out of the workspace, or through a link, and is not read.',
    folder: 'The path names a folder.',
    gone: 'There is no such file in the workspace.',
  }[kind];
  return { problem, next: kind === 'noWorkspace' ? 'Ask the user to open the folder that holds the file.' : next };
}

function readProblem(kind: Exclude<FileText['kind'], 'text'>): ToolProblem {
  const problem = {
    tooLarge: 'The file is larger than 512 KiB, and is not read.',
    binary: 'The file is no text.',
    unreadable: 'The file cannot be read.',
    gone: 'There is no such file in the workspace.',
    cancelled: 'The call was cancelled.',
  }[kind];
  return { problem, next: 'Call the tool with another file, or go on without it.' };
}
