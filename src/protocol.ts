import type { PageAddress } from './core/knowledge/pageAddress.ts';

/** The pages that a panel has shown, and which of them it shows. Kept by the webview, so that it outlives a reload. */
export interface PanelHistory {
  readonly pages: readonly PageAddress[];
  readonly index: number;
}

/** What the extension tells a panel. */
export type ToPanel =
  | { readonly type: 'showPage'; readonly content: string; readonly history: PanelHistory }
  /** What has been painted is right; only the history is new. */
  | { readonly type: 'keepPage'; readonly history: PanelHistory };

/** What a panel tells the extension. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'openPage'; readonly address: PageAddress }
  | { readonly type: 'goBack' }
  | { readonly type: 'goForward' }
  | { readonly type: 'copyCitation' }
  | { readonly type: 'reportMistake' };
