import type { ToAtCursor } from '../protocol.ts';

/** The message that a value is, if it is one of ours. */
export function readToAtCursor(value: unknown): ToAtCursor | undefined {
  const message = value as Partial<Record<'type' | 'content' | 'spoken', unknown>> | null;
  if (typeof message !== 'object' || message === null) {
    return undefined;
  }
  const { type, content, spoken } = message;
  const isKnown =
    type === 'focusCard' || (type === 'showCards' && typeof content === 'string' && typeof spoken === 'string');
  return isKnown ? (value as ToAtCursor) : undefined;
}
