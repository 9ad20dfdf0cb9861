import type { Card } from '../../core/cards/card.ts';
import { isCard } from '../../core/cards/isCard.ts';

/** The cards of one place, and where that was. Lines and characters count from 0. */
export interface CardEntry {
  readonly cards: readonly Card[];
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** The cards that the view has shown, and which of them it is at. */
export interface CardHistory {
  readonly entries: readonly CardEntry[];
  readonly index: number;
  /** Nothing shows, since nothing is at the cursor; the entry at `index` was the last. */
  readonly isCleared: boolean;
}

export const noCards: CardHistory = { entries: [], index: -1, isCleared: true };

/** Entries that back and forward can reach; older ones are forgotten. */
const longest = 30;

/**
 * The history with one entry more; what lay ahead is forgotten. The same word or site once more, at another place or
 * with another reason, takes the place of the one before.
 */
export function visitCards(history: CardHistory, entry: CardEntry): CardHistory {
  const current = history.entries[history.index];
  const isSame = current !== undefined && subjectOf(current) === subjectOf(entry);
  const before = history.entries.slice(0, isSame ? history.index : history.index + 1);
  const entries = [...before, entry].slice(-longest);
  return { entries, index: entries.length - 1, isCleared: false };
}

export function shownEntry({ entries, index, isCleared }: CardHistory): CardEntry | undefined {
  return isCleared ? undefined : entries[index];
}

/** The entry so many steps away, as far as there is one; the last one comes before those before it. */
export function turnTo(history: CardHistory, steps: 1 | -1): CardHistory {
  const { entries, index, isCleared } = history;
  const next = isCleared && steps < 0 ? index : index + steps;
  return entries[next] ? { ...history, index: next, isCleared: false } : history;
}

/** What an entry is about, whichever place it is met at. */
export function subjectOf({ cards }: CardEntry): string {
  return JSON.stringify(cards.map(({ kind, label, address }) => [kind, label, address]));
}

/** Whether saved state is a history that can be used; anything may have been saved by another version. */
export function isCardHistory(value: unknown): value is CardHistory {
  const candidate = value as Partial<CardHistory> | null | undefined;
  return (
    typeof candidate === 'object' &&
    Array.isArray(candidate?.entries) &&
    candidate.entries.every(isCardEntry) &&
    typeof candidate.index === 'number' &&
    typeof candidate.isCleared === 'boolean' &&
    (candidate.entries.length === 0 ? candidate.index === -1 : candidate.entries[candidate.index] !== undefined)
  );
}

function isCardEntry(value: unknown): value is CardEntry {
  const entry = value as Partial<CardEntry> | null;
  return (
    typeof entry === 'object' &&
    Array.isArray(entry?.cards) &&
    entry.cards.length > 0 &&
    entry.cards.every(isCard) &&
    typeof entry.uri === 'string' &&
    isCount(entry.line) &&
    isCount(entry.character)
  );
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
