import * as vscode from 'vscode';
import { draftNote } from '../../core/knowledge/authoring/draftNote.ts';
import { kindOfFile } from '../../core/knowledge/compileKnowledge.ts';
import { isPageAddress } from '../../core/knowledge/pageAddress.ts';
import { createNotePage } from '../../core/pages/createNotePage.ts';
import { commandIds, panelIds } from '../../platform/contributions.ts';
import { PanelHost, type PanelKind } from '../../platform/panelHost.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { today } from '../../platform/today.ts';
import type { FromPreview, ToPreview } from '../../protocol.ts';
import { isReadyForKnowledge } from './createFiles.ts';
import { type KnowledgePlace, knowledgePlaceOf } from './knowledgePlace.ts';
import type { AuthoringParts } from './registerKnowledgeAuthoring.ts';

const previewKind: PanelKind = {
  id: panelIds.preview,
  icons: { light: 'panelLight.svg', dark: 'panelDark.svg' },
  script: 'notePreview.js',
  style: 'panel.css',
};

/** Milliseconds without a change after which the preview follows. */
const pause = 150;

/** The one panel beside the editor that shows a note while it is written. It follows the note in the editor. */
export class NotePreview implements vscode.Disposable {
  readonly #parts: AuthoringParts;
  readonly #listeners: vscode.Disposable;
  #host: PanelHost<ToPreview, FromPreview> | undefined;
  #note: vscode.Uri | undefined;
  #timer: unknown;

  constructor(parts: AuthoringParts) {
    this.#parts = parts;
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document.uri)),
      vscode.window.onDidChangeActiveTextEditor(editor => this.#turnTo(editor?.document.uri)),
      parts.knowledge.onDidChangeKnowledge(() => this.#schedule()),
    );
  }

  /** Opens the preview of the note in the editor, beside it. */
  async open(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (!isReadyForKnowledge()) {
      return;
    }
    if (!uri || !notePlaceOf(uri)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a note of a knowledge folder first: a file in .open-vs-closed/notes.'),
      );
      return;
    }
    this.#note = uri;
    if (!this.#host) {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.#attach(vscode.window.createWebviewPanel(previewKind.id, '', column, { enableFindWidget: true }));
    }
    await this.#show();
  }

  /** Fills a panel that VS Code brings back after a reload; one whose note cannot be shown any more goes. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const note = readNote(state);
    if (!note || !vscode.workspace.isTrusted) {
      panel.dispose();
      return;
    }
    this.#note = note;
    this.#attach(panel);
    await this.#show();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
    this.#host?.dispose();
  }

  #attach(panel: vscode.WebviewPanel): void {
    const content = { title: vscode.l10n.t('Preview'), body: '<main id="page"></main>' };
    const host = new PanelHost<ToPreview, FromPreview>(panel, previewKind, this.#parts.extensionUri, content);
    this.#host = host;
    host.onDidReceive(isFromPreview, message => {
      if (message.type === 'ready') {
        this.#schedule();
      } else {
        void vscode.commands.executeCommand(commandIds.openPage, message.address);
      }
    });
    host.onDidDispose(() => {
      this.#host = undefined;
      this.#note = undefined;
    });
  }

  #turnTo(uri: vscode.Uri | undefined): void {
    if (this.#host && uri && notePlaceOf(uri) && uri.toString() !== this.#note?.toString()) {
      this.#note = uri;
      this.#schedule();
    }
  }

  #follow(uri: vscode.Uri): void {
    if (uri.toString() === this.#note?.toString()) {
      this.#schedule();
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const show = () => {
      this.#show().catch(error => this.#parts.failures.report(vscode.l10n.t('The preview could not be shown.'), error));
    };
    this.#timer = setTimeout(show, pause);
  }

  async #show(): Promise<void> {
    const note = this.#note;
    const place = note && notePlaceOf(note);
    if (!this.#host || !note || !place) {
      return;
    }
    const knowledge = await this.#parts.knowledge.knowledgeFor(note);
    const document = await vscode.workspace.openTextDocument(note);
    const file = { path: place.path, text: document.getText() };
    const draft = draftNote(file, { scope: place.parent.toString(), today: today() });
    const page = createNotePage(draft, { knowledge, messages: readMessages(), today: today() });
    this.#host.title = vscode.l10n.t('Preview: {0}', page.title);
    this.#host.post({ type: 'showDraft', content: page.content.toString(), note: note.toString() });
  }
}

function notePlaceOf(uri: vscode.Uri): KnowledgePlace | undefined {
  const place = knowledgePlaceOf(uri);
  return place && kindOfFile(place.path) === 'note' ? place : undefined;
}

/** The note that a panel showed before a reload; anything may have been saved. */
function readNote(state: unknown): vscode.Uri | undefined {
  const { note } = (state ?? {}) as { note?: unknown };
  try {
    const uri = typeof note === 'string' ? vscode.Uri.parse(note, true) : undefined;
    return uri && notePlaceOf(uri) ? uri : undefined;
  } catch {
    return undefined;
  }
}

function isFromPreview(value: unknown): value is FromPreview {
  const message = value as { type?: unknown; address?: unknown } | null;
  if (typeof message !== 'object' || message === null) {
    return false;
  }
  return message.type === 'ready' || (message.type === 'openPage' && isPageAddress(message.address));
}
