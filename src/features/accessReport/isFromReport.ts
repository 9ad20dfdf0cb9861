import { reportFormats } from '../../core/report/panel/renderReportShell.ts';
import type { FromReport } from '../../protocol.ts';

const plainMessages: ReadonlySet<unknown> = new Set(['ready', 'runReport', 'cancelReport']);
const formats: ReadonlySet<unknown> = new Set(reportFormats);

/** Whether a value is a message of our panel. An index is a number of any kind: what it stands for is looked up. */
export function isFromReport(value: unknown): value is FromReport {
  const message = value as { type?: unknown; format?: unknown; index?: unknown } | null;
  if (typeof message !== 'object' || message === null) {
    return false;
  }
  const { type, format, index } = message;
  return (
    plainMessages.has(type) ||
    (type === 'exportReport' && formats.has(format)) ||
    (type === 'openSite' && typeof index === 'number')
  );
}
