import { isMuteChoice } from '../../core/cards/isCard.ts';
import { isPageAddress } from '../../core/knowledge/pageAddress.ts';
import type { FromAtCursor } from '../../protocol.ts';

const plainMessages: ReadonlySet<unknown> = new Set([
  'ready',
  'previousCard',
  'nextCard',
  'leave',
  'compareTiers',
  'goToPlace',
  'openSample',
]);

/** Whether a value is a message of the view, with all that it has to carry. */
export function isFromAtCursor(value: unknown): value is FromAtCursor {
  const message = value as Partial<Record<'type' | 'address' | 'choice' | 'id', unknown>> | null;
  if (typeof message !== 'object' || message === null) {
    return false;
  }
  switch (message.type) {
    case 'openPage':
    case 'reportMistake':
      return isPageAddress(message.address);
    case 'mute':
      return isMuteChoice(message.choice);
    case 'copyPinned':
      return typeof message.id === 'string';
    default:
      return plainMessages.has(message.type);
  }
}
