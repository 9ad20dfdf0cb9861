import { isPageAddress } from '../core/knowledge/pageAddress.ts';
import type { ToPanel } from '../protocol.ts';

/** The message that a value is, if it is one of ours. */
export function readToPanel(value: unknown): ToPanel | undefined {
  const message = value as Partial<Record<'type' | 'history' | 'address' | 'content', unknown>> | null;
  if (typeof message !== 'object' || message === null) {
    return undefined;
  }
  const { type, history, address, content } = message;
  const isPage = (type === 'showPage' || type === 'keepPage') && typeof history === 'object' && history !== null;
  const isPart = (type === 'card' || type === 'showUses') && isPageAddress(address) && typeof content === 'string';
  return isPage || isPart ? (message as ToPanel) : undefined;
}
