import * as vscode from 'vscode';
import type { AccessReport } from '../../core/report/accessReport.ts';
import { formatNames, type ReportFormat } from '../../core/report/panel/renderReportShell.ts';
import { readMessages } from '../../platform/readMessages.ts';

interface FormatPick extends vscode.QuickPickItem {
  readonly format: ReportFormat;
  readonly isUntitled: boolean;
}

const fileNames: Readonly<Record<ReportFormat, string>> = {
  markdown: 'access-report.md',
  json: 'access-report.json',
  csv: 'access-report.csv',
  cyclonedx: 'access-report.cdx.json',
};

const languages: Readonly<Record<ReportFormat, string>> = {
  markdown: 'markdown',
  json: 'json',
  csv: 'plaintext',
  cyclonedx: 'json',
};

/** Writes a report to a file that the reader names, or into an untitled document. @param format asked for if missing */
export async function exportAccessReport(report: AccessReport, format?: ReportFormat): Promise<void> {
  const picked = format === undefined ? await pickFormat() : { format, isUntitled: false };
  if (!picked) {
    return;
  }
  const uri = picked.isUntitled ? 'untitled' : await askForFile(picked.format);
  if (uri === undefined) {
    return;
  }
  const content = await writeReport(report, picked.format);
  if (uri === 'untitled') {
    await openUntitled(content, picked.format);
    return;
  }
  await vscode.workspace.fs.writeFile(uri, encode(content));
  // Not waited for: the message stays until the reader has done with it.
  void offerToOpen(uri);
}

async function pickFormat(): Promise<FormatPick | undefined> {
  const of = (format: ReportFormat, description: string): FormatPick => ({
    label: formatNames[format],
    description,
    format,
    isUntitled: false,
  });
  const untitled = (format: ReportFormat): FormatPick => ({
    label: vscode.l10n.t('{0}, in an untitled document', formatNames[format]),
    format,
    isUntitled: true,
  });
  const separator = { label: vscode.l10n.t('Without a file'), kind: vscode.QuickPickItemKind.Separator };
  const items: (FormatPick | (vscode.QuickPickItem & { readonly format?: undefined }))[] = [
    of('markdown', vscode.l10n.t('all of the report, for people')),
    of('json', vscode.l10n.t('all of the report, for programs')),
    of('csv', vscode.l10n.t('the sites, one a line')),
    of('cyclonedx', vscode.l10n.t('the models, as a bill of materials (1.6)')),
    separator,
    untitled('markdown'),
    untitled('json'),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export the access report'),
    placeHolder: vscode.l10n.t('Which format?'),
  });
  return picked?.format === undefined ? undefined : picked;
}

/** `untitled` where the host has no dialog to save in; undefined where the reader changes their mind. */
async function askForFile(format: ReportFormat): Promise<vscode.Uri | 'untitled' | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = fileNames[format];
  const ending = name.slice(name.lastIndexOf('.') + 1);
  try {
    return await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export the access report'),
      filters: { [formatNames[format]]: [ending] },
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    });
  } catch {
    return 'untitled';
  }
}

/** Each format is loaded when it is asked for; the library of CycloneDX is large. */
async function writeReport(report: AccessReport, format: ReportFormat): Promise<string> {
  switch (format) {
    case 'markdown':
      return (await import('../../core/report/exportMarkdown.ts')).exportMarkdown(report, readMessages());
    case 'json':
      return (await import('../../core/report/exportJson.ts')).exportJson(report);
    case 'csv':
      return (await import('../../core/report/exportCsv.ts')).exportCsv(report);
    case 'cyclonedx':
      return (await import('../../core/report/exportCycloneDx.ts')).exportCycloneDx(report);
  }
}

async function openUntitled(content: string, format: ReportFormat): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content, language: languages[format] });
  await vscode.window.showTextDocument(document, { preview: false });
}

async function offerToOpen(uri: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const name = vscode.workspace.asRelativePath(uri);
  const message = vscode.l10n.t('The access report has been written to {0}.', name);
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', uri);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
