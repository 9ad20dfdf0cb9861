import { markdownTable, markdownText } from '../report/markdownTable.ts';
import { type ChangeWords, describeChange } from './changeSections.ts';
import type { OpenModelChange } from './whatWouldChange.ts';

/** What would change with an open model, in Markdown. All text of the knowledge is escaped. */
export function renderChange(change: OpenModelChange, context: ChangeWords): string {
  const { messages } = context;
  const { table, techniques, lost, risks, notes } = describeChange(change, context);
  const bullet = (text: string) => `- ${markdownText(text)}`;
  const blocks = [
    `# ${markdownText(messages.compareChangeTitle)}`,
    markdownText(messages.compareChangeSummary),
    ...(change.hasWeights ? [markdownText(messages.compareChangeAlready)] : []),
    ...markdownTable(
      [messages.compareColumn, ...table.columns.map(({ text }) => text)],
      table.rows.map(({ heading, cells }) => [
        heading.text,
        ...cells.map(lines => lines.map(({ text }) => text).join(' · ')),
      ]),
    ),
    `## ${markdownText(messages.catalogueTechniques)}`,
    markdownText(messages.catalogueTechniquesNote),
    techniques
      .map(({ heading, lines }) => bullet(`${heading}: ${lines.map(({ text }) => text).join('; ')}`))
      .join('\n'),
    `## ${markdownText(messages.compareLost)}`,
    lost.map(bullet).join('\n'),
    `## ${markdownText(messages.compareRisks)}`,
    markdownText(messages.compareRisksNote),
    risks.map(({ heading, lines }) => bullet(`${heading.text}: ${lines.join(' ')}`)).join('\n'),
    `## ${markdownText(messages.compareRead)}`,
    notes.map(({ text }) => bullet(text)).join('\n'),
  ];
  return `${blocks.filter(text => text !== '').join('\n\n')}\n`;
}
