import * as vscode from 'vscode';
import type { SearchHit, SearchKind, TextPart } from '../../core/search/searchEntry.ts';
import { commandIds } from '../../platform/contributions.ts';
import { readMessages } from '../../platform/readMessages.ts';

/** A command that opens what was chosen. */
export interface Choice {
  readonly command: string;
  readonly argument: unknown;
}

export interface SearchItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

const icons: Readonly<Record<SearchKind, string>> = {
  note: 'note',
  term: 'symbol-keyword',
  family: 'package',
  surface: 'plug',
  technique: 'tools',
  source: 'link-external',
};

/** A hit as a line of the pick: its name, its kind beside it, and what it says below. */
export function describeHit({ entry, excerpt }: SearchHit): SearchItem {
  const { kind, id, scope, title, url } = entry;
  const isSource = kind === 'source';
  return {
    label: title,
    description: kindName(kind),
    detail: joinParts(excerpt),
    iconPath: new vscode.ThemeIcon(icons[kind]),
    // The search has decided what matches.
    alwaysShow: true,
    choice: isSource
      ? { command: commandIds.openSource, argument: { source: { url } } }
      : { command: commandIds.openPage, argument: { kind, id, scope } },
    ...(isSource ? {} : { buttons: [sideButton()] }),
  };
}

export function sideButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: vscode.l10n.t('Open to the Side') };
}

function kindName(kind: SearchKind): string {
  const { kindNote, kindTerm, kindFamily, kindSurface, kindTechnique, kindSource } = readMessages();
  return {
    note: kindNote,
    term: kindTerm,
    family: kindFamily,
    surface: kindSurface,
    technique: kindTechnique,
    source: kindSource,
  }[kind];
}

/** In one line: VS Code would draw a break as a sign. */
function joinParts(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}
