import { type Html, html } from '../../cards/html.ts';
import { fill, type Messages } from '../../messages.ts';
import type { AccessReport } from '../accessReport.ts';
import { passedOverReasons } from '../passedOverReasons.ts';
import { describePassedOver } from '../reportWords.ts';
import { longListNote, mostListed, part } from './panelParts.ts';

/** What was not read, or not wholly: counted, and named. */
export function renderPassedOver({ passedOver, files }: AccessReport, messages: Messages): Html {
  const reasons = passedOverReasons.filter(reason => passedOver.counts[reason] > 0);
  const total = reasons.reduce((sum, reason) => sum + passedOver.counts[reason], 0);
  const items = reasons.map(reason => {
    const label = describePassedOver(reason, passedOver.counts[reason], messages);
    return renderNames(label, passedOver.names[reason] ?? [], messages);
  });
  const inPart = [
    { template: messages.reportWronglyEncoded, names: files.wronglyEncoded },
    { template: messages.reportBroken, names: files.broken },
  ].filter(({ names }) => names.length > 0);
  const all = [
    ...items,
    ...inPart.map(({ template, names }) => renderNames(fill(template, { count: names.length }), names, messages)),
  ];
  return part({ id: 'passed-over', title: messages.reportPassedOver, summary: total, isOpen: false }, [
    all.length > 0 ? html`<ul class="passed-over">${all}</ul>` : html`<p>${messages.reportPassedOverNone}</p>`,
  ]);
}

function renderNames(label: string, names: readonly string[], messages: Messages): Html {
  const shown = names.slice(0, mostListed).map(name => html`<li>${name}</li>`);
  const list =
    shown.length > 0 ? html`<ul class="names">${shown}</ul>${longListNote(names.length, messages)}` : undefined;
  return html`<li>${label}${list}</li>`;
}
