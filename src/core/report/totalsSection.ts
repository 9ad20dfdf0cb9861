import type { Messages } from '../messages.ts';
import type { AccessReport, Counts, TotalRow } from './accessReport.ts';
import { markdownTable, markdownText } from './markdownTable.ts';
import type { ReportLabels } from './reportLabels.ts';
import { kindName, standingName } from './reportWords.ts';
import { standings } from './standings.ts';

/** The totals of a report as blocks of Markdown. */
export function totalsSection({ totals }: AccessReport, { messages, family }: ReportLabels): readonly string[] {
  const heads = standings.map(standing => standingName(standing, messages));
  const models = totals.models.map(({ model, family: id, counts }) => [
    model ?? messages.reportNotKnown,
    family(id),
    ...cellsOf(counts),
  ]);
  const folders = totals.folders.map(rowOf(messages));
  const kinds = totals.kinds.map(({ key, counts }) => [kindName(key, messages), ...cellsOf(counts)]);
  return [
    `## ${markdownText(messages.reportTotals)}`,
    ...markdownTable(heads, [cellsOf(totals.tiers)]),
    `### ${markdownText(messages.reportByVendor)}`,
    ...markdownTable([messages.reportColumnVendor, ...heads], totals.vendors.map(rowOf(messages))),
    `### ${markdownText(messages.reportByModel)}`,
    ...markdownTable([messages.reportColumnModel, messages.reportColumnFamily, ...heads], models),
    `### ${markdownText(messages.reportByFolder)}`,
    ...markdownTable([messages.reportColumnFolder, ...heads], folders),
    `### ${markdownText(messages.reportByKind)}`,
    ...markdownTable([messages.reportColumnKind, ...heads], kinds),
  ];
}

function rowOf({ reportVendorNotKnown }: Messages): (row: TotalRow) => readonly (string | number)[] {
  return ({ key, counts }) => [key ?? reportVendorNotKnown, ...cellsOf(counts)];
}

function cellsOf(counts: Counts): readonly number[] {
  return standings.map(standing => counts[standing]);
}
