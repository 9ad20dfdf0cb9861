import * as vscode from 'vscode';
import type { CardLength } from '../core/cards/card.ts';
import type { Term } from '../core/knowledge/knowledgeData.ts';
import { settingIds } from './contributions.ts';

/** The settings that hold at one place, read once. */
export interface Settings {
  readonly hoverShow: HoverShow;
  readonly cardLength: CardLength;
  /** Whether a term may show a card. */
  isIncluded(term: Term): boolean;
}

export type HoverShow = 'everywhere' | 'off';

/** Reads the settings for a document, its language's own values included. Unknown values count as the default. */
export function readSettings(scope?: vscode.ConfigurationScope): Settings {
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  const topics = readWords(configuration, settingIds.excludeTopics);
  const terms = readWords(configuration, settingIds.excludeTerms);
  return {
    hoverShow: configuration.get(settingIds.hoverShow) === 'off' ? 'off' : 'everywhere',
    cardLength: configuration.get(settingIds.hoverCardLength) === 'brief' ? 'brief' : 'full',
    isIncluded: term =>
      !topics.has(term.topic) &&
      !terms.has(term.id) &&
      !(terms.size > 0 && term.forms?.some(form => terms.has(form.toLowerCase()))),
  };
}

function readWords(configuration: vscode.WorkspaceConfiguration, id: string): ReadonlySet<string> {
  const value: unknown = configuration.get(id);
  const words = Array.isArray(value) ? value.filter(word => typeof word === 'string') : [];
  return new Set(words.map(word => word.trim().toLowerCase()));
}
