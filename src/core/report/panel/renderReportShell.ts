import { type Html, html } from '../../cards/html.ts';
import type { Messages } from '../../messages.ts';
import { grantedName, kindName, standingName } from '../reportWords.ts';
import { standings } from '../standings.ts';

/** The columns of the table of sites: fields of its rows, in their order. */
const reportColumns = ['place', 'tier', 'kind', 'model', 'family', 'surface', 'server', 'granted'] as const;

export type ReportColumn = (typeof reportColumns)[number];

/** The formats of the exports, by the names that the command line knows. */
export const reportFormats = ['markdown', 'json', 'csv', 'cyclonedx'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Names of formats: the same in every language. */
export const formatNames: Readonly<Record<ReportFormat, string>> = {
  markdown: 'Markdown',
  json: 'JSON',
  csv: 'CSV',
  cyclonedx: 'CycloneDX',
};

const kinds = ['call', 'load', 'parameter', 'model-id'] as const;

/** The words that the script of the panel needs; `{name}` marks a value. */
export interface PanelWords {
  readonly columns: Readonly<Record<ReportColumn, string>>;
  readonly names: Readonly<Record<string, string>>;
  readonly notKnown: string;
  readonly shown: string;
  readonly shownSome: string;
  readonly shownFirst: string;
  readonly noMatch: string;
  readonly showMore: string;
  readonly only: string;
  readonly onlyRemove: string;
}

/** The panel before anything is in it: its bar, the place for the report, and the table of sites with its filter. */
export function renderReportShell(messages: Messages): Html {
  return html`<nav class="bar" aria-label="${messages.reportActions}">
    <button type="button" data-action="runReport">${messages.reportRunAgain}</button>
    <button type="button" data-action="cancelReport" disabled>${messages.reportCancel}</button>
    <span class="exports" role="group" aria-labelledby="export-as"><span id="export-as">${messages.reportExportAs}</span>
      ${reportFormats.map(format => html`<button type="button" data-format="${format}" disabled>${formatNames[format]}</button>`)}
    </span>
  </nav>
  <main data-words="${JSON.stringify(wordsOf(messages))}">
    <h1>${messages.reportTitle}</h1>
    <p id="progress">${messages.reportIdle}</p>
    <div id="status" class="unseen" role="status"></div>
    <div id="report"></div>
    <section id="sites-part" aria-labelledby="sites-title" hidden>
      <h2 id="sites-title">${messages.reportSites}</h2>
      ${renderFilter(messages)}
      <table id="sites" role="table" aria-labelledby="sites-title">
        <thead role="rowgroup"><tr role="row">${reportColumns.map(column => renderHead(column, messages))}</tr></thead>
        <tbody role="rowgroup"></tbody>
      </table>
      <button type="button" id="more" hidden></button>
    </section>
  </main>`;
}

function renderFilter(messages: Messages): Html {
  const option = (value: string, name: string) => html`<option value="${value}">${name}</option>`;
  return html`<div class="filter" role="search" aria-label="${messages.reportFilter}">
      <input id="filter" type="text" spellcheck="false" placeholder="${messages.reportFilterPlaceholder}" aria-label="${messages.reportFilter}">
      <select id="tier" aria-label="${messages.reportColumnTier}">
        ${option('', messages.reportAllTiers)}${standings.map(each => option(each, standingName(each, messages)))}
      </select>
      <select id="kind" aria-label="${messages.reportColumnKind}">
        ${option('', messages.reportAllKinds)}${kinds.map(each => option(each, kindName(each, messages)))}
      </select>
      <button type="button" id="only" hidden></button>
    </div>
    <p id="shown" class="detail"></p>`;
}

function renderHead(column: ReportColumn, messages: Messages): Html {
  const sorted = column === 'place' ? 'ascending' : 'none';
  const name = columnNames(messages)[column];
  return html`<th scope="col" role="columnheader" aria-sort="${sorted}"><button type="button" data-sort="${column}">${name}</button></th>`;
}

function columnNames(messages: Messages): Readonly<Record<ReportColumn, string>> {
  return {
    place: messages.reportColumnPlace,
    tier: messages.reportColumnTier,
    kind: messages.reportColumnKind,
    model: messages.reportColumnModel,
    family: messages.reportColumnFamily,
    surface: messages.reportColumnThrough,
    server: messages.reportColumnServer,
    granted: messages.reportColumnGranted,
  };
}

function wordsOf(messages: Messages): PanelWords {
  const granted = (['yes', 'no', 'unknown'] as const).map(each => [each, grantedName(each, messages)]);
  return {
    columns: columnNames(messages),
    names: Object.fromEntries([
      ...standings.map(each => [each, standingName(each, messages)]),
      ...kinds.map(each => [each, kindName(each, messages)]),
      ...granted,
    ]),
    notKnown: messages.reportNotKnown,
    shown: messages.reportShown,
    shownSome: messages.reportShownSome,
    shownFirst: messages.reportShownFirst,
    noMatch: messages.reportNoMatch,
    showMore: messages.reportShowMore,
    only: messages.reportOnly,
    onlyRemove: messages.reportOnlyRemove,
  };
}
