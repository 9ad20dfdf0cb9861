import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import type { Term } from '../../core/knowledge/knowledgeData.ts';
import type { PageAddress } from '../../core/knowledge/pageAddress.ts';
import { describeNote } from '../../platform/pickNote.ts';

interface PageItem extends vscode.QuickPickItem {
  readonly address?: PageAddress;
}

/** Lets the reader pick a term or a note, with `word` filled in. */
export function pickPage(knowledge: KnowledgeBase, word: string): Promise<PageAddress | undefined> {
  const pick = vscode.window.createQuickPick<PageItem>();
  pick.title = vscode.l10n.t('Open vs Closed: terms and notes');
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
  const terms = knowledge.terms.toSorted((left, right) => left.label.localeCompare(right.label));
  return [
    separator(vscode.l10n.t('terms')),
    ...terms.map(describeTerm),
    separator(vscode.l10n.t('notes')),
    ...knowledge.notes.map(describeNote),
  ];
}

function describeTerm(term: Term): PageItem {
  return {
    label: term.label,
    description: (term.forms ?? []).filter(form => form !== term.label).join(', '),
    detail: term.definition ?? term.open ?? '',
    iconPath: new vscode.ThemeIcon('symbol-keyword'),
    address: { kind: 'term', id: term.id, scope: term.scope },
  };
}
