import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import type { Term } from '../../core/knowledge/knowledgeData.ts';
import type { EntryKind, PageAddress } from '../../core/knowledge/pageAddress.ts';
import { describeFamily, describeSurface, describeTechnique } from '../../platform/catalogueItems.ts';
import { describeNote } from '../../platform/pickNote.ts';
import { plainLabel } from '../../platform/plainLabel.ts';

interface PageItem extends vscode.QuickPickItem {
  readonly address?: PageAddress;
}

/** Lets the reader pick a term, a note or an entry of the catalogue, with `word` filled in. */
export function pickPage(knowledge: KnowledgeBase, word: string): Promise<PageAddress | undefined> {
  const pick = vscode.window.createQuickPick<PageItem>();
  pick.title = vscode.l10n.t('Open vs Closed: terms, notes, models, surfaces and techniques');
  pick.placeholder = vscode.l10n.t('A term, another way to write it, or words of its definition');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = listPages(knowledge);
  pick.value = word;
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.address);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function listPages(knowledge: KnowledgeBase): PageItem[] {
  const separator = (label: string): PageItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const terms = byLabel(knowledge.terms);
  // Risks are read about on the page of all techniques and in the notes; they are nothing to look for.
  const offered = knowledge.techniques.filter(({ purpose }) => purpose !== 'risk');
  return [
    separator(vscode.l10n.t('terms')),
    ...terms.map(describeTerm),
    separator(vscode.l10n.t('notes')),
    ...knowledge.notes.map(describeNote),
    separator(vscode.l10n.t('model families')),
    ...byLabel(knowledge.families).map(family => toPage('family', family, describeFamily(family))),
    separator(vscode.l10n.t('surfaces')),
    ...byLabel(knowledge.surfaces).map(surface => toPage('surface', surface, describeSurface(surface))),
    separator(vscode.l10n.t('techniques')),
    ...byLabel(offered).map(technique => toPage('technique', technique, describeTechnique(technique))),
  ];
}

function byLabel<Entry extends { readonly label: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((left, right) => left.label.localeCompare(right.label));
}

function toPage(
  kind: EntryKind,
  { id, scope }: { readonly id: string; readonly scope: string },
  item: vscode.QuickPickItem,
): PageItem {
  return { ...item, address: { kind, id, scope } };
}

function describeTerm(term: Term): PageItem {
  return {
    label: plainLabel(term.label),
    description: plainLabel((term.forms ?? []).filter(form => form !== term.label).join(', ')),
    detail: plainLabel(term.definition ?? term.open ?? ''),
    iconPath: new vscode.ThemeIcon('symbol-keyword'),
    address: { kind: 'term', id: term.id, scope: term.scope },
  };
}
