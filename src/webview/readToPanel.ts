import type { ToPanel } from '../protocol.ts';

/** The message that a value is, if it is one of ours. */
export function readToPanel(value: unknown): ToPanel | undefined {
  const message = value as Partial<ToPanel> | null;
  const isKnown = typeof message === 'object' && (message?.type === 'showPage' || message?.type === 'keepPage');
  return isKnown && typeof message.history === 'object' ? (message as ToPanel) : undefined;
}
