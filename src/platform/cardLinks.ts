import type { CardLinks } from '../core/cards/renderMarkdown.ts';
import { commandIds } from './contributions.ts';

/** The commands that a card may run. Each opens or copies, and checks its argument. */
export const cardCommands: readonly string[] = [commandIds.openPage, commandIds.reportMistake];

/** Links of a card that run our own commands. */
export const commandLinks: CardLinks = {
  open: address => commandLink(commandIds.openPage, address),
  report: address => commandLink(commandIds.reportMistake, address),
};

function commandLink(command: string, argument: object): string {
  // Brackets would end the link early.
  const query = encodeURIComponent(JSON.stringify([argument]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `command:${command}?${query}`;
}
