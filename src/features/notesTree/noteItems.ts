import * as vscode from 'vscode';
import { shortTitle } from '../../core/cards/createTermCard.ts';
import { describeOverride } from '../../core/cards/describeOverride.ts';
import { verdictName } from '../../core/cards/words.ts';
import { citeShort } from '../../core/knowledge/citation.ts';
import type { Source, Verdict } from '../../core/knowledge/formats.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import { type Note, overviewId, type Term } from '../../core/knowledge/knowledgeData.ts';
import { commandIds, treeItemKinds } from '../../platform/contributions.ts';
import { createKnowledgeFolderItem } from '../../platform/knowledgeFolderItem.ts';
import type { OwnKnowledge } from '../../platform/knowledgeLayers.ts';
import { pageCommand } from '../../platform/pageCommand.ts';
import { plainLabel } from '../../platform/plainLabel.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { createRestrictedItem } from '../../platform/restrictedItem.ts';
import { createTermTreeItem } from '../../platform/termTreeItem.ts';

/** One line of the tree of notes. `parent` makes the same note, term or source a line of its own in each place. */
export type NotesItem =
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly notes: readonly Note[] }
  | { readonly kind: 'note'; readonly note: Note; readonly parent?: NotesItem; readonly override?: string | undefined }
  | { readonly kind: 'folder'; readonly folder: OwnKnowledge }
  | { readonly kind: 'restricted' }
  | { readonly kind: 'term'; readonly term: Term; readonly parent: NotesItem }
  | { readonly kind: 'source'; readonly source: Source; readonly parent: NotesItem };

const verdicts: readonly Verdict[] = ['changes', 'depends', 'does-not-change', 'not-tested'];

/** The folders of the workspace with notes of their own, which are nearest; the overview; the built-in notes by verdict. */
export function rootItems(knowledge: KnowledgeBase, folders: readonly OwnKnowledge[]): readonly NotesItem[] {
  const overviews = knowledge.notesByVerdict(undefined).map((note): NotesItem => ({ kind: 'note', note }));
  const groups = verdicts
    .map((verdict): NotesItem => ({ kind: 'verdict', verdict, notes: knowledge.notesByVerdict(verdict) }))
    .filter(group => group.kind === 'verdict' && group.notes.length > 0);
  const own = folders
    .filter(folder => folder.own.notes.length > 0)
    .map((folder): NotesItem => ({ kind: 'folder', folder }));
  const restricted: readonly NotesItem[] = vscode.workspace.isTrusted ? [] : [{ kind: 'restricted' }];
  return [...restricted, ...own, ...overviews, ...groups];
}

/** Under a verdict or a folder its notes; under a note its related notes, its terms and its sources. */
export function childItems(item: NotesItem, knowledge: KnowledgeBase): readonly NotesItem[] {
  if (item.kind === 'verdict') {
    return item.notes.map(note => ({ kind: 'note', note, parent: item }));
  }
  if (item.kind === 'folder') {
    return ownNotes(item, item.folder);
  }
  if (item.kind !== 'note' || isLeaf(item)) {
    return [];
  }
  return [
    ...knowledge.relatedNotes(item.note).map((note): NotesItem => ({ kind: 'note', note, parent: item })),
    ...knowledge.termsOfNote(item.note.id).map((term): NotesItem => ({ kind: 'term', term, parent: item })),
    ...knowledge.sourcesOf(item.note).map((source): NotesItem => ({ kind: 'source', source, parent: item })),
  ];
}

function ownNotes(parent: NotesItem, { own, knowledge }: OwnKnowledge): readonly NotesItem[] {
  const messages = readMessages();
  return own.notes.map(note => {
    const override = describeOverride('note', note.id, { knowledge, messages });
    return { kind: 'note', note, parent, override };
  });
}

/** A note below another note opens its page; its own relations are shown where it stands by verdict. */
function isLeaf(item: NotesItem): boolean {
  return item.kind === 'note' && item.parent?.kind === 'note';
}

