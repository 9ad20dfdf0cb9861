import { assert } from 'chai';
import * as vscode from 'vscode';

/** The range and the Markdown of our hover at a place; other extensions' hovers are passed over. */
export async function hoverAt(document: vscode.TextDocument, text: string, offset = 1): Promise<OurHover | undefined> {
  const start = document.getText().indexOf(text);
  assert.isAtLeast(start, 0, `the document has no "${text}"`);
  const position = document.positionAt(start + offset);
  const command = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
  for (const hover of hovers) {
    const markdown = hover.contents.find(content => content instanceof vscode.MarkdownString);
    if (markdown && hover.range && /command:openVsClosed\./.test(markdown.value)) {
      return { markdown, words: document.getText(hover.range), range: hover.range };
    }
  }
  return undefined;
}

export interface OurHover {
  readonly markdown: vscode.MarkdownString;
  /** The text that the hover's range covers. */
  readonly words: string;
  readonly range: vscode.Range;
}

/** An untitled document in the editor. */
export async function openUntitled(content: string, language: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Gives settings of ours other values in the user's settings, for as long as a task takes. */
export async function changeSettings(
  values: Readonly<Record<string, unknown>>,
  task: () => Promise<void>,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('openVsClosed');
  const before = Object.keys(values).map(name => [name, configuration.inspect(name)?.globalValue] as const);
  const write = async (entries: Iterable<readonly [string, unknown]>) => {
    for (const [name, value] of entries) {
      await configuration.update(name, value, vscode.ConfigurationTarget.Global);
    }
  };
  try {
    await write(Object.entries(values));
    await task();
  } finally {
    await write(before);
  }
}

/** Asks until the answer is true; for what VS Code does in its own time. */
export async function waitFor(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) {
      throw new Error(`waited in vain for ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** The tab that shows our panel, if one does. */
export function notePanelTab(): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.find(
    tab => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('openVsClosed.notePanel'),
  );
}

/** Waits for our extension: a host starts the tests before it has activated what a document calls for. */
export async function activateExtension(): Promise<void> {
  await vscode.extensions.getExtension('open-vs-closed.open-vs-closed')?.activate();
}
