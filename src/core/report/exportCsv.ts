import type { AccessReport, ReportSite } from './accessReport.ts';

const columns = [
  'folder',
  'path',
  'line',
  'column',
  'endLine',
  'endColumn',
  'kind',
  'tier',
  'model',
  'family',
  'vendor',
  'surface',
  'server',
  'granted',
] as const;

/**
 * The sites as CSV (RFC 4180), one a row, behind a row of names; the cell of what is not known is empty. Text that a
 * spreadsheet would take for a formula has an apostrophe before it.
 */
export function exportCsv(report: AccessReport): string {
  const vendors = new Map(report.families.map(({ id, vendor }) => [id, vendor]));
  const rows = report.sites.map(site =>
    cellsOf(site, vendors.get(site.family ?? ''))
      .map(writeCell)
      .join(','),
  );
  return [columns.join(','), ...rows, ''].join('\r\n');
}

type Cell = string | number | null | undefined;

function cellsOf(site: ReportSite, vendor: string | undefined): readonly Cell[] {
  const cells: Readonly<Record<(typeof columns)[number], Cell>> = {
    ...site,
    endLine: site.endLine ?? site.line,
    vendor,
  };
  return columns.map(column => cells[column]);
}

function writeCell(cell: Cell): string {
  const text = typeof cell === 'string' ? guardFormula(cell) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** See OWASP, "CSV injection". */
function guardFormula(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
