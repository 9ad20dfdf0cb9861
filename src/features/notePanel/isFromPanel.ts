import { isPageAddress } from '../../core/knowledge/pageAddress.ts';
import type { FromPanel } from '../../protocol.ts';

const plainMessages: ReadonlySet<unknown> = new Set([
  'ready',
  'goBack',
  'goForward',
  'copyCitation',
  'reportMistake',
  'findUses',
  'runReport',
  'compareModels',
]);

/** Whether a value is a message of our panel. What it names need not be there. */
export function isFromPanel(value: unknown): value is FromPanel {
  const message = value as Partial<Record<'type' | 'address' | 'index' | 'id', unknown>> | null;
  if (typeof message !== 'object' || message === null) {
    return false;
  }
  const { type, address, index, id } = message;
  switch (type) {
    case 'openPage':
      return isPageAddress(address);
    case 'showCard':
      return isPageAddress(address) && address.kind === 'term';
    case 'openUse':
      return Number.isInteger(index) && Number(index) >= 0;
    case 'copyPinned':
      return typeof id === 'string';
    default:
      return plainMessages.has(type);
  }
}
