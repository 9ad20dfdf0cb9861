import type { Messages } from '../messages.ts';
import type { Card } from './card.ts';
import { type CardLinks, escapeMarkdown } from './renderMarkdown.ts';

/** The links of a card in words of our own alone, to stand below a card that must not have any. Empty for none. */
export function renderCardLinks(card: Card, links: CardLinks, messages: Messages): string {
  const open = card.address && links.open(card.address);
  const mutes = card.kind === 'term' ? card.mutes : [];
  const targets = [
    { title: messages.scopeOpen, target: open },
    ...mutes.map(({ title, choice }) => ({ title, target: links.mute?.(choice) })),
  ];
  return targets
    .flatMap(({ title, target }) => (target === undefined ? [] : [`[${escapeMarkdown(title)}](${target})`]))
    .join(' · ');
}
