import { type Html, html } from '../../cards/html.ts';
import { fill } from '../../messages.ts';
import type { AccessReport, TechniqueAnswer } from '../accessReport.ts';
import type { ReportLabels } from '../reportLabels.ts';
import { internalName } from '../reportWords.ts';
import { part, siteLink } from './panelParts.ts';

/** What the code as a whole can and cannot do, with the reason. Nothing where no technique is known. */
export function renderTechniques(report: AccessReport, labels: ReportLabels): Html | undefined {
  const { messages } = labels;
  const of = (possible: TechniqueAnswer['possible']) =>
    report.techniques.filter(answer => answer.possible === possible);
  const [yes, unknown, no] = [of('yes'), of('unknown'), of('no')];
  if (report.techniques.length === 0) {
    return undefined;
  }
  const counts = { yes: yes.length, unknown: unknown.length, no: no.length };
  const group = (title: string, answers: readonly TechniqueAnswer[]) =>
    answers.length > 0
      ? html`<h3>${title}</h3><ul class="techniques">${answers.map(each => renderAnswer(each, report, labels))}</ul>`
      : undefined;
  return part(
    {
      id: 'techniques',
      title: messages.reportTechniques,
      summary: fill(messages.reportTechniqueCounts, counts),
      isOpen: false,
    },
    [
      html`<p class="detail">${messages.reportTechniquesNote}</p>`,
      group(messages.reportPossible, yes),
      group(messages.reportPossibleUnknown, unknown),
      group(messages.reportImpossible, no),
    ],
  );
}

function renderAnswer(answer: TechniqueAnswer, { sites }: AccessReport, { messages, place }: ReportLabels): Html {
  const { label, why, caveat, missing, instead, possible, site: index } = answer;
  const site = index === null ? undefined : sites[index];
  const internals = missing.map(internal => internalName(internal, messages)).join(', ');
  const [before = '', after = ''] = messages.reportFirstAt.split('{place}');
  const details = [
    site && index !== null ? html`${before}${siteLink(index, place(site))}${after}` : undefined,
    internals === '' ? undefined : html`${fill(messages.reportLacks, { internals })}`,
    possible === 'yes' || instead === undefined ? undefined : html`${fill(messages.reportInstead, { instead })}`,
  ].filter(each => each !== undefined);
  const joined = details.map((each, position) => html`${position > 0 ? '; ' : ''}${each}`);
  return html`<li>
    <strong>${label}</strong> <span class="detail">${joined}</span>
    <p class="detail">${why}${caveat === undefined ? '' : ` ${caveat}`}</p>
  </li>`;
}
