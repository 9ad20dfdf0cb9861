import * as vscode from 'vscode';
import { findEntry } from '../../core/knowledge/findEntry.ts';
import type { PageAddress } from '../../core/knowledge/pageAddress.ts';
import { commandIds, extensionId } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import { pickTarget, type TargetContext } from '../../platform/pickTarget.ts';
import { registerCommands } from '../../platform/registerCommands.ts';

export interface ReportMistakeParts extends TargetContext {
  readonly failures: Failures;
  readonly version: string;
}

const issueReporter = 'workbench.action.openIssueReporter';

/**
 * *Report a Mistake*: VS Code's issue reporter, filled in with what the reader looks at. Where there is none, the text
 * goes to the clipboard.
 */
export function registerReportMistake(parts: ReportMistakeParts): vscode.Disposable {
  return registerCommands(parts.failures, {
    [commandIds.reportMistake]: async item => {
      const address = await pickTarget(item, parts);
      if (address) {
        await report(address, parts);
      }
    },
  });
}

async function report(address: PageAddress, parts: ReportMistakeParts): Promise<void> {
  const { title, body } = await describe(address, parts);
  const commands = await vscode.commands.getCommands();
  if (vscode.env.uiKind === vscode.UIKind.Desktop && commands.includes(issueReporter)) {
    await vscode.commands.executeCommand(issueReporter, { extensionId, issueTitle: title, issueBody: body });
    return;
  }
  await vscode.env.clipboard.writeText(`${title}\n\n${body}`);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is no issue reporter here. A report that you can complete and send is on the clipboard.'),
  );
}

async function describe(address: PageAddress, { knowledge, version }: ReportMistakeParts) {
  const base = await knowledge.knowledgeOfScope(address.scope);
  const asOf = findEntry(address, base)?.asOf ?? '?';
  const body = [
    `Page: ${address.kind} ${address.id} (${address.scope})`,
    `Open vs Closed ${version}, as of ${asOf}`,
    '',
    vscode.l10n.t('What is wrong:'),
    '',
    vscode.l10n.t('A source that shows it:'),
    '',
  ].join('\n');
  return { title: vscode.l10n.t('Mistake in the {0} "{1}"', address.kind, address.id), body };
}
