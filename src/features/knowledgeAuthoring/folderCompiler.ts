import * as vscode from 'vscode';
import type { EntryLists } from '../../core/knowledge/authoring/knownEntries.ts';
import { type Compiled, compileKnowledgeSteps } from '../../core/knowledge/compileKnowledge.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { builtInScope, type KnowledgeData } from '../../core/knowledge/knowledgeData.ts';
import { knowledgeFolderName } from '../../core/knowledge/limits.ts';
import type { Problem } from '../../core/knowledge/problem.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { readMessages } from '../../platform/readMessages.ts';
import type { FolderTexts, ReadTexts } from './folderTexts.ts';
import { type KnowledgePlace, knowledgePlaceOf } from './knowledgePlace.ts';
import { takeSteps } from './takeSteps.ts';

/** A knowledge folder as it stands in the editors, and where they hold nothing, on the disk. */
export interface FolderState {
  readonly compiled: Compiled;
  /** What its entries may refer to beside their own. */
  readonly base: EntryLists;
  /** By path, as far as they were read. */
  readonly texts: ReadonlyMap<string, string>;
  /** The versions of the open documents that went in, by address. */
  readonly versions: ReadonlyMap<string, number>;
}

type Folder = Pick<KnowledgePlace, 'folder' | 'parent'>;

/** Compiles knowledge folders with what is unsaved. In Restricted Mode, nothing but open documents is read. */
export class FolderCompiler {
  readonly #knowledge: KnowledgeStore;
  readonly #texts: FolderTexts;

  constructor(knowledge: KnowledgeStore, texts: FolderTexts) {
    this.#knowledge = knowledge;
    this.#texts = texts;
  }

  /** @throws vscode.CancellationError once the token is cancelled */
  async compile({ folder, parent }: Folder, token?: vscode.CancellationToken): Promise<FolderState> {
    const nothing: ReadTexts = { texts: new Map(), isWhole: false };
    const { texts: saved, isWhole } = vscode.workspace.isTrusted ? await this.#texts.of(folder) : nothing;
    const base = toData(
      await (isWhole ? knowledgeAround(parent, this.#knowledge) : this.#knowledge.knowledgeFor(folder)),
    );
    const scope = parent.toString();
    const texts = new Map(saved);
    const versions = new Map<string, number>();
    for (const document of openDocuments(folder)) {
      texts.set(document.path, document.text);
      versions.set(document.address, document.version);
    }
    const files = Array.from(texts, ([path, text]) => ({ path, text }));
    const compiled = await takeSteps(compileKnowledgeSteps(files, { scope, messages: readMessages(), base }), token);
    const problems = vscode.workspace.isTrusted ? compiled.problems : compiled.problems.filter(showsInFileAlone);
    return { compiled: { ...compiled, problems }, base, texts, versions };
  }
}

/** What applies to a folder without its own knowledge, of which a newer state is at hand. */
function knowledgeAround(parent: vscode.Uri, knowledge: KnowledgeStore): Promise<KnowledgeBase> {
  const root = vscode.workspace.getWorkspaceFolder(parent)?.uri;
  return root?.path.replace(/\/$/, '') === parent.path.replace(/\/$/, '')
    ? knowledge.knowledgeOfScope(builtInScope)
    : knowledge.knowledgeFor(vscode.Uri.joinPath(parent, '..', knowledgeFolderName));
}

/** Whether a problem can be told without the files beside it. */
function showsInFileAlone({ code, data }: Problem): boolean {
  return code !== 'unknown-reference' || data?.kind === 'claim';
}

function openDocuments(folder: vscode.Uri) {
  return vscode.workspace.textDocuments.flatMap(document => {
    const place = document.isClosed ? undefined : knowledgePlaceOf(document.uri);
    return place && place.folder.toString() === folder.toString()
      ? [{ path: place.path, text: document.getText(), address: document.uri.toString(), version: document.version }]
      : [];
  });
}

/** Knowledge in the form in which it is handed to a compiler. */
export function toData({
  scope,
  notes,
  topics,
  terms,
  families,
  surfaces,
  techniques,
  sources,
}: KnowledgeBase): KnowledgeData {
  return { format: 1, scope, notes, topics, terms, families, surfaces, techniques, sources };
}
