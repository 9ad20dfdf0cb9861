import * as vscode from 'vscode';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { builtInScope, noKnowledge, readKnowledgeData } from '../core/knowledge/knowledgeData.ts';
import { contextKeys } from './contributions.ts';
import type { Failures } from './failures.ts';
import type { KnowledgeFolders } from './knowledgeFolders.ts';
import type { BuiltInKnowledge, OwnKnowledge } from './knowledgeLayers.ts';

/** Where every feature gets knowledge from. Nothing is read before somebody asks. */
export class KnowledgeStore implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #failures: Failures;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #trusted = vscode.workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire());
  #builtIn: Promise<BuiltInKnowledge> | undefined;
  #folders: Promise<KnowledgeFolders> | undefined;

  constructor(extensionUri: vscode.Uri, failures: Failures) {
    this.#extensionUri = extensionUri;
    this.#failures = failures;
  }

  /** The workspace's own knowledge may be another one now. What was asked for before can be used on. */
  readonly onDidChangeKnowledge = this.#changed.event;

  /**
   * The knowledge that applies to a document: the built-in, and over it that of the folders above the document, within
   * its workspace folder. To an untitled document, and where none is named, the knowledge of the workspace folder
   * applies if there is just one. Empty where nothing can be read.
   */
  async knowledgeFor(uri?: vscode.Uri): Promise<KnowledgeBase> {
    const file = placeOf(uri);
    const own = file && (await (await this.#ownFolders())?.knowledgeFor(file));
    return own ?? (await this.#loadBuiltIn()).base;
  }

  /** The knowledge that a link or a saved panel was met in; empty where it is not there, or not to be trusted. */
  async knowledgeOfScope(scope: string): Promise<KnowledgeBase> {
    if (scope === builtInScope) {
      return (await this.#loadBuiltIn()).base;
    }
    const own = await (await this.#ownFolders())?.knowledgeOfScope(scope);
    const { KnowledgeBase } = await import('../core/knowledge/knowledgeBase.ts');
    return own ?? new KnowledgeBase(noKnowledge);
  }

  /** The folders of the workspace with knowledge of their own, as far as they have been met. */
  async ownKnowledge(): Promise<readonly OwnKnowledge[]> {
    const own = (await this.#ownFolders())?.list() ?? [];
    return own.toSorted((one, other) => (one.scope < other.scope ? -1 : 1));
  }

  /** Looks through the whole workspace for them: for what shows them all, while it shows. */
  async findOwnKnowledge(): Promise<void> {
    await (await this.#ownFolders())?.findAll();
  }

  dispose(): void {
    this.#trusted.dispose();
    this.#changed.dispose();
    void this.#folders?.then(folders => folders.dispose());
  }

  /** None in Restricted Mode: nothing of such a workspace is read. */
  async #ownFolders(): Promise<KnowledgeFolders | undefined> {
    if (!vscode.workspace.isTrusted || !vscode.workspace.workspaceFolders?.length) {
      return undefined;
    }
    this.#folders ??= this.#createFolders();
    return this.#folders;
  }

  async #createFolders(): Promise<KnowledgeFolders> {
    const [{ KnowledgeFolders }, builtIn] = await Promise.all([import('./knowledgeFolders.ts'), this.#loadBuiltIn()]);
    return new KnowledgeFolders({
      builtIn,
      onDidChange: () => this.#changed.fire(),
      onDidFail: error =>
        this.#failures.report(vscode.l10n.t("The workspace's own knowledge could not be read."), error),
    });
  }

  #loadBuiltIn(): Promise<BuiltInKnowledge> {
    this.#builtIn ??= this.#readBuiltIn();
    return this.#builtIn;
  }

  async #readBuiltIn(): Promise<BuiltInKnowledge> {
    const file = vscode.Uri.joinPath(this.#extensionUri, 'dist', 'knowledge.json');
    const reading = vscode.workspace.fs.readFile(file);
    const { KnowledgeBase } = await import('../core/knowledge/knowledgeBase.ts');
    try {
      const bytes = await reading;
      const data = readKnowledgeData(new TextDecoder().decode(bytes));
      return { data, base: new KnowledgeBase(data) };
    } catch (error) {
      const message = vscode.l10n.t(
        'Open vs Closed cannot read its notes: the installation is damaged. Reinstall the extension to mend it.',
      );
      this.#failures.report(message, error);
      void vscode.commands.executeCommand('setContext', contextKeys.knowledgeFailed, true);
      return { data: noKnowledge, base: new KnowledgeBase(noKnowledge) };
    }
  }
}

/** The file, or the folder of the workspace, whose knowledge applies to a document. */
function placeOf(uri: vscode.Uri | undefined): vscode.Uri | undefined {
  if (uri?.scheme === 'vscode-notebook-cell') {
    const notebooks = vscode.workspace.notebookDocuments.filter(notebook => notebook.uri.path === uri.path);
    const address = uri.toString();
    return notebooks.find(notebook => notebook.getCells().some(cell => cell.document.uri.toString() === address))?.uri;
  }
  if (uri && uri.scheme !== 'untitled') {
    return uri;
  }
  const [only, ...others] = vscode.workspace.workspaceFolders ?? [];
  return others.length === 0 ? only?.uri : undefined;
}
