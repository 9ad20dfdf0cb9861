import { englishMessages } from '../core/messages.ts';
import type { AccessReport } from '../core/report/accessReport.ts';
import { exportCsv } from '../core/report/exportCsv.ts';
import { exportCycloneDx } from '../core/report/exportCycloneDx.ts';
import { exportJson } from '../core/report/exportJson.ts';
import { exportMarkdown } from '../core/report/exportMarkdown.ts';
import { type ReportFormat, reportFormats } from '../core/report/panel/renderReportShell.ts';

const exporters: Readonly<Record<ReportFormat, (report: AccessReport) => string>> = {
  markdown: report => exportMarkdown(report, englishMessages),
  json: exportJson,
  csv: exportCsv,
  cyclonedx: exportCycloneDx,
};

/**
 * The report in a format by name.
 *
 * @throws Error where there is no such format
 */
export function exportReport(report: AccessReport, format: string): string {
  const known = reportFormats.find(each => each === format);
  if (known === undefined) {
    throw new Error(`There is no format "${format}". Use one of: ${reportFormats.join(', ')}.`);
  }
  return exporters[known](report);
}
