import { fill } from '../messages.ts';
import type { AccessReport, TechniqueAnswer } from './accessReport.ts';
import { markdownText } from './markdownTable.ts';
import type { ReportLabels } from './reportLabels.ts';
import { internalName } from './reportWords.ts';

/** What the code can and cannot do, as blocks of Markdown; none where no technique is known. */
export function techniquesSection(report: AccessReport, labels: ReportLabels): readonly string[] {
  const { messages } = labels;
  if (report.techniques.length === 0) {
    return [];
  }
  const groups = [
    { possible: 'yes', title: messages.reportPossible },
    { possible: 'unknown', title: messages.reportPossibleUnknown },
    { possible: 'no', title: messages.reportImpossible },
  ] as const;
  return [
    `## ${markdownText(messages.reportTechniques)}`,
    markdownText(messages.reportTechniquesNote),
    ...groups.flatMap(({ possible, title }) => {
      const answers = report.techniques.filter(answer => answer.possible === possible);
      const lines = answers.map(answer => `- ${describeAnswer(answer, report, labels)}`);
      return lines.length > 0 ? [`### ${markdownText(title)}`, lines.join('\n')] : [];
    }),
  ];
}

/** "Rank answers by probability — first at src/a.py:3:7", or what it lacks and the nearest thing that is possible. */
function describeAnswer(answer: TechniqueAnswer, { sites }: AccessReport, labels: ReportLabels): string {
  const { messages, place } = labels;
  const { label, missing, instead, possible } = answer;
  const site = answer.site === null ? undefined : sites[answer.site];
  const internals = missing.map(internal => internalName(internal, messages)).join(', ');
  const details = [
    ...(site ? [fill(messages.reportFirstAt, { place: place(site) })] : []),
    ...(internals === '' ? [] : [fill(messages.reportLacks, { internals })]),
    ...(possible === 'yes' || instead === undefined ? [] : [fill(messages.reportInstead, { instead })]),
  ];
  return markdownText(details.length > 0 ? `${label} — ${details.join('; ')}` : label);
}
