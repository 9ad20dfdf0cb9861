import type { AccessReport } from './accessReport.ts';

/** The number in the field `format`: it goes up when a field changes its meaning or goes away. */
const jsonFormat = 1;

/** The whole report as JSON, behind a field `format`. The names of fields and values are for programs: in no language. */
export function exportJson(report: AccessReport): string {
  return `${JSON.stringify({ format: jsonFormat, ...report }, null, 2)}\n`;
}
