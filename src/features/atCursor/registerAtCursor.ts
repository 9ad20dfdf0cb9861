import * as vscode from 'vscode';
import { commandIds, viewIds } from '../../platform/contributions.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import type { AtCursorParts, AtCursorView } from './atCursorView.ts';

export interface AtCursorFeature extends vscode.Disposable {
  isShown(): boolean;
  /** Shows the card of a place, if the view shows and there is one; the answer is whether. */
  explain(document: vscode.TextDocument, position: vscode.Position): Promise<boolean>;
}

/** The view *At Cursor*, and its commands. Nothing of it is loaded before it shows. */
export function registerAtCursor(parts: AtCursorParts): AtCursorFeature {
  let view: AtCursorView | undefined;
  let asked: unknown;
  const showAsked = async () => {
    const place = placeOf(asked);
    asked = undefined;
    return place && view?.show(place);
  };
  const resolveWebviewView = async (resolved: vscode.WebviewView) => {
    const { AtCursorView } = await import('./atCursorView.ts');
    const made = new AtCursorView(parts, resolved);
    view = made;
    resolved.onDidDispose(() => {
      made.dispose();
      view = view === made ? undefined : view;
    });
    await showAsked();
  };
  const registered = vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(viewIds.atCursor, { resolveWebviewView }),
    registerCommands(parts.failures, {
      [commandIds.previousCard]: () => view?.turn(-1),
      [commandIds.nextCard]: () => view?.turn(1),
      [commandIds.pinCard]: () => view?.pin(true),
      [commandIds.unpinCard]: () => view?.pin(false),
      [commandIds.keepCard]: () => view?.keep(true),
      [commandIds.clearCard]: () => view?.keep(false),
      [commandIds.showCard]: async (argument: unknown) => {
        asked = argument;
        await (view ? showAsked() : vscode.commands.executeCommand(`${viewIds.atCursor}.focus`));
      },
    }),
  );
  return {
    isShown: () => view?.isShown ?? false,
    explain: async (document, position) => (view?.isShown ? view.show({ document, position }) : false),
    dispose: () => {
      view?.dispose();
      registered.dispose();
    },
  };
}

/** A place in a document that is open, as the link of a hover has it; undefined for anything else. */
function placeOf(argument: unknown) {
  const { uri, line, character } = (argument ?? {}) as Partial<Record<'uri' | 'line' | 'character', unknown>>;
  const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri);
  const isPlace = isCount(line) && isCount(character);
  return document && isPlace ? { document, position: new vscode.Position(line, character) } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
