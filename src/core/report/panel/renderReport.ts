import { type Html, html } from '../../cards/html.ts';
import { fill, type Messages } from '../../messages.ts';
import type { AccessReport } from '../accessReport.ts';
import { ReportLabels } from '../reportLabels.ts';
import { describeStop, standingName } from '../reportWords.ts';
import { renderCalendar } from './calendarPart.ts';
import { renderLicences } from './licencesPart.ts';
import { renderPassedOver } from './passedOverPart.ts';
import { renderTechniques } from './techniquesPart.ts';
import { renderTiles, renderTotals } from './totalsPart.ts';

/** All of a report but for its table of sites, for the panel. Every string from files and the knowledge is escaped. */
export function renderReport(report: AccessReport, messages: Messages): Html {
  const labels = new ReportLabels(report, messages);
  const { date, files, stopped, sites } = report;
  const made = fill(messages.reportMade, { date, files: files.read, withSites: files.withSites });
  const head = html`<p>${made}</p>
    ${stopped ? html`<p class="stopped"><strong>${describeStop(stopped, messages)}</strong></p>` : undefined}`;
  const passedOver = renderPassedOver(report, messages);
  if (sites.length === 0) {
    return html`${head}<p>${messages.reportNothing}</p>${passedOver}`;
  }
  return html`${head}
    ${renderTiles(report, messages)}
    <p>${describeHighest(report, messages)} <span class="detail">${messages.reportTierNote}</span></p>
    ${renderNavigation(report, messages)}
    ${renderCalendar(report, labels)}
    ${renderTechniques(report, labels)}
    ${renderLicences(report, labels)}
    ${renderTotals(report, labels)}
    ${passedOver}`;
}

function describeHighest({ highest }: AccessReport, messages: Messages): string {
  return highest === null
    ? messages.reportHighestNone
    : fill(messages.reportHighest, { tier: standingName(highest, messages) });
}

function renderNavigation({ techniques }: AccessReport, messages: Messages): Html {
  const parts = [
    ['sites-part', messages.reportSites],
    ['calendar', messages.reportCalendar],
    ...(techniques.length > 0 ? [['techniques', messages.reportTechniques]] : []),
    ['licences', messages.reportLicences],
    ['totals', messages.reportTotals],
    ['passed-over', messages.reportPassedOver],
  ];
  const links = parts.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav class="parts" aria-label="${messages.reportParts}"><ul>${links}</ul></nav>`;
}
