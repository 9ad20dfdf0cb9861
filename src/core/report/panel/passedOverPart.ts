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
    const count = passedOver.counts[reason];
    const label = describePassedOver(reason, count, messages);
    return renderNames(label, { names: passedOver.names[reason] ?? [], count }, messages);
  });
  const inPart = [
    { template: messages.reportWronglyEncoded, names: files.wronglyEncoded, count: files.wronglyEncodedCount },
    { template: messages.reportBroken, names: files.broken, count: files.brokenCount },
  ].filter(({ count }) => count > 0);
  const all = [
    ...items,
    ...inPart.map(({ template, ...named }) => renderNames(fill(template, { count: named.count }), named, messages)),
  ];
  return part({ id: 'passed-over', title: messages.reportPassedOver, summary: total, isOpen: false }, [
    all.length > 0 ? html`<ul class="passed-over">${all}</ul>` : html`<p>${messages.reportPassedOverNone}</p>`,
  ]);
}

interface Named {
  /** Perhaps not all. */
  readonly names: readonly string[];
  readonly count: number;
}

function renderNames(label: string, { names, count }: Named, messages: Messages): Html {
  const shown = names.slice(0, mostListed).map(name => html`<li>${name}</li>`);
  const note = names.length > mostListed ? longListNote(count, messages) : undefined;
  const list = shown.length > 0 ? html`<ul class="names">${shown}</ul>${note}` : undefined;
  return html`<li>${label}${list}</li>`;
}
