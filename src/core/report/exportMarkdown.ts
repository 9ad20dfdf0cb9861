import { describeDate } from '../knowledge/staleness.ts';
import { fill, type Messages } from '../messages.ts';
import type { AccessReport } from './accessReport.ts';
import { used } from './counts.ts';
import { markdownTable, markdownText } from './markdownTable.ts';
import { passedOverReasons } from './passedOverReasons.ts';
import { ReportLabels } from './reportLabels.ts';
import {
  describeCalendarEntry,
  describePassedOver,
  describeStop,
  grantedName,
  kindName,
  standingName,
} from './reportWords.ts';
import { techniquesSection } from './techniquesSection.ts';
import { totalsSection } from './totalsSection.ts';

/** The report as a Markdown document, for people. Every string from files and from the knowledge is escaped. */
export function exportMarkdown(report: AccessReport, messages: Messages): string {
  const labels = new ReportLabels(report, messages);
  const blocks = [
    ...headSection(report, messages),
    ...(report.sites.length === 0
      ? [markdownText(messages.reportNothing)]
      : [
          ...totalsSection(report, labels),
          ...techniquesSection(report, labels),
          ...licencesSection(report, labels),
          ...calendarSection(report, labels),
        ]),
    ...passedOverSection(report, messages),
    ...sitesSection(report, labels),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function headSection({ date, files, stopped }: AccessReport, messages: Messages): readonly string[] {
  const made = fill(messages.reportMade, { date, files: files.read, withSites: files.withSites });
  const stop = stopped ? [`**${markdownText(describeStop(stopped, messages))}**`] : [];
  return [heading(1, messages.reportTitle), markdownText(made), ...stop, markdownText(messages.reportTierNote)];
}

function licencesSection(report: AccessReport, { messages, family }: ReportLabels): readonly string[] {
  const licences = report.licences.map(({ name, duties, families, asOf }) => {
    const date = describeDate(asOf, report.date, messages);
    const line = fill(messages.reportLicenceLine, { licence: name, families: families.map(family).join(', '), date });
    const lines = duties.length > 0 ? duties : [messages.reportNoDuties];
    return [`- ${markdownText(line)}`, ...lines.map(duty => `  - ${markdownText(duty)}`)].join('\n');
  });
  const without = report.sitesWithoutLicence;
  return [
    heading(2, messages.reportLicences),
    licences.length > 0 ? licences.join('\n') : markdownText(messages.reportLicencesNone),
    ...(without > 0 ? [markdownText(fill(messages.reportWithoutLicence, { count: without }))] : []),
  ];
}

function calendarSection(report: AccessReport, { messages, surface, family }: ReportLabels): readonly string[] {
  const heads = [
    messages.reportColumnModel,
    messages.reportColumnFamily,
    messages.reportColumnServer,
    messages.reportColumnWhen,
    messages.reportColumnSeen,
    messages.reportColumnSites,
    messages.reportNamed,
  ];
  const rows = report.calendar.map(entry => [
    entry.model,
    family(entry.family),
    surface(entry.endpoint),
    describeCalendarEntry(entry, messages),
    describeDate(entry.asOf, report.date, messages),
    used(entry.counts),
    entry.counts.named,
  ]);
  const table = markdownTable(heads, rows);
  return [
    heading(2, messages.reportCalendar),
    ...(table.length > 0 ? table : [markdownText(messages.reportCalendarNone)]),
  ];
}

/** Counts, and the names of what somebody may want to look at. */
function passedOverSection({ passedOver, files }: AccessReport, messages: Messages): readonly string[] {
  const reasons = passedOverReasons.filter(reason => passedOver.counts[reason] > 0);
  const lines = reasons.flatMap(reason => [
    `- ${markdownText(describePassedOver(reason, passedOver.counts[reason], messages))}`,
    ...(reason === 'binary' ? [] : nameLines(passedOver.names[reason] ?? [])),
  ]);
  const { wronglyEncodedCount, brokenCount } = files;
  const encoding = fill(messages.reportWronglyEncoded, { count: wronglyEncodedCount });
  const encoded = wronglyEncodedCount > 0 ? [`- ${markdownText(encoding)}`, ...nameLines(files.wronglyEncoded)] : [];
  const form = fill(messages.reportBroken, { count: brokenCount });
  const broken = brokenCount > 0 ? [`- ${markdownText(form)}`, ...nameLines(files.broken)] : [];
  const all = [...lines, ...encoded, ...broken];
  return [
    heading(2, messages.reportPassedOver),
    all.length > 0 ? all.join('\n') : markdownText(messages.reportPassedOverNone),
  ];
}

function nameLines(names: readonly string[]): readonly string[] {
  return names.map(name => `  - ${markdownText(name)}`);
}

function sitesSection({ sites }: AccessReport, { messages, family, place, surface }: ReportLabels): readonly string[] {
  const heads = [
    messages.reportColumnPlace,
    messages.reportColumnKind,
    messages.reportColumnTier,
    messages.reportColumnModel,
    messages.reportColumnFamily,
    messages.reportColumnThrough,
    messages.reportColumnServer,
    messages.reportColumnGranted,
  ];
  const rows = sites.map(site => [
    place(site),
    kindName(site.kind, messages),
    standingName(site.tier, messages),
    site.model ?? messages.reportNotKnown,
    family(site.family),
    surface(site.surface),
    surface(site.server),
    site.kind === 'parameter' ? grantedName(site.granted, messages) : '',
  ]);
  return rows.length === 0 ? [] : [heading(2, messages.reportSites), ...markdownTable(heads, rows)];
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${markdownText(text)}`;
}
