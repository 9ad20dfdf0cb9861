import * as vscode from 'vscode';
import { addTerm, idForLabel, labelOf } from '../../core/knowledge/authoring/addTerm.ts';
import { createFiles, isReadyForKnowledge } from './createFiles.ts';
import { nearestFolder } from './nearestFolder.ts';

const glossaryPath = 'glossary/team.yaml';

/** *New Term from Selection*: adds the selection, or the word at the cursor, to the team's glossary. */
export async function newTerm(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const label = editor && labelOf(selectedText(editor));
  if (!editor || label === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the words of the term first, at most 80 characters, or put the cursor into its word.'),
    );
    return;
  }
  const folder = isReadyForKnowledge() ? await nearestFolder() : undefined;
  if (folder) {
    await addTo(folder, label);
  }
}

function selectedText({ document, selection }: vscode.TextEditor): string {
  const word = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  // A selection of a whole file is no term; only its beginning is needed to see that.
  const start = word?.start ?? selection.active;
  const end = word && word.end.line - word.start.line < 20 ? word.end : start;
  return document.getText(new vscode.Range(start, end));
}

async function addTo(folder: vscode.Uri, label: string): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, glossaryPath);
  const document = await openGlossary(folder, uri);
  const text = document?.getText() ?? '';
  const added = document && addTerm(text, { id: idForLabel(label, text), label });
  if (!document || !added) {
    const message = vscode.l10n.t('The term could not be added to {0}: correct that file first.', glossaryPath);
    void vscode.window.showErrorMessage(message);
    await (document && vscode.window.showTextDocument(document));
    return;
  }
  const { from, to, newText } = added.edit;
  const replaced = new vscode.Range(document.positionAt(from), document.positionAt(to));
  // Counted in lines: a file with carriage returns has other offsets once the edit is made.
  const before = newText.slice(0, added.definitionAt - from).split('\n');
  const column = (before.length === 1 ? replaced.start.character : 0) + (before.at(-1)?.length ?? 0);
  const at = new vscode.Position(replaced.start.line + before.length - 1, column);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, replaced, newText);
  if (await vscode.workspace.applyEdit(edit)) {
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
  }
}

/** The glossary in an editor; an empty one is made where there is none. */
async function openGlossary(folder: vscode.Uri, uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = () => vscode.workspace.openTextDocument(uri);
  try {
    return await open();
  } catch {
    const isCreated = await createFiles(folder, [{ path: glossaryPath, text: '' }]);
    return isCreated ? open() : undefined;
  }
}
