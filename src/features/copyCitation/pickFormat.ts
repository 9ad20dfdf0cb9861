import * as vscode from 'vscode';
import { type CitationFormat, citationFormats } from '../../core/citation/createCitation.ts';
import { stateKeys } from '../../platform/stateKeys.ts';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: CitationFormat;
}

/** Asks in which format to cite; the one chosen last comes first. */
export async function pickFormat(state: vscode.Memento): Promise<CitationFormat | undefined> {
  const last = state.get<unknown>(stateKeys.citationFormat);
  const formats = citationFormats.toSorted((one, other) => Number(other === last) - Number(one === last));
  const picked = await vscode.window.showQuickPick(formats.map(describeFormat), {
    title: vscode.l10n.t('Open vs Closed: copy citation'),
    placeHolder: vscode.l10n.t('In which format?'),
  });
  if (picked && picked.format !== last) {
    await state.update(stateKeys.citationFormat, picked.format);
  }
  return picked?.format;
}

function describeFormat(format: CitationFormat): FormatItem {
  switch (format) {
    case 'text':
      return {
        format,
        label: vscode.l10n.t('Plain text'),
        description: vscode.l10n.t('the reference, then its sources'),
      };
    case 'bibtex':
      return { format, label: vscode.l10n.t('BibTeX'), description: vscode.l10n.t('for LaTeX, Zotero, JabRef') };
    case 'cslJson':
      return { format, label: vscode.l10n.t('CSL-JSON'), description: vscode.l10n.t('for Zotero, Pandoc, citeproc') };
  }
}
