import * as vscode from 'vscode';
import { knowledgeFolderName } from '../../core/knowledge/limits.ts';

/** A file of a knowledge folder. */
export interface KnowledgePlace {
  /** The folder `.open-vs-closed` itself. */
  readonly folder: vscode.Uri;
  /** The folder that holds it: the scope of its knowledge. */
  readonly parent: vscode.Uri;
  /** Relative to the knowledge folder, with forward slashes. */
  readonly path: string;
}

const folderPart = `/${knowledgeFolderName}/`;

/** Where a file stands in a knowledge folder of the workspace; undefined for any other file. */
export function knowledgePlaceOf(uri: vscode.Uri): KnowledgePlace | undefined {
  const start = uri.path.lastIndexOf(folderPart);
  const workspaceFolder = start < 0 ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  if (!workspaceFolder || workspaceFolder.uri.path.replace(/\/$/, '').length > start) {
    return undefined;
  }
  const folder = uri.with({ path: uri.path.slice(0, start + folderPart.length - 1), query: '', fragment: '' });
  const parent = folder.with({ path: uri.path.slice(0, start) || '/' });
  return { folder, parent, path: uri.path.slice(start + folderPart.length) };
}

/** The files for which help with writing is registered. */
export const knowledgeFiles: vscode.DocumentSelector = { pattern: `**/${knowledgeFolderName}/**/*.{yaml,yml,md}` };
