import * as vscode from 'vscode';
import { contextKeys } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import type { KnowledgeStore } from '../../platform/knowledgeStore.ts';
import type { ModelContexts } from '../../platform/modelContexts.ts';
import { ViewHost } from '../../platform/viewHost.ts';
import type { FromAtCursor, ToAtCursor } from '../../protocol.ts';
import { type CardEntry, type CardHistory, shownEntry, subjectOf, turnTo, visitCards } from './cardHistory.ts';
import { CursorFollower } from './cursorFollower.ts';
import { readEntry } from './readEntry.ts';
import { isFromAtCursor } from './readMessage.ts';
import { describeEntry, renderEntry, renderFrame } from './renderView.ts';
import { runAction } from './runAction.ts';
import { loadViewState, saveViewState, type ViewState } from './viewState.ts';

export interface AtCursorParts {
  readonly extensionUri: vscode.Uri;
  readonly knowledge: KnowledgeStore;
  readonly contexts: ModelContexts;
  readonly failures: Failures;
  /** Of the workspace: what the view shows does not travel. */
  readonly state: vscode.Memento;
}

interface Place {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

const webviewParts = { script: 'atCursor.js', style: 'atCursor.css' };

/** How long the state has to rest before it is written, in milliseconds. */
const saveMs = 400;

/** The view *At Cursor*: made when it first shows, follows the cursor while it shows and is not pinned. */
export class AtCursorView implements vscode.Disposable {
  readonly #parts: AtCursorParts;
  readonly #host: ViewHost<ToAtCursor, FromAtCursor>;
  readonly #follower: CursorFollower;
  #state: ViewState;
  /** Rises with every update; one that sees another number gives up. */
  #turn = 0;
  #saving: unknown;
  /** The context keys as VS Code has them. */
  readonly #told = new Map<string, boolean>();
  /** The page inside the frame has been loaded, and takes messages. */
  #isReady = false;
  #isFocusAsked = false;
  /** What shows, so that nothing is sent twice. */
  #content = '';

  constructor(parts: AtCursorParts, view: vscode.WebviewView) {
    this.#parts = parts;
    this.#state = loadViewState(parts.state);
    const title = vscode.l10n.t('At Cursor');
    this.#host = new ViewHost(view, webviewParts, parts.extensionUri, { title, body: renderFrame(title).toString() });
    this.#follower = new CursorFollower(
      parts.knowledge,
      () => this.#isFollowing,
      () => this.#follow(),
    );
    this.#host.onDidReceive(isFromAtCursor, message => this.#try(() => this.#receive(message)));
    this.#host.onDidChangeVisibility(isVisible => {
      this.#isReady = this.#isReady && isVisible;
      if (isVisible) {
        this.#follower.rest();
      }
    });
    this.#tellState();
  }

  get isShown(): boolean {
    return this.#host.isVisible;
  }

  /** Shows the cards of a place that the reader asks for, and moves the focus there; false where there are none. */
  async show({ document, position }: Place): Promise<boolean> {
    const entry = await readEntry({ ...this.#parts, document, position, isAsked: true });
    if (!entry) {
      return false;
    }
    this.#turn++;
    this.#setState({ history: visitCards(this.#state.history, entry) });
    this.#isFocusAsked = true;
    this.#paint('');
    this.#host.focus();
    this.#focusCard();
    return true;
  }

  pin(isPinned: boolean): void {
    this.#setState({ isPinned });
    if (!isPinned) {
      this.#follower.rest();
    }
  }

  keep(isKept: boolean): void {
    this.#setState({ isKept });
    this.#follower.rest();
  }

  /** To the card before, or to the next one. */
  turn(steps: 1 | -1): void {
    this.#turn++;
    this.#setHistory(turnTo(this.#state.history, steps));
  }

  dispose(): void {
    this.#turn++;
    clearTimeout(this.#saving);
    void saveViewState(this.#parts.state, this.#state);
    this.#follower.dispose();
    this.#host.dispose();
  }

  get #isFollowing(): boolean {
    return this.#host.isVisible && !this.#state.isPinned;
  }

  #follow(): void {
    if (this.#isFollowing) {
      this.#turn++;
      const turn = this.#turn;
      this.#try(() => this.#update(() => this.#turn !== turn));
    }
  }

  async #update(isOutdated: () => boolean): Promise<void> {
    const place = this.#follower.place();
    if (!place) {
      // A page that was opened from a card leaves the card in view.
      return;
    }
    const { document, selection } = place;
    const entry = await readEntry({ ...this.#parts, document, position: selection.active });
    if (isOutdated()) {
      return;
    }
    const { history, isKept } = this.#state;
    if (entry) {
      this.#setHistory(visitCards(history, entry));
    } else if (!isKept && !history.isCleared) {
      this.#setHistory({ ...history, isCleared: true });
    }
  }

  async #receive(message: FromAtCursor): Promise<void> {
    if (message.type !== 'ready') {
      return runAction(message, shownEntry(this.#state.history));
    }
    this.#isReady = true;
    this.#content = '';
    this.#paint('');
    this.#focusCard();
    this.#follower.rest();
  }

  #setHistory(history: CardHistory): void {
    if (history === this.#state.history) {
      return;
    }
    const before = shownEntry(this.#state.history);
    this.#setState({ history });
    const entry = shownEntry(history);
    this.#paint(entry && !(before && isSameSubject(before, entry)) ? describeEntry(entry) : '');
  }

  #setState(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tellState();
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#try(() => saveViewState(this.#parts.state, this.#state)), saveMs);
  }

  /** What the buttons above the view go by, and the words beside its title. */
  #tellState(): void {
    const { history, isPinned, isKept } = this.#state;
    this.#setContext(contextKeys.hasPreviousCard, turnTo(history, -1) !== history);
    this.#setContext(contextKeys.hasNextCard, turnTo(history, 1) !== history);
    this.#setContext(contextKeys.cardPinned, isPinned);
    this.#setContext(contextKeys.cardKept, isKept);
    this.#host.description = isPinned ? vscode.l10n.t('pinned') : '';
  }

  /** Only what is new: the cursor moves often. */
  #setContext(key: string, value: boolean): void {
    if (this.#told.get(key) !== value) {
      this.#told.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }

  #paint(spoken: string): void {
    const content = renderEntry(shownEntry(this.#state.history)).toString();
    if (this.#isReady && content !== this.#content) {
      this.#content = content;
      this.#host.post({ type: 'showCards', content, spoken });
    }
  }

  #focusCard(): void {
    if (this.#isFocusAsked && this.#isReady) {
      this.#isFocusAsked = false;
      this.#host.post({ type: 'focusCard' });
    }
  }

  #try(task: () => Promise<void>): void {
    task().catch(error =>
      this.#parts.failures.report(vscode.l10n.t('The card at the cursor could not be shown.'), error),
    );
  }
}

function isSameSubject(one: CardEntry, other: CardEntry): boolean {
  return subjectOf(one) === subjectOf(other);
}
