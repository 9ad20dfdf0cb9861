import type { Card } from './card.ts';

/** A card as plain text, a line each: for tools, terminals and screen readers. */
export function renderText(card: Card): string {
  if (card.kind === 'access') {
    const lines = card.lines.map(({ heading, text }) => (heading === undefined ? text : `${heading} ${text}`));
    return [`${card.label}: ${card.intro}`, ...lines, card.support].join('\n');
  }
  if (card.form === 'compact') {
    const { label, brief = card.definition } = card;
    return brief === undefined ? label : `${label}: ${brief}`;
  }
  const heading = card.definition === undefined ? card.label : `${card.label}: ${card.definition}`;
  const sides = card.sides.map(side => `${side.heading} ${side.text}`);
  const origin = card.origin === undefined ? [] : [card.origin];
  const support = [...origin, ...(card.length === 'brief' ? [] : [card.evidence]), card.date].join(' · ');
  const rest = card.length === 'brief' ? [support] : [...sides, support];
  return [heading, ...rest].join('\n');
}
