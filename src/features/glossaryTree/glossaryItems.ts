import * as vscode from 'vscode';
import { describeOverride } from '../../core/cards/describeOverride.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { builtInScope, type Term, type Topic } from '../../core/knowledge/knowledgeData.ts';
import { createKnowledgeFolderItem } from '../../platform/knowledgeFolderItem.ts';
import type { OwnKnowledge } from '../../platform/knowledgeLayers.ts';
import { plainLabel } from '../../platform/plainLabel.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { createRestrictedItem } from '../../platform/restrictedItem.ts';
import { createTermTreeItem } from '../../platform/termTreeItem.ts';

/** One line of the glossary. The topics of a folder with knowledge of its own, and their terms, name the folder. */
export type GlossaryItem =
  | { readonly kind: 'topic'; readonly topic: Topic; readonly folder?: OwnKnowledge | undefined }
  | { readonly kind: 'term'; readonly topic: Topic; readonly term: Term; readonly folder?: OwnKnowledge | undefined }
  | { readonly kind: 'folder'; readonly folder: OwnKnowledge }
  | { readonly kind: 'restricted' };

/** The folders of the workspace that have terms of their own, which are nearest; then the built-in terms by topic. */
export function rootItems(builtIn: KnowledgeBase, folders: readonly OwnKnowledge[]): readonly GlossaryItem[] {
  const topics = byLabel(builtIn.topics).map((topic): GlossaryItem => ({ kind: 'topic', topic }));
  const own = folders
    .filter(folder => folder.own.terms.length > 0)
    .map((folder): GlossaryItem => ({ kind: 'folder', folder }));
  const restricted: readonly GlossaryItem[] = vscode.workspace.isTrusted ? [] : [{ kind: 'restricted' }];
  return [...restricted, ...own, ...topics];
}

export function childItems(item: GlossaryItem, builtIn: KnowledgeBase): readonly GlossaryItem[] {
  switch (item.kind) {
    case 'folder':
      return byLabel(item.folder.own.topics).map(topic => ({ kind: 'topic', topic, folder: item.folder }));
    case 'topic': {
      const { topic, folder } = item;
      const terms = (folder?.own ?? builtIn).terms.filter(term => term.topic === topic.id);
      return byLabel(terms).map(term => ({ kind: 'term', topic, term, folder }));
    }
    default:
      return [];
  }
}

export function createTreeItem(item: GlossaryItem): vscode.TreeItem {
  switch (item.kind) {
    case 'topic':
      return createTopicItem(item.topic, item.folder?.scope ?? builtInScope);
    case 'term':
      return createTermItem(item.term, item.folder);
    case 'folder':
      return createFolderItem(item.folder);
    case 'restricted':
      return createRestrictedItem();
  }
}

function byLabel<T extends { readonly label: string }>(entries: readonly T[]): readonly T[] {
  const { compare } = new Intl.Collator();
  return entries.toSorted((left, right) => compare(left.label, right.label));
}

function createFolderItem({ scope, own }: OwnKnowledge): vscode.TreeItem {
  const treeItem = createKnowledgeFolderItem(scope, {
    count: own.topics.length,
    holds: vscode.l10n.t('{0} terms', own.terms.length),
  });
  treeItem.id = `folder:${scope}`;
  return treeItem;
}

function createTopicItem(topic: Topic, scope: string): vscode.TreeItem {
  const treeItem = new vscode.TreeItem(plainLabel(topic.label), vscode.TreeItemCollapsibleState.Collapsed);
  treeItem.id = scope === builtInScope ? `topic:${topic.id}` : `topic:${scope}:${topic.id}`;
  treeItem.iconPath = new vscode.ThemeIcon('symbol-namespace');
  treeItem.tooltip = topic.label;
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Topic: {0}', topic.label) };
  return treeItem;
}

function createTermItem(term: Term, folder: OwnKnowledge | undefined): vscode.TreeItem {
  const { knowledge } = folder ?? {};
  const override = knowledge && describeOverride('term', term.id, { knowledge, messages: readMessages() });
  const treeItem = createTermTreeItem(term, override);
  treeItem.id = `term:${term.scope}:${term.id}`;
  return treeItem;
}
