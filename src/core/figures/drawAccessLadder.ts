import { html } from '../cards/html.ts';
import type { Messages } from '../messages.ts';
import type { Figure } from './drawFigure.ts';

const step = { height: 62, rise: 20 };

/** Three steps, each wider than the one below: what a tier has, and what it allows beside what the lower ones do. */
export function drawAccessLadder(messages: Messages): Figure {
  const tiers = [
    { name: messages.figureLadderWhite, has: messages.figureLadderWhiteHas, can: messages.figureLadderWhiteCan },
    { name: messages.figureLadderGrey, has: messages.figureLadderGreyHas, can: messages.figureLadderGreyCan },
    { name: messages.figureLadderBlack, has: messages.figureLadderBlackHas, can: messages.figureLadderBlackCan },
  ];
  const steps = tiers.map(({ name, has, can }, index) => {
    const top = 4 + index * (step.height + 8);
    const left = 4 + index * step.rise;
    return html`<rect class="tier tier-${index}" x="${left}" y="${top}" width="${312 - left}" height="${step.height}" rx="4" />
      <text class="strong" x="${left + 12}" y="${top + 20}">${name}</text>
      <text x="${left + 12}" y="${top + 37}">${has}</text>
      <text class="quiet" x="${left + 12}" y="${top + 53}">${can}</text>`;
  });
  return {
    title: messages.figureLadderTitle,
    text: messages.figureLadderText,
    width: 320,
    height: 4 + tiers.length * (step.height + 8),
    content: html`${steps}`,
  };
}
