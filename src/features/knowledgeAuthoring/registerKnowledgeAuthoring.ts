import * as vscode from 'vscode';
import { commandIds, panelIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import type { Authoring } from './authoring.ts';
import { completionTriggers } from './completionTriggers.ts';
import { knowledgeFiles, knowledgePlaceOf } from './knowledgePlace.ts';
import type { NotePreview } from './notePreview.ts';

export interface AuthoringParts {
  readonly extensionUri: vscode.Uri;
  readonly knowledge: KnowledgeStore;
  readonly failures: Failures;
}

/** Help with writing a team's own knowledge. Everything is loaded with the first document of a knowledge folder. */
export function registerKnowledgeAuthoring(parts: AuthoringParts): vscode.Disposable {
  const { knowledge, failures } = parts;
  const collection = vscode.languages.createDiagnosticCollection('open-vs-closed');
  let loading: Promise<Authoring> | undefined;
  const create = async () => new (await import('./authoring.ts')).Authoring(knowledge, failures, collection);
  const load = () => {
    loading ??= create();
    return loading;
  };
  const check = (document: vscode.TextDocument) => {
    const place = knowledgePlaceOf(document.uri);
    if (place) {
      void load().then(({ problems }) => problems.schedule(place));
    }
  };
  vscode.workspace.textDocuments.forEach(check);
  const preview = new PreviewOnDemand(parts);
  return vscode.Disposable.from(
    collection,
    preview,
    new vscode.Disposable(() => void loading?.then(authoring => authoring.dispose())),
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const place = knowledgePlaceOf(uri);
      if (place) {
        void load().then(({ problems }) => problems.close(uri, place));
      }
    }),
    vscode.window.registerWebviewPanelSerializer(panelIds.preview, {
      deserializeWebviewPanel: async (panel, state) => (await preview.load()).restore(panel, state),
    }),
    registerProviders(load),
    registerCommands(failures, {
      [commandIds.newNote]: async () => (await import('./newNote.ts')).newNote(),
      [commandIds.newTerm]: async () => (await import('./newTerm.ts')).newTerm(),
      [commandIds.addKnowledgeFolder]: async () => (await import('./addKnowledgeFolder.ts')).addKnowledgeFolder(),
      [commandIds.checkKnowledge]: async () => {
        const [{ checkKnowledge }, { problems }] = await Promise.all([import('./checkKnowledge.ts'), load()]);
        await checkKnowledge(knowledge, problems);
      },
      [commandIds.previewNote]: async () => (await preview.load()).open(),
    }),
  );
}

function registerProviders(load: () => Promise<Authoring>): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerCodeActionsProvider(
      knowledgeFiles,
      {
        provideCodeActions: async (document, range, context) =>
          (await load()).provideCodeActions(document, range, context) ?? [],
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    languages.registerCompletionItemProvider(
      knowledgeFiles,
      {
        provideCompletionItems: async (document, position) =>
          (await load()).provideCompletionItems(document, position) ?? [],
      },
      ...completionTriggers,
    ),
    languages.registerDefinitionProvider(knowledgeFiles, {
      provideDefinition: async (document, position) => (await load()).provideDefinition(document, position),
    }),
    languages.registerHoverProvider(knowledgeFiles, {
      provideHover: async (document, position) => (await load()).provideHover(document, position),
    }),
  );
}

class PreviewOnDemand implements vscode.Disposable {
  readonly #parts: AuthoringParts;
  #preview: NotePreview | undefined;

  constructor(parts: AuthoringParts) {
    this.#parts = parts;
  }

  async load(): Promise<NotePreview> {
    const { NotePreview } = await import('./notePreview.ts');
    this.#preview ??= new NotePreview(this.#parts);
    return this.#preview;
  }

  dispose(): void {
    this.#preview?.dispose();
  }
}
