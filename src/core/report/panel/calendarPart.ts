import { type Html, html } from '../../cards/html.ts';
import { describeDate } from '../../knowledge/staleness.ts';
import { fill } from '../../messages.ts';
import type { AccessReport, CalendarEntry, CalendarState } from '../accessReport.ts';
import { used } from '../counts.ts';
import type { ReportLabels } from '../reportLabels.ts';
import { describeCalendarEntry } from '../reportWords.ts';
import { longListNote, mostListed, onlyButton, part } from './panelParts.ts';

const states: readonly CalendarState[] = ['retired', 'rerouted', 'listed', 'floats'];

/** The ids that move, are listed to retire, or have a listed date behind them: by what is known, then by date. */
export function renderCalendar(report: AccessReport, labels: ReportLabels): Html {
  const { messages } = labels;
  const { calendar } = report;
  const groups = states.map(state => {
    const entries = calendar.filter(entry => entry.state === state);
    const items = entries.slice(0, mostListed).map(entry => renderEntry(entry, report, labels));
    return entries.length === 0
      ? undefined
      : html`<h3>${titleOf(state, labels)}</h3><ul class="calendar">${items}</ul>${longListNote(entries.length, messages)}`;
  });
  const none = calendar.length === 0 ? html`<p>${messages.reportCalendarNone}</p>` : undefined;
  return part({ id: 'calendar', title: messages.reportCalendar, summary: calendar.length, isOpen: true }, [
    ...groups,
    none,
  ]);
}

function titleOf(state: CalendarState, { messages }: ReportLabels): string {
  const { reportStateRetired: retired, reportStateRerouted: rerouted, reportStateListed: listed } = messages;
  return { retired, rerouted, listed, floats: messages.reportStateFloats }[state];
}

function renderEntry(entry: CalendarEntry, { date }: AccessReport, { messages, family, surface }: ReportLabels): Html {
  const names = [family(entry.family), surface(entry.endpoint)].filter(name => name !== '').join(', ');
  const counts = { used: used(entry.counts), named: entry.counts.named };
  return html`<li>
    <span class="date">${entry.date ?? ''}</span>
    <div>${onlyButton('model', entry.model, entry.model, messages)} <span class="detail">${names}</span>
    <p>${describeCalendarEntry(entry, messages)}</p>
    <p class="detail">${fill(messages.reportUsedAndNamed, counts)}; ${describeDate(entry.asOf, date, messages)}</p></div>
  </li>`;
}
