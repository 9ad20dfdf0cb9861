import * as vscode from 'vscode';
import { isSameAddress, type PageAddress } from '../../core/knowledge/pageAddress.ts';
import { renderTermCard } from '../../core/pages/renderTermCard.ts';
import { renderUses } from '../../core/pages/usesSection.ts';
import { commandIds } from '../../platform/contributions.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { today } from '../../platform/today.ts';
import type { FromPanel, ToPanel } from '../../protocol.ts';
import { findUses, type Use, type UseSources } from './findUses.ts';

export type PageRequest = Extract<
  FromPanel,
  { type: 'showCard' | 'findUses' | 'openUse' | 'runReport' | 'compareModels' | 'copyPinned' }
>;

/** Answers what the parts of a page ask for. What a message names is looked up; nothing of it is taken as it is. */
export class PageRequests {
  readonly #sources: UseSources;
  /** The places that were found last, and the note that bears on them. */
  #found: { readonly address: PageAddress; readonly places: readonly Use[] } | undefined;

  constructor(sources: UseSources) {
    this.#sources = sources;
  }

  /** @param address the page in view */
  async answer(request: PageRequest, address: PageAddress): Promise<ToPanel | undefined> {
    switch (request.type) {
      case 'showCard':
        return this.#createCard(request.address);
      case 'findUses':
        return address.kind === 'note' ? this.#findUses(address) : undefined;
      case 'openUse':
        return this.#openUse(request.index, address);
      case 'runReport':
        return void vscode.commands.executeCommand(commandIds.accessReport);
      case 'compareModels':
        return this.#compare(address);
      case 'copyPinned':
        return this.#copy(request.id, address);
    }
  }

  async #createCard(address: PageAddress): Promise<ToPanel> {
    const knowledge = await this.#sources.knowledge.knowledgeOfScope(address.scope);
    const term = knowledge.term(address.id);
    const card = term && renderTermCard(term, { knowledge, messages: readMessages(), today: today() });
    return { type: 'card', address, content: card?.toString() ?? '' };
  }

  async #findUses(address: PageAddress): Promise<ToPanel> {
    const uses = await findUses(address.id, this.#sources);
    this.#found = { address, places: uses.places };
    return { type: 'showUses', address, content: renderUses(uses, readMessages()).toString() };
  }

  async #openUse(index: number, address: PageAddress): Promise<undefined> {
    const use = this.#found && isSameAddress(this.#found.address, address) ? this.#found.places[index] : undefined;
    if (use) {
      const options: vscode.TextDocumentShowOptions = { selection: use.range, viewColumn: columnFor(use.uri) };
      await vscode.commands.executeCommand('vscode.open', use.uri, options);
    }
  }

  async #compare(address: PageAddress): Promise<undefined> {
    if (await this.#familyAt(address)) {
      void vscode.commands.executeCommand(commandIds.compareModels, { families: [address.id] });
    }
  }

  async #copy(id: string, address: PageAddress): Promise<undefined> {
    const family = await this.#familyAt(address);
    if (family?.pins?.some(({ pinned }) => pinned === id)) {
      void vscode.commands.executeCommand(commandIds.copyPinned, { id });
    }
  }

  async #familyAt({ kind, id, scope }: PageAddress) {
    return kind === 'family' ? (await this.#sources.knowledge.knowledgeOfScope(scope)).family(id) : undefined;
  }
}

/** Where the document shows already, else beside the panel where there is a group, else in front of it. */
function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const address = uri.toString();
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === address);
  const beside = vscode.window.tabGroups.all.find(({ isActive }) => !isActive);
  return shown?.viewColumn ?? beside?.viewColumn ?? vscode.ViewColumn.Active;
}
