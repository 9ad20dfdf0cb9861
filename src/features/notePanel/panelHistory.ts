import { isPageAddress, isSameAddress, type PageAddress } from '../../core/knowledge/pageAddress.ts';
import type { PanelHistory } from '../../protocol.ts';

/** Pages that back and forward can reach; older ones are forgotten. */
const longest = 50;

/** The history with one page more; what lay ahead is forgotten. The page that already shows is not added again. */
export function visit(history: PanelHistory, address: PageAddress): PanelHistory {
  const current = currentPage(history);
  if (current && isSameAddress(current, address)) {
    return history;
  }
  const pages = [...history.pages.slice(0, history.index + 1), address].slice(-longest);
  return { pages, index: pages.length - 1 };
}

export function goBack(history: PanelHistory): PanelHistory {
  return { ...history, index: Math.max(history.index - 1, 0) };
}

export function goForward(history: PanelHistory): PanelHistory {
  return { ...history, index: Math.min(history.index + 1, history.pages.length - 1) };
}

export function currentPage(history: PanelHistory): PageAddress | undefined {
  return history.pages[history.index];
}

/** The history in saved state, without what else is saved there; anything may have been saved by another version. */
export function readPanelHistory(value: unknown): PanelHistory | undefined {
  const candidate = value as Partial<PanelHistory> | null;
  const isHistory =
    typeof candidate === 'object' &&
    Array.isArray(candidate?.pages) &&
    candidate.pages.every(isPageAddress) &&
    typeof candidate.index === 'number' &&
    candidate.pages[candidate.index] !== undefined;
  return isHistory ? { pages: candidate.pages, index: candidate.index } : undefined;
}
