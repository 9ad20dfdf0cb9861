import type { MuteChoice } from './core/cards/muteChoice.ts';
import type { PageAddress } from './core/knowledge/pageAddress.ts';
import type { ReportFormat } from './core/report/panel/renderReportShell.ts';
import type { ReportRow } from './core/report/panel/reportRow.ts';

/** The pages that a panel has shown, and which of them it shows. Kept by the webview, so that it outlives a reload. */
export interface PanelHistory {
  readonly pages: readonly PageAddress[];
  readonly index: number;
}

/** What the extension tells a panel. */
export type ToPanel =
  | {
      readonly type: 'showPage';
      readonly content: string;
      readonly history: PanelHistory;
      /**
       * Where the reader comes to be in it: at its start, where they were when they left it, or where they are, in a page
       * that has changed under their eyes.
       */
      readonly place: 'start' | 'kept' | 'here';
    }
  /** What has been painted is right; only the history is new. */
  | { readonly type: 'keepPage'; readonly history: PanelHistory }
  /** The card of a term that was asked for, as HTML; empty where there is none. */
  | { readonly type: 'card'; readonly address: PageAddress; readonly content: string }
  /** The places in open documents that the note at an address bears on, as HTML. */
  | { readonly type: 'showUses'; readonly address: PageAddress; readonly content: string };

/** What a panel tells the extension. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'openPage'; readonly address: PageAddress }
  | { readonly type: 'goBack' }
  | { readonly type: 'goForward' }
  | { readonly type: 'copyCitation' }
  | { readonly type: 'reportMistake' }
  /** The card of a term, for a link to it in the page. */
  | { readonly type: 'showCard'; readonly address: PageAddress }
  /** The places that the note in view bears on, and one of them, by its position in the list. */
  | { readonly type: 'findUses' }
  | { readonly type: 'openUse'; readonly index: number }
  | { readonly type: 'runReport' }
  /** Of the model family in view. */
  | { readonly type: 'compareModels' }
  | { readonly type: 'copyPinned'; readonly id: string };

/** What the extension tells the preview of a note. */
export interface ToPreview {
  readonly type: 'showDraft';
  readonly content: string;
  /** The address of the note, kept by the webview, so that it outlives a reload. */
  readonly note: string;
}

/** What the preview of a note tells the extension. */
export type FromPreview = { readonly type: 'ready' } | { readonly type: 'openPage'; readonly address: PageAddress };

/** How far an access report is: `none` after a reload, and wherever it has not been asked for. */
export type ReportPhase = 'none' | 'running' | 'done';

/** What the extension tells the panel of the access report. */
export type ToReport =
  /** Rows behind those that the panel has; `first` is the position of the first of them, and 0 begins anew. */
  | { readonly type: 'addRows'; readonly first: number; readonly rows: readonly ReportRow[] }
  /** All of the report but for its rows, as HTML. */
  | { readonly type: 'showReport'; readonly content: string }
  /** A new phase is announced to screen readers; progress within one is not. */
  | { readonly type: 'showPhase'; readonly phase: ReportPhase; readonly text: string };

/** What the panel of the access report tells the extension. */
export type FromReport =
  | { readonly type: 'ready' }
  | { readonly type: 'runReport' }
  | { readonly type: 'cancelReport' }
  | { readonly type: 'exportReport'; readonly format: ReportFormat }
  /** By the position of its row. */
  | { readonly type: 'openSite'; readonly index: number };

/** What the extension tells the view *At Cursor*. */
export type ToAtCursor =
  /** What to show, as HTML; `spoken` goes to screen readers once the cursor rests, where it is not empty. */
  | { readonly type: 'showCards'; readonly content: string; readonly spoken: string }
  /** Moves the focus to the first card. */
  | { readonly type: 'focusCard' };

/** What the view *At Cursor* tells the extension. */
export type FromAtCursor =
  | { readonly type: 'ready' }
  | { readonly type: 'openPage'; readonly address: PageAddress }
  | { readonly type: 'reportMistake'; readonly address: PageAddress }
  | { readonly type: 'mute'; readonly choice: MuteChoice }
  | { readonly type: 'copyPinned'; readonly id: string }
  | { readonly type: 'compareTiers' }
  | { readonly type: 'previousCard' }
  | { readonly type: 'nextCard' }
  /** Back to the text. */
  | { readonly type: 'leave' }
  | { readonly type: 'goToPlace' }
  | { readonly type: 'openSample' };
