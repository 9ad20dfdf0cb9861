import * as vscode from 'vscode';
import { languageName } from '../../core/cards/languageName.ts';
import type { Term } from '../../core/knowledge/knowledgeData.ts';
import { settingIds } from '../../platform/contributions.ts';
import { readSettings } from '../../platform/settings.ts';
import { UserSetting } from './userSetting.ts';
import { withoutWord, withWord } from './wordList.ts';

/** A choice to see fewer cards, as a change of one of the user's settings, and what is said about it. */
export interface Mute {
  readonly setting: UserSetting;
  /** The value that the setting has to get; the same one where it is so already. */
  apply(value: unknown): unknown;
  /** Takes the choice out of a value that was changed after it. */
  revert(value: unknown): unknown;
  /** Whether no card is left that the choice is against, with the settings of the workspace as they are. */
  isInEffect(): boolean;
  readonly said: Said;
}

interface Said {
  readonly done: string;
  readonly undone: string;
  /** It is written, but the settings of the workspace count for more. */
  readonly overruled: string;
  /** A reason may follow. */
  readonly failed: string;
}

export function createTermMute(term: Term): Mute {
  const { label } = term;
  return {
    setting: new UserSetting(settingIds.excludeTerms),
    apply: value => withWord(value, term.id),
    revert: value => withoutWord(value, term.id),
    isInEffect: () => !readSettings(vscode.window.activeTextEditor?.document).isIncluded(term),
    said: {
      done: vscode.l10n.t('No cards for "{0}" any more.', label),
      undone: vscode.l10n.t('Cards for "{0}" show again.', label),
      overruled: vscode.l10n.t(
        'Your settings now leave out "{0}". The settings of this workspace have a list of their own, which counts here: its cards still show.',
        label,
      ),
      failed: vscode.l10n.t('Cards for "{0}" could not be turned off.', label),
    },
  };
}

export function createLanguageMute(languageId: string): Mute {
  const name = languageName(languageId);
  return {
    ...showSetting(new UserSetting(settingIds.hoverShow, languageId), 'off'),
    isInEffect: () => readShow(languageId) === 'off',
    said: {
      done: vscode.l10n.t('No cards in {0} any more.', name),
      undone: vscode.l10n.t('Cards show in {0} again.', name),
      overruled: vscode.l10n.t(
        'Your settings now turn cards off in {0}. The settings of this workspace decide otherwise: here they still show.',
        name,
      ),
      failed: vscode.l10n.t('Cards in {0} could not be turned off.', name),
    },
  };
}

/** Goes to the user's value for the language where there is one, since that one would win. */
export function createOutsideMute(languageId: string | undefined): Mute {
  const ofLanguage = new UserSetting(settingIds.hoverShow, languageId);
  const isOfLanguage = languageId !== undefined && ofLanguage.read() !== undefined;
  const name = isOfLanguage ? languageName(languageId) : undefined;
  return {
    ...showSetting(isOfLanguage ? ofLanguage : new UserSetting(settingIds.hoverShow), 'modelContext'),
    isInEffect: () => readShow(languageId) !== 'everywhere',
    said: {
      done: name
        ? vscode.l10n.t('In {0}, cards now show only where a word is about models.', name)
        : vscode.l10n.t('Cards now show only where a word is about models.'),
      undone: name ? vscode.l10n.t('In {0}, cards show as before.', name) : vscode.l10n.t('Cards show as before.'),
      overruled: vscode.l10n.t(
        'Your settings now ask for cards only where a word is about models. The settings of this workspace decide otherwise: nothing changes here.',
      ),
      failed: vscode.l10n.t('Cards outside of model code could not be turned off.'),
    },
  };
}

/** A value that somebody has changed since stays. */
function showSetting(setting: UserSetting, show: string): Pick<Mute, 'setting' | 'apply' | 'revert'> {
  return { setting, apply: () => show, revert: value => value };
}

/** What holds in a language, at the place where the reader is. */
function readShow(languageId: string | undefined): string {
  const document = vscode.window.activeTextEditor?.document;
  if (languageId === undefined) {
    return readSettings(document).hoverShow;
  }
  return readSettings({ languageId, ...(document ? { uri: document.uri } : {}) }).hoverShow;
}
