import * as vscode from 'vscode';
import type { CardLength } from '../core/cards/card.ts';
import type { Term } from '../core/knowledge/knowledgeData.ts';
import { settingIds } from './contributions.ts';

/** The settings that hold at one place, read once. */
export interface Settings {
  readonly hoverShow: HoverShow;
  readonly cardLength: CardLength;
  /** What a hover says while the view *At Cursor* shows: `compact` is one line. */
  readonly hoverWhenAtCursor: 'full' | 'compact';
  readonly highlightShow: HighlightShow;
  readonly highlightOccurrences: 'first' | 'all';
  /** Patterns of files in which nothing of ours shows. */
  readonly excludeGlobs: readonly string[];
  /** Whether a term may show a card. */
  isIncluded(term: Term): boolean;
}

/** `modelContext`: full cards only, so none where an ambiguous word stands in other code. */
export type HoverShow = 'everywhere' | 'modelContext' | 'off';

export type HighlightShow = 'everywhere' | 'modelContext' | 'off';

/** Reads the settings for a document, its language's own values included. Unknown values count as the default. */
export function readSettings(scope?: vscode.ConfigurationScope): Settings {
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  const topics = foldWords(readList(configuration, settingIds.excludeTopics));
  const terms = foldWords(readList(configuration, settingIds.excludeTerms));
  return {
    hoverShow: readHoverShow(configuration.get(settingIds.hoverShow)),
    cardLength: configuration.get(settingIds.hoverCardLength) === 'brief' ? 'brief' : 'full',
    hoverWhenAtCursor: configuration.get(settingIds.hoverWhenAtCursor) === 'compact' ? 'compact' : 'full',
    highlightShow: readHighlightShow(configuration.get(settingIds.highlightShow)),
    highlightOccurrences: configuration.get(settingIds.highlightOccurrences) === 'all' ? 'all' : 'first',
    excludeGlobs: readList(configuration, settingIds.excludeGlobs),
    isIncluded: term =>
      !topics.has(term.topic) &&
      !terms.has(term.id) &&
      !(terms.size > 0 && term.forms?.some(form => terms.has(form.toLowerCase()))),
  };
}

/** Whether the status bar shows the access tier of the active file. */
export function isStatusBarShown(): boolean {
  return vscode.workspace.getConfiguration().get(settingIds.statusBarShow) !== false;
}

/** Whether a change is one of our settings. */
export function isOurs(change: vscode.ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration('openVsClosed');
}

/** Any other value counts as the default. */
export function readHoverShow(value: unknown): HoverShow {
  return value === 'off' || value === 'modelContext' ? value : 'everywhere';
}

/** Any other value counts as the default. */
export function readHighlightShow(value: unknown): HighlightShow {
  return value === 'everywhere' || value === 'modelContext' ? value : 'off';
}

function readList(configuration: vscode.WorkspaceConfiguration, id: string): readonly string[] {
  const value: unknown = configuration.get(id);
  const words = Array.isArray(value) ? value.filter(word => typeof word === 'string') : [];
  return words.map(word => word.trim()).filter(word => word !== '');
}

function foldWords(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(word => word.toLowerCase()));
}
