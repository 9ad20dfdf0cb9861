import type { ToReport } from '../protocol.ts';

/** The message that a value is, if it is one of ours. */
export function readToReport(value: unknown): ToReport | undefined {
  const message = value as Partial<Record<string, unknown>> | null;
  if (typeof message !== 'object' || message === null) {
    return undefined;
  }
  const isKnown =
    (message['type'] === 'addRows' && Array.isArray(message['rows']) && typeof message['first'] === 'number') ||
    (message['type'] === 'showReport' && typeof message['content'] === 'string') ||
    (message['type'] === 'showPhase' && typeof message['text'] === 'string');
  return isKnown ? (value as ToReport) : undefined;
}
