import * as vscode from 'vscode';
import { noteTemplate } from '../../core/knowledge/authoring/noteTemplate.ts';
import { slugOf } from '../../core/knowledge/authoring/slug.ts';
import { overviewId } from '../../core/knowledge/knowledgeData.ts';
import { today } from '../../platform/today.ts';
import { createFiles, isReadyForKnowledge, openAt } from './createFiles.ts';
import { nearestFolder } from './nearestFolder.ts';

const longestTitle = 120;

/** *New Note*: asks for the question, and begins a note on it in the nearest knowledge folder. */
export async function newNote(): Promise<void> {
  const folder = isReadyForKnowledge() ? await nearestFolder() : undefined;
  if (!folder) {
    return;
  }
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Note'),
    prompt: vscode.l10n.t('The question that the note answers'),
    placeHolder: vscode.l10n.t('Why does every call go through our gateway?'),
    validateInput: value => objectTo(value, folder),
  });
  if (title === undefined || (await objectTo(title, folder)) !== undefined) {
    return;
  }
  const question = plain(title);
  const text = noteTemplate({ title: question, today: today() });
  const path = pathOf(question);
  const isCreated = await createFiles(folder, [{ path, text }]);
  const uri = vscode.Uri.joinPath(folder, path);
  if (isCreated) {
    await openAt(uri, text.indexOf('summary: "') + 'summary: "'.length);
  } else {
    void vscode.window.showErrorMessage(vscode.l10n.t('The note could not be created: {0}', uri.path));
  }
}

async function objectTo(title: string, folder: vscode.Uri): Promise<string | undefined> {
  const question = plain(title);
  if (question === '') {
    return vscode.l10n.t('Write the question.');
  }
  if (question.length > longestTitle) {
    return vscode.l10n.t('At most {0} characters.', longestTitle);
  }
  const path = pathOf(question);
  const isThere = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, path)).then(
    () => true,
    () => false,
  );
  return isThere ? vscode.l10n.t('There is a note {0} already.', path) : undefined;
}

function plain(title: string): string {
  return title.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

function pathOf(title: string): string {
  const id = slugOf(title, 'note');
  return `notes/${id === overviewId ? `our-${id}` : id}.md`;
}
