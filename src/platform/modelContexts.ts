import type * as vscode from 'vscode';
import type { ModelContext, ProjectPackage } from '../core/context/modelContext.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { ProjectPackages } from './projectPackages.ts';

/** A context, and all that it was made from. */
interface Kept {
  readonly version: string;
  readonly languageId: string;
  readonly knowledge: KnowledgeBase;
  readonly project: ProjectPackage | undefined;
  readonly context: ModelContext;
}

/** Whether documents are about foundation models: worked out when somebody asks, and kept until the text changes. */
export class ModelContexts implements vscode.Disposable {
  readonly #kept = new WeakMap<vscode.TextDocument, Kept>();
  #projects: Promise<ProjectPackages> | undefined;

  async contextOf(document: vscode.TextDocument, knowledge: KnowledgeBase): Promise<ModelContext> {
    const [{ contextReach, readModelContext }, { contextTextOf, fileOf }] = await Promise.all([
      import('../core/context/readModelContext.ts'),
      import('./contextText.ts'),
    ]);
    const project = await this.#projectOf(fileOf(document));
    const { languageId } = document;
    const text = contextTextOf(document);
    const { version } = text;
    const kept = this.#kept.get(document);
    if (kept && isSame(kept, { version, languageId, knowledge, project })) {
      return kept.context;
    }
    const read = readModelContext(text.read(contextReach), { languageId, knowledge, project });
    const context = { ...read, because: text.placeInCells(read.because) };
    this.#kept.set(document, { version, languageId, knowledge, project, context });
    return context;
  }

  dispose(): void {
    void this.#projects?.then(projects => projects.dispose());
  }

  async #projectOf(file: vscode.Uri): Promise<ProjectPackage | undefined> {
    this.#projects ??= import('./projectPackages.ts').then(({ ProjectPackages }) => new ProjectPackages());
    return (await this.#projects).packageOf(file);
  }
}

function isSame(kept: Kept, { version, languageId, knowledge, project }: Omit<Kept, 'context'>): boolean {
  const isSameText = kept.version === version && kept.languageId === languageId;
  return isSameText && kept.knowledge === knowledge && kept.project === project;
}
