import { englishMessages } from '../core/messages.ts';
import type { AccessReport } from '../core/report/accessReport.ts';
import { exportCsv } from '../core/report/exportCsv.ts';
import { exportCycloneDx } from '../core/report/exportCycloneDx.ts';
import { exportJson } from '../core/report/exportJson.ts';
import { exportMarkdown } from '../core/report/exportMarkdown.ts';

const exporters: ReadonlyMap<string, (report: AccessReport) => string> = new Map([
  ['markdown', report => exportMarkdown(report, englishMessages)],
  ['json', exportJson],
  ['csv', exportCsv],
  ['cyclonedx', exportCycloneDx],
]);

/** The names of the formats, as they are written on the command line. */
export const exportFormats: readonly string[] = [...exporters.keys()];

/**
 * The report in a format by name.
 *
 * @throws Error where there is no such format
 */
export function exportReport(report: AccessReport, format: string): string {
  const write = exporters.get(format);
  if (!write) {
    throw new Error(`There is no format "${format}". Use one of: ${exportFormats.join(', ')}.`);
  }
  return write(report);
}
