import { type Html, html, htmlLine } from '../cards/html.ts';
import { describeChange, type RiskSection } from '../compare/changeSections.ts';
import type { TableLine } from '../compare/comparisonTable.ts';
import { whatWouldChange } from '../compare/whatWouldChange.ts';
import { anyModel, type ChangeAddress } from '../knowledge/pageAddress.ts';
import { block, joined } from './catalogueParts.ts';
import { lineContent, stackingTable } from './catalogueTables.ts';
import type { Page, PageContext } from './page.ts';
import { section } from './parts.ts';

/**
 * What would change for a site with an open model: before and after side by side, what is lost, and the risks. Undefined
 * where the chosen family is gone.
 */
export function createChangePage(address: ChangeAddress, context: PageContext): Page | undefined {
  const { knowledge, messages, today } = context;
  const { id, about } = address;
  if (id !== anyModel && !knowledge.family(id)) {
    return undefined;
  }
  const change = whatWouldChange(about, { knowledge, today, ...(id === anyModel ? {} : { chosen: id }) });
  const { table, techniques, lost, risks, notes } = describeChange(change, context);
  const title = messages.compareChangeTitle;
  const already = change.hasWeights ? html`<p class="marked">${messages.compareChangeAlready}</p>` : undefined;
  return {
    address,
    title,
    content: html`<article class="wide">
      <header>
        <p class="kicker">${messages.compareChangeKicker}</p>
        <h1 tabindex="-1">${title}</h1>
        <p class="summary">${messages.compareChangeSummary}</p>
        ${already}
      </header>
      ${stackingTable(table, { caption: title, corner: messages.compareColumn })}
      ${techniques.length > 0 ? block('techniques', messages.catalogueTechniques, [html`<p class="detail">${messages.catalogueTechniquesNote}</p>`, groupList(techniques)]) : undefined}
      ${block('lost', messages.compareLost, html`<ul>${lost.map(line => html`<li>${line}</li>`)}</ul>`)}
      ${risks.length > 0 ? block('risks', messages.compareRisks, [html`<p class="detail">${messages.compareRisksNote}</p>`, riskList(risks)]) : undefined}
      ${section(
        'notes',
        messages.pageNotes,
        notes.map(line => html`<li>${lineContent(line)}</li>`),
      )}
    </article>`,
  };
}

function groupList(groups: readonly { readonly heading: string; readonly lines: readonly TableLine[] }[]): Html {
  return html`<dl class="facts">${groups.map(
    ({ heading, lines }) => html`<div><dt>${heading}</dt><dd>${joined(lines.map(lineContent), ' · ')}</dd></div>`,
  )}</dl>`;
}

function riskList(risks: readonly RiskSection[]): Html {
  return html`<ul>${risks.map(
    ({ heading, lines }) =>
      html`<li><p class="grade">${lineContent(heading)}</p>${lines.map(line => html`<p>${htmlLine(line)}</p>`)}</li>`,
  )}</ul>`;
}
