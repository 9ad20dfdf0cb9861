import * as vscode from 'vscode';
import { readClaims } from '../../core/knowledge/authoring/claims.ts';
import { findDefinition } from '../../core/knowledge/authoring/findDefinition.ts';
import { type FoundId, findIdAt } from '../../core/knowledge/authoring/findIdAt.ts';
import { readTree } from '../../core/knowledge/authoring/knowledgeTree.ts';
import { kindOfFile } from '../../core/knowledge/compileKnowledge.ts';
import { knowledgeFolderName } from '../../core/knowledge/limits.ts';
import { createIdHover } from './createIdHover.ts';
import { findReferred } from './findReferred.ts';
import type { FolderCompiler, FolderState } from './folderCompiler.ts';
import { type KnowledgePlace, knowledgePlaceOf } from './knowledgePlace.ts';
import type { LiveProblems } from './liveProblems.ts';

/** Definitions and hovers of the ids in knowledge files. */
export class IdHelp {
  readonly #problems: LiveProblems;
  readonly #compiler: FolderCompiler;

  constructor(problems: LiveProblems, compiler: FolderCompiler) {
    this.#problems = problems;
    this.#compiler = compiler;
  }

  /** Where the entry of the id at a position stands; a built-in one stands in no file. */
  async findDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    place: KnowledgePlace,
  ): Promise<vscode.LocationLink[] | undefined> {
    const id = findId(document, position, place);
    if (!id) {
      return undefined;
    }
    const location =
      id.kind === 'claim'
        ? findClaim(document, id.id)
        : await this.#locate(id, await this.#stateOf(document, place), place);
    return location && [{ ...location, originSelectionRange: rangeOf(document, id) }];
  }

  async createHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    place: KnowledgePlace,
  ): Promise<vscode.Hover | undefined> {
    const id = findId(document, position, place);
    if (!id) {
      return undefined;
    }
    const referred =
      id.kind === 'claim' ? describeClaim(document, id.id) : findReferred(id, await this.#stateOf(document, place));
    return referred && new vscode.Hover(createIdHover(referred), rangeOf(document, id));
  }

  #stateOf(document: vscode.TextDocument, place: KnowledgePlace): Promise<FolderState> {
    return this.#problems.stateFor(document, place);
  }

  async #locate(id: FoundId, state: FolderState, place: KnowledgePlace): Promise<vscode.LocationLink | undefined> {
    const own = locateIn(id, state, place.folder);
    const scope = own ? undefined : findReferred(id, state)?.scope;
    const other = scope === undefined ? undefined : placeOfScope(scope);
    return other ? locateIn(id, await this.#compiler.compile(other), other.folder) : own;
  }
}

function findId(
  document: vscode.TextDocument,
  position: vscode.Position,
  { path }: KnowledgePlace,
): FoundId | undefined {
  return findIdAt(document.getText(), kindOfFile(path), document.offsetAt(position));
}

function rangeOf(document: vscode.TextDocument, { from, to }: Pick<FoundId, 'from' | 'to'>): vscode.Range {
  return new vscode.Range(document.positionAt(from), document.positionAt(to));
}

function findWrittenClaim(document: vscode.TextDocument, id: string) {
  const tree = readTree(document.getText(), 'note');
  return tree && readClaims(tree).find(claim => claim.id === id);
}

function findClaim(document: vscode.TextDocument, id: string): vscode.LocationLink | undefined {
  const claim = findWrittenClaim(document, id);
  return claim && { targetUri: document.uri, targetRange: rangeOf(document, claim) };
}

function describeClaim(document: vscode.TextDocument, id: string) {
  const claim = findWrittenClaim(document, id);
  return claim && { heading: id, text: claim.label };
}

function locateIn({ kind, id }: FoundId, state: FolderState, folder: vscode.Uri): vscode.LocationLink | undefined {
  const found = findDefinition(state.compiled.parsed, kind, id);
  if (found) {
    const range = new vscode.Range(found.line - 1, found.column - 1, found.endLine - 1, found.endColumn - 1);
    return { targetUri: vscode.Uri.joinPath(folder, found.file), targetRange: range };
  }
  // A note with faults of its own is a file all the same.
  const path = `notes/${id}.md`;
  const isThere = kind === 'note' && state.texts.has(path);
  return isThere
    ? { targetUri: vscode.Uri.joinPath(folder, path), targetRange: new vscode.Range(0, 0, 0, 0) }
    : undefined;
}

/** The knowledge folder of a scope, if it lies in the workspace. */
function placeOfScope(scope: string): KnowledgePlace | undefined {
  try {
    const folder = vscode.Uri.joinPath(vscode.Uri.parse(scope, true), knowledgeFolderName);
    return vscode.workspace.isTrusted ? knowledgePlaceOf(vscode.Uri.joinPath(folder, 'sources.yaml')) : undefined;
  } catch {
    // `built-in` is no address.
    return undefined;
  }
}
