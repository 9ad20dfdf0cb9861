import { type Html, html, htmlLine } from '../cards/html.ts';
import type { ComparisonTable, TableLine } from '../compare/comparisonTable.ts';
import { fill, type Messages } from '../messages.ts';
import { pageLink } from './parts.ts';

interface ScrollingTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly heading: Html; readonly cells: readonly Html[] }[];
  readonly messages: Messages;
}

/** A table that may be wider than the panel: it scrolls inside its own frame, which the keyboard reaches. */
export function scrollingTable({ title, columns, rows, messages }: ScrollingTable): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${fill(messages.catalogueTable, { title })}">
    <table>
      <thead><tr>${columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map(({ heading, cells }) => html`<tr><th scope="row">${heading}</th>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}

interface Captioned {
  readonly caption: string;
  /** What stands above the headings of the rows. */
  readonly corner: string;
}

/**
 * A comparison as a table that turns into blocks on a narrow panel. The roles are written out, for a table that is laid
 * out as blocks is none to some screen readers; each cell carries the name of its column for the eye.
 */
export function stackingTable({ columns, rows }: ComparisonTable, { caption, corner }: Captioned): Html {
  const heads = columns.map(column => html`<th scope="col" role="columnheader">${lineContent(column)}</th>`);
  const cell = (lines: readonly TableLine[], index: number) =>
    html`<td role="cell"><span class="column" aria-hidden="true">${columns[index]?.text}</span>${lines.map(line => html`<p>${lineContent(line)}</p>`)}</td>`;
  return html`<table class="stacking" role="table" aria-label="${caption}">
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${corner}</th>${heads}</tr></thead>
    <tbody role="rowgroup">${rows.map(
      ({ heading, cells }) =>
        html`<tr role="row"><th scope="row" role="rowheader">${lineContent(heading)}</th>${cells.map(cell)}</tr>`,
    )}</tbody>
  </table>`;
}

export function lineContent({ text, address, url }: TableLine): Html {
  if (address) {
    return pageLink(text, address);
  }
  return url === undefined ? html`${htmlLine(text)}` : html`<a href="${url}">${text}</a>`;
}
