import type { MuteChoice } from '../core/cards/muteChoice.ts';
import type { CardLinks } from '../core/cards/renderMarkdown.ts';
import { commandIds } from './contributions.ts';

/**
 * The commands that a card may run. Each opens, copies, or changes which cards show in the user's own settings, and
 * checks its argument.
 */
export const cardCommands: readonly string[] = [
  commandIds.openPage,
  commandIds.reportMistake,
  commandIds.muteTerm,
  commandIds.muteLanguage,
  commandIds.muteOutsideModelCode,
  commandIds.copyPinned,
  commandIds.compareTiers,
  commandIds.whatWouldChange,
  commandIds.showCard,
];

/** Links of a card that run our own commands. */
export const commandLinks: CardLinks = {
  open: address => commandLink(commandIds.openPage, address),
  report: address => commandLink(commandIds.reportMistake, address),
  mute: muteLink,
  copyId: id => commandLink(commandIds.copyPinned, { id }),
  compareTiers: about => commandLink(commandIds.compareTiers, { about }),
  whatWouldChange: about => commandLink(commandIds.whatWouldChange, { about }),
};

function muteLink({ kind, ...argument }: MuteChoice): string {
  const { muteTerm: term, muteLanguage: language, muteOutsideModelCode: outsideModelCode } = commandIds;
  return commandLink({ term, language, outsideModelCode }[kind], argument);
}

/** A link that runs a command with one argument. */
export function commandLink(command: string, argument: object): string {
  // Brackets would end the link early.
  const query = encodeURIComponent(JSON.stringify([argument]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `command:${command}?${query}`;
}
