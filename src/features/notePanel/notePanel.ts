import * as vscode from 'vscode';
import { builtInScope } from '../../core/knowledge/knowledgeData.ts';
import { isSameAddress, overviewAddress, type PageAddress } from '../../core/knowledge/pageAddress.ts';
import type { Page } from '../../core/pages/page.ts';
import { commandIds, panelIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import { PanelHost, type PanelKind } from '../../platform/panelHost.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { today } from '../../platform/today.ts';
import { Turns } from '../../platform/turns.ts';
import type { FromPanel, PanelHistory, ToPanel } from '../../protocol.ts';
import type { UseSources } from './findUses.ts';
import { isFromPanel } from './isFromPanel.ts';
import type { PageRequest, PageRequests } from './pageRequests.ts';
import { currentPage, goBack, goForward, readPanelHistory, visit } from './panelHistory.ts';

const notePanelKind: PanelKind = {
  id: panelIds.note,
  icons: { light: 'panelLight.svg', dark: 'panelDark.svg' },
  script: 'notePanel.js',
  style: 'panel.css',
};

export interface NotePanelParts extends UseSources {
  readonly extensionUri: vscode.Uri;
  readonly failures: Failures;
  /** Called with each page that comes into view. */
  readonly onDidShow: (address: PageAddress) => void;
}

/** The one panel in which notes and terms are read: made when first needed, used again for every page. */
export class NotePanel implements vscode.Disposable {
  readonly #parts: NotePanelParts;
  readonly #turns = new Turns();
  #host: PanelHost<ToPanel, FromPanel> | undefined;
  #history: PanelHistory = { pages: [], index: -1 };
  /** The page inside the frame as it was first painted: the webview shows it again when it comes back into view. */
  #painted: PageAddress | undefined;
  #requests: PageRequests | undefined;
  /** Whether the page was chosen while the panel was out of sight: the reader begins at its start. */
  #isFresh = false;

  /** The content that shows. */
  #content = '';
  readonly #listening: vscode.Disposable;

  constructor(parts: NotePanelParts) {
    this.#parts = parts;
    this.#listening = parts.knowledge.onDidChangeKnowledge(() => {
      this.#renew().catch(error => parts.failures.report(vscode.l10n.t('The page could not be shown.'), error));
    });
  }

  /** The page that the reader looks at, if the panel has the focus. */
  get activePage(): PageAddress | undefined {
    return this.#host?.isActive ? currentPage(this.#history) : undefined;
  }

  /** One page after the other: what was asked for last is what shows. */
  open(address: PageAddress, column?: vscode.ViewColumn): Promise<void> {
    return this.#turns.take(() => this.#open(address, column));
  }

  async #open(address: PageAddress, column?: vscode.ViewColumn): Promise<void> {
    this.#history = visit(this.#history, address);
    const page = await this.#createPage(address);
    if (this.#host?.isVisible) {
      this.#host.reveal(column);
      this.#show(page, 'start');
    } else if (this.#host) {
      // Once it is loaded it asks for its page.
      this.#isFresh = true;
      this.#host.title = page.title;
      this.#host.reveal(column);
    } else {
      const panel = PanelHost.create(notePanelKind, page.title, column ?? vscode.ViewColumn.Active);
      await this.#attach(panel, page);
    }
    this.#parts.onDidShow(address);
  }

  /** Fills a panel that VS Code brings back after a reload with the pages that it had. */
  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    return this.#turns.take(async () => {
      this.#history = readPanelHistory(state) ?? visit({ pages: [], index: -1 }, overviewAddress);
      await this.#attach(panel, await this.#createPage(currentPage(this.#history) ?? overviewAddress));
    });
  }

  dispose(): void {
    this.#listening.dispose();
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
    this.#content = page.content.toString();
    host.onDidReceive(isFromPanel, message => {
      this.#receive(message).catch(error =>
        this.#parts.failures.report(vscode.l10n.t('The page could not be shown.'), error),
      );
    });
    host.onDidDispose(() => {
      if (this.#host === host) {
        this.#host = undefined;
        this.#history = { pages: [], index: -1 };
      }
    });
  }

  async #receive(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#refresh();
      case 'openPage':
        return this.open(message.address);
      case 'goBack':
        return this.#turns.take(() => this.#turn(goBack(this.#history)));
      case 'goForward':
        return this.#turns.take(() => this.#turn(goForward(this.#history)));
      case 'copyCitation':
        return void vscode.commands.executeCommand(commandIds.copyCitation, currentPage(this.#history));
      case 'reportMistake':
        return void vscode.commands.executeCommand(commandIds.reportMistake, currentPage(this.#history));
      default:
        return this.#answer(message);
    }
  }

  async #answer(request: PageRequest): Promise<void> {
    const { PageRequests } = await import('./pageRequests.ts');
    this.#requests ??= new PageRequests(this.#parts);
    const address = currentPage(this.#history);
    const answer = address && (await this.#requests.answer(request, address));
    if (answer) {
      this.#host?.post(answer);
    }
  }

  async #turn(history: PanelHistory): Promise<void> {
    this.#history = history;
    const address = currentPage(history);
    if (address) {
      this.#show(await this.#createPage(address), 'kept');
      this.#parts.onDidShow(address);
    }
  }

  /** The webview has been loaded (again): give it what the frame does not hold. */
  async #refresh(): Promise<void> {
    const address = currentPage(this.#history);
    if (!address) {
      return;
    }
    const isFresh = this.#isFresh;
    this.#isFresh = false;
    if (!isFresh && this.#painted && isSameAddress(this.#painted, address)) {
      this.#host?.post({ type: 'keepPage', history: this.#history });
    } else {
      this.#show(await this.#createPage(address), isFresh ? 'start' : 'kept');
    }
  }

  /** Knowledge has changed: what shows stays until the new page is there, and the reader's place in it after. */
  async #renew(): Promise<void> {
    const address = currentPage(this.#history);
    if (!this.#host || !address || address.scope === builtInScope) {
      return;
    }
    const page = await this.#createPage(address);
    if (currentPage(this.#history) === address && page.content.toString() !== this.#content) {
      this.#painted = undefined;
      this.#show(page, 'here');
    }
  }

  #show(page: Page, place: Extract<ToPanel, { type: 'showPage' }>['place']): void {
    if (this.#host) {
      this.#content = page.content.toString();
      this.#host.title = page.title;
      this.#host.post({ type: 'showPage', content: this.#content, history: this.#history, place });
    }
  }

  async #createPage(address: PageAddress): Promise<Page> {
    const { createPage } = await import('../../core/pages/createPage.ts');
    const knowledge = await this.#parts.knowledge.knowledgeOfScope(address.scope);
    const context = { knowledge, messages: readMessages(), today: today(), hasActions: true };
    if (address.kind !== 'search') {
      return createPage(address, context);
    }
    const { prepareSearch } = await import('../../platform/searchPage.ts');
    return createPage(address, { ...context, search: await prepareSearch(knowledge) });
  }
}

function reachable({ pages, index }: PanelHistory) {
  return { canGoBack: index > 0, canGoForward: index < pages.length - 1 };
}
