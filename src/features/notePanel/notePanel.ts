import * as vscode from 'vscode';
import { isPageAddress, isSameAddress, overviewAddress, type PageAddress } from '../../core/knowledge/pageAddress.ts';
import type { Page } from '../../core/pages/page.ts';
import { commandIds, panelIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { PanelHost, type PanelKind } from '../../platform/panelHost.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { today } from '../../platform/today.ts';
import type { FromPanel, PanelHistory, ToPanel } from '../../protocol.ts';
import { currentPage, goBack, goForward, isPanelHistory, visit } from './panelHistory.ts';

const notePanelKind: PanelKind = {
  id: panelIds.note,
  icons: { light: 'panelLight.svg', dark: 'panelDark.svg' },
  script: 'notePanel.js',
  style: 'panel.css',
};

export interface NotePanelParts {
  readonly extensionUri: vscode.Uri;
  readonly knowledge: KnowledgeStore;
  readonly failures: Failures;
  /** Called with each page that comes into view. */
  readonly onDidShow: (address: PageAddress) => void;
}

/** The one panel in which notes and terms are read: made when first needed, used again for every page. */
export class NotePanel implements vscode.Disposable {
  readonly #parts: NotePanelParts;
  #host: PanelHost<ToPanel, FromPanel> | undefined;
  #history: PanelHistory = { pages: [], index: -1 };
  /** The page inside the frame as it was first painted: the webview shows it again when it comes back into view. */
  #painted: PageAddress | undefined;

  constructor(parts: NotePanelParts) {
    this.#parts = parts;
  }

  /** The page that the reader looks at, if the panel has the focus. */
  get activePage(): PageAddress | undefined {
    return this.#host?.isActive ? currentPage(this.#history) : undefined;
  }

  async open(address: PageAddress, column?: vscode.ViewColumn): Promise<void> {
    this.#history = visit(this.#history, address);
    const page = await this.#createPage(address);
    if (this.#host) {
      this.#host.reveal(column);
      this.#show(page);
    } else {
      const panel = PanelHost.create(notePanelKind, page.title, column ?? vscode.ViewColumn.Active);
      await this.#attach(panel, page);
    }
    this.#parts.onDidShow(address);
  }

  /** Fills a panel that VS Code brings back after a reload with the pages that it had. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.#history = isPanelHistory(state) ? state : visit({ pages: [], index: -1 }, overviewAddress);
    await this.#attach(panel, await this.#createPage(currentPage(this.#history) ?? overviewAddress));
  }

  dispose(): void {
    this.#host?.dispose();
  }

  async #attach(panel: vscode.WebviewPanel, page: Page): Promise<void> {
    const { renderShell } = await import('../../core/pages/renderShell.ts');
    const body = renderShell(page, reachable(this.#history), readMessages()).toString();
    const host = new PanelHost<ToPanel, FromPanel>(panel, notePanelKind, this.#parts.extensionUri, {
      title: page.title,
      body,
    });
    this.#host = host;
    this.#painted = page.address;
    host.onDidReceive(isFromPanel, message => {
      this.#receive(message).catch(error =>
        this.#parts.failures.report(vscode.l10n.t('The page could not be shown.'), error),
      );
    });
    host.onDidDispose(() => {
      this.#host = undefined;
      this.#history = { pages: [], index: -1 };
    });
  }

  async #receive(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#refresh();
      case 'openPage':
        return this.open(message.address);
      case 'goBack':
        return this.#turn(goBack(this.#history));
      case 'goForward':
        return this.#turn(goForward(this.#history));
      case 'copyCitation':
        return void vscode.commands.executeCommand(commandIds.copyCitation, currentPage(this.#history));
      case 'reportMistake':
        return void vscode.commands.executeCommand(commandIds.reportMistake, currentPage(this.#history));
    }
  }

  async #turn(history: PanelHistory): Promise<void> {
    this.#history = history;
    const address = currentPage(history);
    if (address) {
      this.#show(await this.#createPage(address));
      this.#parts.onDidShow(address);
    }
  }

  /** The webview has been loaded (again): give it what the frame does not hold. */
  async #refresh(): Promise<void> {
    const address = currentPage(this.#history);
    if (!address) {
      return;
    }
    if (this.#painted && isSameAddress(this.#painted, address)) {
      this.#host?.post({ type: 'keepPage', history: this.#history });
    } else {
      this.#show(await this.#createPage(address));
    }
  }

  #show(page: Page): void {
    if (this.#host) {
      this.#host.title = page.title;
      this.#host.post({ type: 'showPage', content: page.content.toString(), history: this.#history });
    }
  }

  async #createPage(address: PageAddress): Promise<Page> {
    const { createPage } = await import('../../core/pages/createPage.ts');
    const knowledge = await this.#parts.knowledge.knowledgeOfScope(address.scope);
    return createPage(address, { knowledge, messages: readMessages(), today: today() });
  }
}

function reachable({ pages, index }: PanelHistory) {
  return { canGoBack: index > 0, canGoForward: index < pages.length - 1 };
}

const plainMessages: ReadonlySet<unknown> = new Set(['ready', 'goBack', 'goForward', 'copyCitation', 'reportMistake']);

function isFromPanel(value: unknown): value is FromPanel {
  const message = value as { type?: unknown; address?: unknown } | null;
  if (typeof message !== 'object' || message === null) {
    return false;
  }
  return plainMessages.has(message.type) || (message.type === 'openPage' && isPageAddress(message.address));
}
