import { type Html, html, htmlLine } from '../../cards/html.ts';
import { describeDate } from '../../knowledge/staleness.ts';
import { fill } from '../../messages.ts';
import type { AccessReport } from '../accessReport.ts';
import type { ReportLabels } from '../reportLabels.ts';
import { onlyButton, part } from './panelParts.ts';

/** The licences of the weights that the code reaches, and what they ask for. */
export function renderLicences(report: AccessReport, { messages, family }: ReportLabels): Html {
  const { licences, sitesWithoutLicence: without } = report;
  const items = licences.map(({ name, duties, families, asOf }) => {
    const names = families.map(family).map(label => onlyButton('family', label, label, messages));
    const list = names.map((each, position) => html`${position > 0 ? ', ' : ''}${each}`);
    const lines = duties.length > 0 ? duties : [messages.reportNoDuties];
    return html`<li>
      <strong>${name}</strong> (${list}), <span class="detail">${describeDate(asOf, report.date, messages)}</span>
      <ul>${lines.map(duty => html`<li>${htmlLine(duty)}</li>`)}</ul>
    </li>`;
  });
  return part({ id: 'licences', title: messages.reportLicences, summary: licences.length, isOpen: true }, [
    items.length > 0 ? html`<ul class="licences">${items}</ul>` : html`<p>${messages.reportLicencesNone}</p>`,
    without > 0 ? html`<p>${fill(messages.reportWithoutLicence, { count: without })}</p>` : undefined,
  ]);
}
