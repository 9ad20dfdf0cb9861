import * as vscode from 'vscode';
import { languageName } from '../../core/cards/languageName.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { settingIds } from '../../platform/contributions.ts';
import { UserSetting } from './userSetting.ts';
import { withoutWord, wordsOf } from './wordList.ts';

/** Something that the user's settings leave out, and how it comes back. */
export interface Muted extends vscode.QuickPickItem {
  readonly setting: UserSetting;
  revert(value: unknown): unknown;
}

/** Lets the reader pick from all that is muted in the user's settings; says so where nothing is. */
export async function pickMuted(knowledge: KnowledgeBase): Promise<readonly Muted[]> {
  const muted = [...findMutedWords(knowledge), ...findMutedLanguages()];
  if (muted.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is muted in your settings.'));
    return [];
  }
  const picked = await vscode.window.showQuickPick(muted, {
    title: vscode.l10n.t('Open vs Closed: show muted cards again'),
    placeHolder: vscode.l10n.t('What should show cards again?'),
    matchOnDescription: true,
    canPickMany: true,
  });
  return picked ?? [];
}

function findMutedWords(knowledge: KnowledgeBase): readonly Muted[] {
  const lists = [
    {
      id: settingIds.excludeTerms,
      description: vscode.l10n.t('word'),
      labelOf: (word: string) => knowledge.term(word)?.label ?? word,
    },
    {
      id: settingIds.excludeTopics,
      description: vscode.l10n.t('topic'),
      labelOf: (word: string) => knowledge.topics.find(topic => topic.id === word)?.label ?? word,
    },
    { id: settingIds.excludeGlobs, description: vscode.l10n.t('files'), labelOf: (word: string) => word },
  ];
  return lists.flatMap(({ id, description, labelOf }) => {
    const setting = new UserSetting(id);
    return wordsOf(setting.read()).map(word => {
      return { label: labelOf(word), description, setting, revert: (value: unknown) => withoutWord(value, word) };
    });
  });
}

/** Where no cards show, or full ones only: in a language, or everywhere. */
function findMutedLanguages(): readonly Muted[] {
  const { languageIds = [] } = vscode.workspace.getConfiguration().inspect(settingIds.hoverShow) ?? {};
  const settings = [undefined, ...languageIds].map(languageId => new UserSetting(settingIds.hoverShow, languageId));
  return settings.flatMap(setting => {
    const description = describeShow(setting.read());
    const { languageId } = setting;
    const label = languageId === undefined ? vscode.l10n.t('All languages') : languageName(languageId);
    return description === undefined ? [] : [{ label, description, setting, revert: () => undefined }];
  });
}

function describeShow(show: unknown): string | undefined {
  switch (show) {
    case 'off':
      return vscode.l10n.t('no cards');
    case 'modelContext':
      return vscode.l10n.t('only where a word is about models');
    default:
      return undefined;
  }
}
