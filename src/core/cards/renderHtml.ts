import type { PageAddress } from '../knowledge/pageAddress.ts';
import { fill, type Messages } from '../messages.ts';
import type { AccessCard, CardLink } from './accessCard.ts';
import type { Card, TermCard } from './card.ts';
import { type Html, html, htmlLine } from './html.ts';

/**
 * The cards of one place as HTML, each in full: of a word that a hover would give one line, the whole card, with the
 * reason for that line. What a card offers stands in data attributes (`open`, `report`, `mute`, `copy` and `action`),
 * for the script of the webview; every string is escaped.
 */
export function renderHtml(cards: readonly Card[], messages: Messages): Html {
  return html`${cards.map((card, index) =>
    card.kind === 'access' ? renderAccess(card, index, messages) : renderTerm(card, index, messages),
  )}`;
}

function renderAccess(card: AccessCard, index: number, messages: Messages): Html {
  const { address, label, intro, lines, pinned, reads, terms, support } = card;
  const actions = [
    pinned === undefined ? undefined : button('copy', pinned, messages.accessCopyPinned),
    lines.length > 0 ? button('action', 'compareTiers', messages.accessCompare) : undefined,
    address && button('report', address, messages.reportMistake),
  ];
  return article(index, label, address, [
    html`<p class="intro" lang="en">${htmlLine(intro)}</p>`,
    ...lines.map(({ heading, text }) => renderLine(heading, text)),
    ...renderLinks(messages.read, reads),
    ...renderLinks(messages.accessTerm, terms),
    html`<p class="support" lang="en">${support}</p>`,
    ...renderActions(actions, messages),
  ]);
}

function renderTerm(card: TermCard, index: number, messages: Messages): Html {
  const { address, label, definition, brief, sides, reads, origin, evidence, date, mutes } = card;
  const intro = definition ?? brief;
  const actions = [
    button('report', address, messages.reportMistake),
    ...mutes.map(({ title, choice }) => button('mute', choice, title)),
  ];
  return article(index, label, address, [
    ...(intro === undefined ? [] : [html`<p class="intro" lang="en">${htmlLine(intro)}</p>`]),
    ...sides.map(({ heading, text }) => renderLine(heading, text)),
    ...renderLinks(messages.read, reads),
    ...(origin === undefined ? [] : [html`<p class="origin">${origin}</p>`]),
    html`<p class="support">${[evidence, date].filter(Boolean).join(' · ')}</p>`,
    ...renderShown(card, messages),
    ...renderActions(actions, messages),
  ]);
}

function article(index: number, label: string, address: PageAddress | undefined, parts: readonly Html[]): Html {
  const id = `card-${index}`;
  const title = address ? pageLink(label, address) : label;
  return html`<article class="card" aria-labelledby="${id}"><h2 id="${id}" lang="en" tabindex="-1">${title}</h2>${parts}</article>`;
}

function renderLine(heading: string | undefined, text: string): Html {
  const start = heading === undefined ? undefined : html`<strong>${heading}</strong> `;
  return html`<p>${start}<span lang="en">${htmlLine(text)}</span></p>`;
}

function renderLinks(heading: string, entries: readonly CardLink[]): readonly Html[] {
  if (entries.length === 0) {
    return [];
  }
  const items = entries.map(({ title, address }) => html`<li lang="en">${pageLink(title, address)}</li>`);
  return [html`<div class="links"><strong>${heading}</strong><ul>${items}</ul></div>`];
}

/** Why an ambiguous word has its card, or why a hover has one line for it. */
function renderShown({ form, because }: TermCard, messages: Messages): readonly Html[] {
  if (form !== 'compact' && because.length === 0) {
    return [];
  }
  const all = because.length > 0 ? because : [messages.reasonNothing];
  const reasons = all.reduce((first, second) => fill(messages.reasonAnd, { first, second }));
  const why = form === 'compact' ? messages.atCursorCompact : messages.shownBecause;
  return [html`<p class="shown">${fill(why, { reasons })}</p>`];
}

function renderActions(actions: readonly (Html | undefined)[], messages: Messages): readonly Html[] {
  const items = actions.flatMap(action => (action ? [html`<li>${action}</li>`] : []));
  return items.length > 0 ? [html`<ul class="actions" aria-label="${messages.atCursorActions}">${items}</ul>`] : [];
}

function pageLink(text: string, address: PageAddress): Html {
  return html`<a href="#${address.id}" data-open="${JSON.stringify(address)}">${text}</a>`;
}

/** A button with one data attribute: a text as it is, anything else as JSON. */
function button(name: 'action' | 'copy' | 'mute' | 'report', value: string | object, text: string): Html {
  const data = typeof value === 'string' ? value : JSON.stringify(value);
  const attributes = {
    action: html`data-action="${data}"`,
    copy: html`data-copy="${data}"`,
    mute: html`data-mute="${data}"`,
    report: html`data-report="${data}"`,
  };
  return html`<button type="button" ${attributes[name]}>${text}</button>`;
}