export function parentItem(item: NotesItem): NotesItem | undefined {
  return 'parent' in item ? item.parent : undefined;
}

/** Stable from one session to the next, and unique among all lines. */
export function itemId(item: NotesItem): string {
  const own = ownId(item);
  const parent = parentItem(item);
  return parent ? `${itemId(parent)}/${own}` : own;
}

function ownId(item: NotesItem): string {
  switch (item.kind) {
    case 'verdict':
      return `verdict:${item.verdict}`;
    case 'note':
      return `note:${item.note.scope}:${item.note.id}`;
    case 'term':
      return `term:${item.term.scope}:${item.term.id}`;
    case 'source':
      return `source:${item.source.id}`;
    case 'folder':
      return `folder:${item.folder.scope}`;
    case 'restricted':
      return 'restricted';
  }
}

export function createTreeItem(item: NotesItem): vscode.TreeItem {
  const treeItem = describeItem(item);
  treeItem.id = itemId(item);
  return treeItem;
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function describeItem(item: NotesItem): vscode.TreeItem {
  switch (item.kind) {
    case 'verdict':
      return verdictItem(item.verdict, item.notes);
    case 'note':
      return noteItem(item.note, isLeaf(item), item.override);
    case 'term':
      return createTermTreeItem(item.term);
    case 'source':
      return sourceItem(item.source);
    case 'folder':
      return folderItem(item.folder);
    case 'restricted':
      return createRestrictedItem();
  }
}

function folderItem({ scope, own }: OwnKnowledge): vscode.TreeItem {
  const { length } = own.notes;
  return createKnowledgeFolderItem(scope, { count: length, holds: vscode.l10n.t('{0} notes', length) });
}

const verdictIcons: Readonly<Record<Verdict, string>> = {
  changes: 'arrow-swap',
  depends: 'git-compare',
  'does-not-change': 'dash',
  'not-tested': 'question',
};

function verdictItem(verdict: Verdict, notes: readonly Note[]): vscode.TreeItem {
  const name = notes[0] ? verdictName(notes[0], readMessages()) : verdict;
  const treeItem = new vscode.TreeItem(name, Expanded);
  treeItem.iconPath = new vscode.ThemeIcon(verdictIcons[verdict]);
  treeItem.description = String(notes.length);
  treeItem.tooltip = name;
  treeItem.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} notes', name, notes.length) };
  return treeItem;
}

function noteItem(note: Note, leaf: boolean, override: string | undefined): vscode.TreeItem {
  const treeItem = new vscode.TreeItem(plainLabel(shortTitle(note)), leaf ? None : Collapsed);
  const words = [override, note.shortTitle === undefined ? undefined : note.title];
  treeItem.description = plainLabel(words.filter(word => word !== undefined).join(' · '));
  const isOverview = note.id === overviewId;
  treeItem.iconPath = new vscode.ThemeIcon(isOverview ? 'book' : 'note');
  treeItem.contextValue = treeItemKinds.note;
  treeItem.command = pageCommand({ kind: 'note', id: note.id, scope: note.scope });
  const verdict = note.verdict === undefined ? '' : `, ${verdictName(note, readMessages())}`;
  const mark = override === undefined ? '' : `, ${override}`;
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Note: {0}{1}', note.title, `${verdict}${mark}`) };
  return treeItem;
}

function sourceItem(source: Source): vscode.TreeItem {
  const treeItem = new vscode.TreeItem(plainLabel(citeShort(source)), None);
  treeItem.iconPath = new vscode.ThemeIcon('link-external');
  treeItem.description = plainLabel(source.title);
  treeItem.contextValue = treeItemKinds.source;
  treeItem.command = { command: commandIds.openSource, title: vscode.l10n.t('Open Source'), arguments: [{ source }] };
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Source: {0}, {1}', citeShort(source), source.title) };
  return treeItem;
}
