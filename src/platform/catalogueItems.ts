import * as vscode from 'vscode';
import { sinceWords, weightsName } from '../core/compare/factWords.ts';
import type { Family, Surface, Technique } from '../core/knowledge/knowledgeData.ts';
import { plainLabel } from './plainLabel.ts';
import { readMessages } from './readMessages.ts';

/** A family as a line of a pick: vendor, weights and date beside it. */
export function describeFamily({ label, vendor, weights, released }: Family): vscode.QuickPickItem {
  const messages = readMessages();
  const words = [
    vendor,
    `${messages.catalogueWeights}: ${weightsName(weights, messages)}`,
    sinceWords(released, messages),
  ];
  return {
    label: plainLabel(label),
    description: plainLabel(words.join(' · ')),
    iconPath: new vscode.ThemeIcon('symbol-class'),
  };
}

/** A surface as a line of a pick. */
export function describeSurface({ label, vendor, reason }: Surface): vscode.QuickPickItem {
  const words = [readMessages().kindSurface, vendor, reason];
  return {
    label: plainLabel(label),
    description: plainLabel(words.filter(word => word !== undefined && word !== label).join(' · ')),
    iconPath: new vscode.ThemeIcon('plug'),
  };
}

/** A technique as a line of a pick. */
export function describeTechnique({ label, does }: Technique): vscode.QuickPickItem {
  const words = [readMessages().kindTechnique, does];
  return {
    label: plainLabel(label),
    description: plainLabel(words.join(' · ')),
    iconPath: new vscode.ThemeIcon('tools'),
  };
}
