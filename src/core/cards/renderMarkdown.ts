import type { SiteAccess } from '../compare/siteAccess.ts';
import type { PageAddress } from '../knowledge/pageAddress.ts';
import { fill, type Messages } from '../messages.ts';
import type { AccessCard, CardLink } from './accessCard.ts';
import type { Card, TermCard } from './card.ts';
import type { MuteChoice } from './muteChoice.ts';

/** Turns an action into the address that a link leads to, or into nothing where the surface cannot follow it. */
export interface CardLinks {
  open(address: PageAddress): string | undefined;
  report(address: PageAddress): string | undefined;
  mute?(choice: MuteChoice): string | undefined;
  /** Copies a fixed form of a model's id. */
  copyId?(id: string): string | undefined;
  /** The page that sets techniques against tiers, marked for a site. */
  compareTiers?(about: SiteAccess): string | undefined;
  /** What would change for a site with an open model. */
  whatWouldChange?(about: SiteAccess): string | undefined;
}

/** Two blanks at the end of a line break it without beginning a paragraph. */
const lineBreak = '  \n';

const separator = ' · ';

/**
 * One Markdown text from the cards that show at one place. A card takes at most eight lines; every string from the
 * knowledge is escaped.
 */
export function renderMarkdown(cards: readonly Card[], links: CardLinks, messages: Messages): string {
  return cards.map(card => renderCard(card, links, messages)).join('\n\n---\n\n');
}

function renderCard(card: Card, links: CardLinks, messages: Messages): string {
  if (card.kind === 'access') {
    return renderAccess(card, links, messages);
  }
  return card.form === 'compact' ? renderCompact(card, links, messages) : renderFull(card, links, messages);
}

/** What it is, what follows, a line each, and at the end what it rests on, with links to everything else. */
function renderAccess(card: AccessCard, links: CardLinks, messages: Messages): string {
  const title = link(card.label, card.address && links.open(card.address));
  const lines = card.lines.map(({ heading, text }) =>
    heading === undefined ? markdownLine(text) : `*${escapeMarkdown(heading)}* ${markdownLine(text)}`,
  );
  const copy = card.pinned === undefined ? undefined : links.copyId?.(card.pinned);
  const { about } = card;
  const compare = about && links.compareTiers?.(about);
  const change = about && about.tier !== 'white' && !about.isMention ? links.whatWouldChange?.(about) : undefined;
  const terms = renderLinks(messages.accessTerm, card.terms, links);
  const report = card.address === undefined ? undefined : links.report(card.address);
  const support = [
    escapeMarkdown(card.support),
    ...renderLinks(messages.read, card.reads, links),
    ...terms,
    ...(copy === undefined ? [] : [link(messages.accessCopyPinned, copy)]),
    ...(compare === undefined ? [] : [link(messages.accessCompare, compare)]),
    ...(change === undefined ? [] : [link(messages.accessChange, change)]),
    ...(report === undefined ? [] : [link(messages.reportMistake, report)]),
  ];
  return [`**${title}** — ${markdownLine(card.intro)}`, ...lines, support.join(separator)].join(lineBreak);
}

function renderLinks(heading: string, entries: readonly CardLink[], links: CardLinks): readonly string[] {
  const rendered = entries.map(({ title, address }) => link(title, links.open(address)));
  return rendered.length > 0 ? [`${escapeMarkdown(heading)} ${rendered.join(', ')}`] : [];
}

/** One line, with a link to everything else. */
function renderCompact(card: TermCard, links: CardLinks, messages: Messages): string {
  const { label, brief = card.definition, address } = card;
  const heading = `**${escapeMarkdown(label)}**${brief === undefined ? '' : ` — ${markdownLine(brief)}`}`;
  const open = links.open(address);
  const more = open === undefined ? [] : [link(messages.more, open)];
  return [heading, ...renderOrigin(card), ...more, ...renderMutes(card, links)].join(separator);
}

function renderFull(card: TermCard, links: CardLinks, messages: Messages): string {
  const title = link(card.label, links.open(card.address));
  const heading = card.definition === undefined ? `**${title}**` : `**${title}** — ${markdownLine(card.definition)}`;
  const sides = card.sides.map(({ heading: side, text }) => `*${escapeMarkdown(side)}* ${markdownLine(text)}`);
  const reads = card.reads.map(({ title: note, address }) => link(note, links.open(address))).join(separator);
  const read = reads === '' ? [] : [`${escapeMarkdown(messages.read)} ${reads}`];
  const shown = renderShown(card, links, messages);
  if (card.length === 'brief') {
    return [heading, [...read, ...renderOrigin(card), escapeMarkdown(card.date)].join(separator), ...shown].join(
      lineBreak,
    );
  }
  const report = links.report(card.address);
  const support = [...renderOrigin(card), escapeMarkdown(card.evidence), escapeMarkdown(card.date)];
  const mistake = report === undefined ? [] : [link(messages.reportMistake, report)];
  return [heading, ...sides, ...read, [...support, ...mistake].join(separator), ...shown].join(lineBreak);
}

function renderOrigin({ origin }: TermCard): readonly string[] {
  return origin === undefined ? [] : [`*${escapeMarkdown(origin)}*`];
}

/** Why the card shows, and what can be chosen instead: a line, or none. */
function renderShown(card: TermCard, links: CardLinks, messages: Messages): readonly string[] {
  const because = card.because.length > 0 ? [escapeMarkdown(describeBecause(card.because, messages))] : [];
  const parts = [...because, ...renderMutes(card, links)];
  return parts.length > 0 ? [parts.join(separator)] : [];
}

/** "Shown because this file imports transformers (line 3) and names gpt-4o (line 7)". */
function describeBecause(because: readonly string[], messages: Messages): string {
  const reasons = because.reduce((first, second) => fill(messages.reasonAnd, { first, second }));
  return fill(messages.shownBecause, { reasons });
}

function renderMutes({ mutes }: TermCard, links: CardLinks): readonly string[] {
  return mutes.flatMap(({ title, choice }) => {
    const target = links.mute?.(choice);
    return target === undefined ? [] : [link(title, target)];
  });
}

function link(text: string, target: string | undefined): string {
  return target === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${target})`;
}

/** A line of text in which `words between backticks` are code; the rest is escaped. */
function markdownLine(text: string): string {
  const parts = text.split(/(`[^`\r\n]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : escapeInline(part))).join('');
}

/** Takes from a plain text every meaning that it could have as Markdown, as HTML, or as the name of an icon. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .trim();
}

function escapeInline(text: string): string {
  return (
    text
      .replace(/[\r\n]+/g, ' ')
      .replace(/[\\`*_{}[\]<>|~$&#]/g, '\\$&')
      // Within the words of a link, the parser of VS Code takes the signs before brackets away again.
      .replace(/!(?=\\\[)/g, '\\!')
      .replace(/(https?|ftp):\/\//gi, '$1\\://')
      .replace(/www\./gi, match => `${match.slice(0, -1)}\\.`)
      .replaceAll('@', '\\@')
  );
}
