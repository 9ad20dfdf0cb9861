import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import type { Term, Topic } from '../../core/knowledge/knowledgeData.ts';
import { createTermTreeItem } from '../../platform/termTreeItem.ts';

/** One line of the glossary: a topic, or a term below it. */
export interface GlossaryItem {
  readonly topic: Topic;
  readonly term?: Term;
}

export function childItems(item: GlossaryItem | undefined, knowledge: KnowledgeBase): readonly GlossaryItem[] {
  if (!item) {
    return sortedTopics(knowledge).map(topic => ({ topic }));
  }
  return item.term ? [] : knowledge.termsOfTopic(item.topic.id).map(term => ({ topic: item.topic, term }));
}

export function createTreeItem({ topic, term }: GlossaryItem): vscode.TreeItem {
  return term ? createTermItem(term) : createTopicItem(topic);
}

function sortedTopics(knowledge: KnowledgeBase): readonly Topic[] {
  return knowledge.topics.toSorted((left, right) => left.label.localeCompare(right.label));
}

function createTopicItem(topic: Topic): vscode.TreeItem {
  const treeItem = new vscode.TreeItem(topic.label, vscode.TreeItemCollapsibleState.Collapsed);
  treeItem.id = `topic:${topic.id}`;
  treeItem.iconPath = new vscode.ThemeIcon('symbol-namespace');
  treeItem.tooltip = topic.label;
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Topic: {0}', topic.label) };
  return treeItem;
}

function createTermItem(term: Term): vscode.TreeItem {
  const treeItem = createTermTreeItem(term);
  treeItem.id = `term:${term.scope}:${term.id}`;
  return treeItem;
}
