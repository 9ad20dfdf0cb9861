import { fill } from '../messages.ts';
import { markdownTable, markdownText } from '../report/markdownTable.ts';
import type { FamilyComparison } from './compareFamilies.ts';
import {
  type AlikeGroup,
  type ComparisonTable,
  comparisonTitle,
  groupAlike,
  tabulateFacts,
  tabulateTechniques,
} from './comparisonTable.ts';
import type { WordsContext } from './factWords.ts';

/** A comparison of families in Markdown. All text of the knowledge is escaped. */
export function renderComparison(comparison: FamilyComparison, context: WordsContext): string {
  const { messages } = context;
  const { unknown, families } = comparison;
  const alike = groupAlike(comparison, context);
  const missing = unknown.length > 0 ? [markdownText(fill(messages.compareMissing, { ids: unknown.join(', ') }))] : [];
  if (families.length === 0) {
    return `${missing.join('\n\n')}\n`;
  }
  const techniques = tabulateTechniques(comparison, context);
  const blocks = [
    `# ${markdownText(comparisonTitle(comparison, context))}`,
    markdownText(messages.compareNote),
    ...missing,
    ...renderTable(tabulateFacts(comparison, context), messages.compareColumn),
    `## ${markdownText(messages.compareDiffering)}`,
    markdownText(messages.catalogueTechniquesNote),
    ...(techniques.rows.length > 0
      ? renderTable(techniques, messages.catalogueColumnTechnique)
      : [markdownText(messages.compareDifferingNone)]),
    ...(alike.length > 0 ? [`## ${markdownText(messages.compareAlike)}`, alike.map(renderAlike).join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderAlike({ answer, techniques }: AlikeGroup): string {
  return markdownText(`${answer}: ${techniques.map(({ label }) => label).join('; ')}`).replace(/^/, '- ');
}

function renderTable({ columns, rows }: ComparisonTable, corner: string): readonly string[] {
  return markdownTable(
    [corner, ...columns.map(({ text }) => text)],
    rows.map(({ heading, cells }) => [
      heading.text,
      ...cells.map(lines => lines.map(({ text, url }) => (url === undefined ? text : `${text} ${url}`)).join(' · ')),
    ]),
  );
}
