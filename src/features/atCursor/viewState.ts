import type * as vscode from 'vscode';
import { type CardHistory, isCardHistory, noCards } from './cardHistory.ts';

/** What of the view outlives a reload. It belongs to the workspace, and does not travel. */
export interface ViewState {
  readonly history: CardHistory;
  /** The card stays, wherever the cursor goes. */
  readonly isPinned: boolean;
  /** The card stays while nothing is at the cursor. */
  readonly isKept: boolean;
}

const stateKey = 'atCursor';

export function loadViewState(state: vscode.Memento): ViewState {
  const saved = state.get<Partial<ViewState> | null>(stateKey) ?? {};
  return {
    history: isCardHistory(saved.history) ? saved.history : noCards,
    isPinned: saved.isPinned === true,
    isKept: saved.isKept === true,
  };
}

export async function saveViewState(state: vscode.Memento, { history, isPinned, isKept }: ViewState): Promise<void> {
  await state.update(stateKey, { history, isPinned, isKept });
}
