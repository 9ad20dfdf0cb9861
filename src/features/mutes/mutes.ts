import * as vscode from 'vscode';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import { Turns } from '../../platform/turns.ts';
import { createLanguageMute, createOutsideMute, createTermMute, type Mute } from './mute.ts';
import { pickMuted } from './pickMuted.ts';
import type { UserSetting } from './userSetting.ts';

/** A value that a choice put into a setting, and the one that was there before. */
interface Change {
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Writes choices to the user's settings, one after the other, and says so once, with a way back. Arguments come from
 * links and are checked; what is no choice is passed over.
 */
export class Mutes {
  readonly #knowledge: KnowledgeStore;
  readonly #failures: Failures;
  /** A value is read and written with no other write in between. */
  readonly #turns = new Turns();

  constructor(knowledge: KnowledgeStore, failures: Failures) {
    this.#knowledge = knowledge;
    this.#failures = failures;
  }

  /** `{term, scope}`: the id of a term, and the scope that it was met in. */
  async muteTerm(argument: unknown): Promise<void> {
    const { term: id, scope } = fieldsOf(argument);
    if (typeof id !== 'string' || typeof scope !== 'string') {
      return;
    }
    const term = (await this.#knowledge.knowledgeOfScope(scope)).term(id);
    if (term) {
      await this.#turns.take(() => this.#mute(createTermMute(term)));
    }
  }

  /** `{languageId}` */
  async muteLanguage(argument: unknown): Promise<void> {
    const languageId = await readLanguage(argument);
    if (languageId !== undefined) {
      await this.#turns.take(() => this.#mute(createLanguageMute(languageId)));
    }
  }

  /** `{languageId}`, where the language is the one that the reader is in; or nothing. */
  async muteOutsideModelCode(argument: unknown): Promise<void> {
    const languageId = await readLanguage(argument);
    if (languageId !== undefined || fieldsOf(argument)['languageId'] === undefined) {
      await this.#turns.take(() => this.#mute(createOutsideMute(languageId)));
    }
  }

  /** Lets the reader pick what shows again. */
  async unmute(): Promise<void> {
    const picked = await pickMuted(await this.#knowledge.knowledgeFor(vscode.window.activeTextEditor?.document.uri));
    const failed = vscode.l10n.t('What was muted could not be shown again.');
    const shown: string[] = [];
    await this.#turns.take(async () => {
      for (const { label, setting, revert } of picked) {
        if (await this.#write(setting, revert(setting.read()), failed)) {
          shown.push(label);
        }
      }
    });
    if (shown.length > 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Shows cards again: {0}', shown.join(', ')), 4000);
    }
  }

  async #mute(mute: Mute): Promise<void> {
    const { setting, said } = mute;
    const before = setting.read();
    const after = mute.apply(before);
    const isNew = !isSame(before, after);
    if (isNew && !(await this.#write(setting, after, said.failed))) {
      return;
    }
    const text = mute.isInEffect() ? said.done : said.overruled;
    if (isNew) {
      void this.#offerUndo(text, mute, { before, after });
    } else if (text === said.overruled) {
      void vscode.window.showInformationMessage(text);
    }
  }

  /** Waits for the reader's answer, which may never come. */
  async #offerUndo(text: string, mute: Mute, change: Change): Promise<void> {
    const undo = vscode.l10n.t('Undo');
    if ((await vscode.window.showInformationMessage(text, undo)) === undo) {
      await this.#turns.take(() => this.#undo(mute, change));
    }
  }

  /** Puts back exactly what was there; out of a value that has changed since, takes this choice alone. */
  async #undo({ setting, said, revert }: Mute, { before, after }: Change): Promise<void> {
    const current = setting.read();
    const value = isSame(current, after) ? before : revert(current);
    if (await this.#write(setting, value, vscode.l10n.t('This could not be undone.'))) {
      vscode.window.setStatusBarMessage(said.undone, 4000);
    }
  }

  /** Whether it is written; if not, the reader is told why. */
  async #write(setting: UserSetting, value: unknown, failed: string): Promise<boolean> {
    try {
      await setting.write(value);
      return true;
    } catch (error) {
      this.#failures.report(`${failed} ${error instanceof Error ? error.message : ''}`.trim(), error);
      return false;
    }
  }
}

function fieldsOf(argument: unknown): Readonly<Record<string, unknown>> {
  return typeof argument === 'object' && argument !== null ? { ...argument } : {};
}

/** Its language, if VS Code knows it. */
async function readLanguage(argument: unknown): Promise<string | undefined> {
  const { languageId } = fieldsOf(argument);
  return (await vscode.languages.getLanguages()).find(known => known === languageId);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
