import * as vscode from 'vscode';
import { type AccessSite, highestTier } from '../../core/access/site.ts';
import { standingName } from '../../core/report/reportWords.ts';
import { standings } from '../../core/report/standings.ts';
import { readMessages } from '../../platform/readMessages.ts';
import { countStandings, standingIcons } from '../../platform/siteWords.ts';

export type TierDescription = Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'accessibilityInformation'>;

/** What the status bar says of the sites of a file; undefined where none reaches a model. */
export function describeTiers(sites: readonly AccessSite[]): TierDescription | undefined {
  const tier = highestTier(sites.filter(({ isMention }) => !isMention));
  if (!tier) {
    return undefined;
  }
  const messages = readMessages();
  const name = standingName(tier, messages);
  const counts = countStandings(sites);
  const lines = standings
    .filter(standing => counts[standing] > 0)
    .map(standing => ({ name: standingName(standing, messages), count: counts[standing] }));
  const title = vscode.l10n.t('Highest access tier in this file: {0}', name);
  const spoken = lines.map(line => `${line.name} ${line.count}`).join(', ');
  const list = lines.map(line => `- ${line.name}: ${line.count}`).join('\n');
  return {
    text: `$(${standingIcons[tier]}) ${name}`,
    tooltip: new vscode.MarkdownString(`${title}\n\n${list}\n\n${vscode.l10n.t('Click to show the places.')}`),
    accessibilityInformation: { label: `${title}. ${spoken}`, role: 'button' },
  };
}
