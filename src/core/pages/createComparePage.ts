import { type Html, html } from '../cards/html.ts';
import { compareFamilies, type FamilyComparison } from '../compare/compareFamilies.ts';
import { comparisonTitle, groupAlike, tabulateFacts, tabulateTechniques } from '../compare/comparisonTable.ts';
import { type CompareAddress, comparedFamilies } from '../knowledge/pageAddress.ts';
import { fill } from '../messages.ts';
import { block, joined, techniqueLink } from './catalogueParts.ts';
import { stackingTable } from './catalogueTables.ts';
import type { Page, PageContext } from './page.ts';

/** Model families side by side. Undefined where there is none of them any more. */
export function createComparePage(address: CompareAddress, context: PageContext): Page | undefined {
  const { knowledge, messages, today } = context;
  const comparison = compareFamilies(comparedFamilies(address), knowledge, today);
  if (comparison.families.length === 0) {
    return undefined;
  }
  const title = comparisonTitle(comparison, context);
  const { unknown } = comparison;
  return {
    address,
    title,
    content: html`<article class="wide">
      <header>
        <p class="kicker">${messages.compareKicker}</p>
        <h1 tabindex="-1">${title}</h1>
        <p>${messages.compareNote}</p>
        ${unknown.length > 0 ? html`<p>${fill(messages.compareMissing, { ids: unknown.join(', ') })}</p>` : undefined}
      </header>
      ${stackingTable(tabulateFacts(comparison, context), { caption: title, corner: messages.compareColumn })}
      ${comparison.differing.length + comparison.alike.length > 0 ? techniqueSections(comparison, context) : undefined}
    </article>`,
  };
}

function techniqueSections(comparison: FamilyComparison, context: PageContext): readonly Html[] {
  const { messages } = context;
  const table = tabulateTechniques(comparison, context);
  const differing =
    table.rows.length > 0
      ? stackingTable(table, { caption: messages.compareDiffering, corner: messages.catalogueColumnTechnique })
      : html`<p>${messages.compareDifferingNone}</p>`;
  const note = html`<p class="detail">${messages.catalogueTechniquesNote}</p>`;
  const alike = groupAlike(comparison, context);
  const scope = comparison.families[0]?.scope ?? '';
  return [
    block('differing', messages.compareDiffering, [note, differing]),
    ...(alike.length > 0
      ? [
          block(
            'alike',
            messages.compareAlike,
            html`<dl class="facts">${alike.map(({ answer, techniques }) => {
              const links = techniques.map(({ id, label }) => techniqueLink({ id, label, scope }));
              return html`<div><dt>${answer}</dt><dd>${joined(links, ' · ')}</dd></div>`;
            })}</dl>`,
          ),
        ]
      : []),
  ];
}
