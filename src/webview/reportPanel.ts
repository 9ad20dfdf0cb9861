import type { OnlyField } from '../core/report/panel/panelParts.ts';
import type { PanelWords, ReportColumn, ReportFormat } from '../core/report/panel/renderReportShell.ts';
import type { RowChoice } from '../core/report/panel/selectRows.ts';
import type { FromReport, ReportPhase, ToReport } from '../protocol.ts';
import { element } from './element.ts';
import { readToReport } from './readToReport.ts';
import { ReportSummary } from './reportSummary.ts';
import { SiteFilter } from './siteFilter.ts';
import { SiteTable } from './siteTable.ts';

/** Rows that come in while others are read are drawn together, and what changes is announced when it rests. */
const drawEveryMs = 300;
const announceAfterMs = 700;

const vscode = acquireVsCodeApi<RowChoice>();
const main = element('main', HTMLElement);
// Our own extension wrote it into the page.
const words = JSON.parse(main.dataset['words'] ?? '{}') as PanelWords;
const status = element('#status', HTMLElement);
const summary = new ReportSummary();
const table = new SiteTable(words);
const filter = new SiteFilter(words, choice => {
  vscode.setState(choice);
  table.choose(choice);
  announce(() => table.summary);
});
let phase: ReportPhase = 'none';
let isDrawingSoon = false;
let announcing: number | undefined;

function post(message: FromReport): void {
  vscode.postMessage(message);
}

/** Says something to screen readers once no more of it has come for a while. */
function announce(say: () => string): void {
  clearTimeout(announcing);
  announcing = window.setTimeout(() => {
    status.textContent = say();
  }, announceAfterMs);
}

function onMessage(message: ToReport): void {
  switch (message.type) {
    case 'addRows':
      addRows(message);
      break;
    case 'showReport':
      summary.show(message.content);
      break;
    case 'showPhase':
      showPhase(message);
      break;
  }
}

function addRows({ first, rows }: Extract<ToReport, { type: 'addRows' }>): void {
  if (first === 0) {
    table.clear();
  }
  table.add(first, rows);
  if (!isDrawingSoon) {
    isDrawingSoon = true;
    setTimeout(() => {
      isDrawingSoon = false;
      table.draw();
    }, drawEveryMs);
  }
}

function showPhase({ phase: next, text }: Extract<ToReport, { type: 'showPhase' }>): void {
  element('#progress', HTMLElement).textContent = text;
  if (next === phase) {
    return;
  }
  phase = next;
  main.dataset['phase'] = phase;
  element('#sites-part', HTMLElement).hidden = phase === 'none';
  enable('[data-action="runReport"]', phase !== 'running');
  enable('[data-action="cancelReport"]', phase === 'running');
  enable('[data-format]', phase === 'done');
  announce(() => text);
}

function enable(selector: string, isEnabled: boolean): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(selector)) {
    button.disabled = !isEnabled;
  }
}

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a[href]') : null;
  const { action, format, sort, only, site } = target?.dataset ?? {};
  if (action === 'runReport' || action === 'cancelReport') {
    post({ type: action });
  } else if (format !== undefined) {
    post({ type: 'exportReport', format: format as ReportFormat });
  } else if (sort !== undefined) {
    filter.sortBy(sort as ReportColumn);
  } else if (only !== undefined) {
    const { value = '', name = '' } = target?.dataset ?? {};
    filter.showOnly({ field: only as OnlyField, value, name });
  } else if (site !== undefined) {
    event.preventDefault();
    post({ type: 'openSite', index: Number(site) });
  } else if (target instanceof HTMLAnchorElement) {
    followLink(target, event);
  }
}

/** Moves to a part of the page, for the eye, the keyboard and the screen reader alike. */
function followLink(link: HTMLAnchorElement, event: MouseEvent): void {
  event.preventDefault();
  const id = (link.getAttribute('href') ?? '').slice(1);
  summary.open(id);
  const part = document.getElementById(id);
  const target = part?.querySelector<HTMLElement>('summary, input') ?? part;
  target?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
}

/** Arrows go from row to row. */
function onKey(event: KeyboardEvent): void {
  const isBare = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  const beside = isBare && event.target instanceof Element ? table.linkBeside(event.target, event.key) : undefined;
  if (beside) {
    event.preventDefault();
    beside.focus();
  }
}

document.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToReport(data);
  if (message) {
    onMessage(message);
  }
});
const kept = vscode.getState();
if (kept && typeof kept.text === 'string') {
  filter.restore(kept);
}
post({ type: 'ready' });
