import * as vscode from 'vscode';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { FolderCompiler } from './folderCompiler.ts';
import { FolderTexts } from './folderTexts.ts';
import { IdHelp } from './idHelp.ts';
import { type KnowledgePlace, knowledgePlaceOf } from './knowledgePlace.ts';
import { LiveProblems } from './liveProblems.ts';
import { completeAt } from './provideCompletions.ts';
import { provideFixes } from './provideFixes.ts';

/** The help with writing, for documents in knowledge folders: made when the first one is met. */
export class Authoring implements vscode.Disposable {
  readonly problems: LiveProblems;
  readonly compiler: FolderCompiler;
  readonly #ids: IdHelp;
  readonly #disposables: vscode.Disposable[];

  constructor(knowledge: KnowledgeStore, failures: Failures, collection: vscode.DiagnosticCollection) {
    const texts = new FolderTexts();
    const report = (error: unknown) =>
      failures.report(vscode.l10n.t('The knowledge in this folder could not be checked.'), error);
    this.compiler = new FolderCompiler(knowledge, texts);
    this.problems = new LiveProblems(collection, this.compiler, report);
    this.#ids = new IdHelp(this.problems, this.compiler);
    const refresh = () => this.problems.scheduleAll();
    this.#disposables = [
      texts,
      this.problems,
      texts.onDidChange(refresh),
      texts.onDidDelete(uri => collection.delete(uri)),
      knowledge.onDidChangeKnowledge(() => {
        texts.clear();
        refresh();
      }),
    ];
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext) {
    return this.#at(document, place => provideFixes({ document, place, range, context, problems: this.problems }));
  }

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position) {
    return this.#at(document, async place => {
      const state = await this.problems.stateFor(document, place);
      return completeAt(document, position, place.path, state);
    });
  }

  provideDefinition(document: vscode.TextDocument, position: vscode.Position) {
    return this.#at(document, place => this.#ids.findDefinition(document, position, place));
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position) {
    return this.#at(document, place => this.#ids.createHover(document, position, place));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #at<T>(document: vscode.TextDocument, provide: (place: KnowledgePlace) => Promise<T>): Promise<T> | undefined {
    const place = knowledgePlaceOf(document.uri);
    return place && provide(place);
  }
}
