import * as vscode from 'vscode';
import type { AccessSite, SiteKind, Stretch } from '../../core/access/site.ts';
import type { Term } from '../../core/knowledge/knowledgeData.ts';
import type { Standing } from '../../core/report/accessReport.ts';
import { kindName, standingName } from '../../core/report/reportWords.ts';
import { standingOf } from '../../core/report/standings.ts';
import { treeItemKinds } from '../../platform/contributions.ts';
import { plainLabel } from '../../platform/plainLabel.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { standingIcons } from '../../platform/siteWords.ts';
import type { FileContent } from './fileContent.ts';
import { previewLine } from './previewLine.ts';
import type { ThisFileItem } from './thisFileItems.ts';

export function createTreeItem(item: ThisFileItem): vscode.TreeItem {
  const treeItem = describeItem(item);
  treeItem.id = item.id;
  return treeItem;
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function describeItem(item: ThisFileItem): vscode.TreeItem {
  switch (item.kind) {
    case 'standing':
      return standingItem(item.standing, item.sites.length);
    case 'site':
      return siteItem(item.site, item.label, item.content);
    case 'terms':
      return termsItem(item.terms.length);
    case 'term':
      return termItem(item.term, item.places.length);
    case 'place':
      return placeItem(item.place, item.content);
  }
}

function standingItem(standing: Standing, count: number): vscode.TreeItem {
  const name = standingName(standing, readMessages());
  const treeItem = new vscode.TreeItem(name, Expanded);
  treeItem.iconPath = new vscode.ThemeIcon(standingIcons[standing]);
  treeItem.description = String(count);
  treeItem.tooltip = name;
  treeItem.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} places', name, count) };
  return treeItem;
}

const siteIcons: Readonly<Record<SiteKind, string>> = {
  'model-id': 'symbol-constant',
  load: 'desktop-download',
  call: 'symbol-method',
  parameter: 'symbol-parameter',
};

function siteItem(site: AccessSite, label: string, content: FileContent): vscode.TreeItem {
  const range = content.rangeOf(site);
  const line = lineName(range);
  const about = site.family?.label ?? site.surface?.label ?? site.server?.label;
  const parts = [line, about, site.granted === 'no' ? vscode.l10n.t('asked for, not given') : undefined];
  const details = parts.filter(part => part !== undefined);
  const treeItem = new vscode.TreeItem(plainLabel(label), None);
  treeItem.iconPath = new vscode.ThemeIcon(siteIcons[site.kind]);
  treeItem.description = plainLabel(details.join(', '));
  treeItem.command = jumpCommand(range, content);
  const messages = readMessages();
  const spoken = [label, kindName(site.kind, messages), standingName(standingOf(site), messages), ...details];
  treeItem.accessibilityInformation = { label: spoken.join(', ') };
  return treeItem;
}

function termsItem(count: number): vscode.TreeItem {
  const name = vscode.l10n.t('Terms');
  const treeItem = new vscode.TreeItem(name, Expanded);
  treeItem.iconPath = new vscode.ThemeIcon('symbol-keyword');
  treeItem.description = String(count);
  treeItem.tooltip = name;
  treeItem.accessibilityInformation = { label: vscode.l10n.t('{0} terms', count) };
  return treeItem;
}

/** A click shows its places; its page is an action beside it. */
function termItem(term: Term, count: number): vscode.TreeItem {
  const treeItem = new vscode.TreeItem(plainLabel(term.label), Collapsed);
  treeItem.description = String(count);
  treeItem.contextValue = treeItemKinds.term;
  treeItem.accessibilityInformation = { label: vscode.l10n.t('Term: {0}, {1} places', term.label, count) };
  return treeItem;
}

function placeItem(place: Stretch, content: FileContent): vscode.TreeItem {
  const range = content.rangeOf(place);
  const line = lineName(range);
  const preview = previewLine(content.text, place);
  const treeItem = new vscode.TreeItem({ label: preview.text, highlights: [preview.word] }, None);
  treeItem.description = line;
  treeItem.tooltip = preview.text;
  treeItem.command = jumpCommand(range, content);
  treeItem.accessibilityInformation = { label: `${line}: ${preview.text}` };
  return treeItem;
}

function lineName({ start }: vscode.Range): string {
  return vscode.l10n.t('line {0}', start.line + 1);
}

/** Selects a place where the document shows already. */
function jumpCommand(selection: vscode.Range, { document, viewColumn }: FileContent): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection, ...(viewColumn === undefined ? {} : { viewColumn }) };
  return { command: 'vscode.open', title: vscode.l10n.t('Go to Place'), arguments: [document.uri, options] };
}
