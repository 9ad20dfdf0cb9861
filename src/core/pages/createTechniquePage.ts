import { contentLine, type Html, html } from '../cards/html.ts';
import { needsWords } from '../compare/factWords.ts';
import { tiersOfTechnique } from '../compare/techniqueTiers.ts';
import type { Technique } from '../knowledge/knowledgeData.ts';
import { allTechniques } from '../knowledge/pageAddress.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill } from '../messages.ts';
import { factList } from './catalogueParts.ts';
import type { Page, PageContext } from './page.ts';
import { noteItem, originLine, pageLink, section, sourceItem, sourcePlaces, termItem } from './parts.ts';
import { riskContent } from './riskItem.ts';
import { greyWords, groupName, whiteWords } from './techniqueWords.ts';

/** The page of one technique: what it needs, on which tiers that can be had, why, and what to mind. */
export function createTechniquePage(technique: Technique, context: PageContext): Page {
  const { knowledge, messages, today } = context;
  const { id, label, scope, group, purpose, asOf } = technique;
  const isRisk = purpose === 'risk';
  const kind = isRisk ? messages.catalogueRisk : messages.catalogueTechnique;
  const all = pageLink(messages.catalogueOtherTechniques, { kind: 'techniques', id: allTechniques, scope });
  return {
    address: { kind: 'technique', id, scope },
    title: label,
    content: html`<article>
      <header>
        <p class="kicker">${kind} · ${groupName(group, messages)} · ${describeDate(asOf, today, messages)}</p>
        <h1 tabindex="-1" lang="en">${label}</h1>
        ${originLine('technique', technique, context)}
        ${isRisk ? html`<p>${messages.catalogueRisksNote}</p>` : html`<p class="summary">${contentLine(technique.does)}</p>`}
      </header>
      ${isRisk ? riskContent(technique, context) : techniqueContent(technique, context)}
      ${section('terms', messages.pageTerms, termItems(technique, context))}
      <p>${all}</p>
      ${section('sources', messages.pageSources, knowledge.sourcesOf(technique).map(sourceItem))}
    </article>`,
  };
}

function techniqueContent(technique: Technique, { knowledge, messages }: PageContext): Html {
  const tiers = tiersOfTechnique(technique);
  const { why, caveat, instead, sources } = technique;
  const words = (text: string) => html`<p>${text}</p>`;
  return html`<p>${contentLine(why)}</p>
    ${caveat && html`<p>${contentLine(caveat)}</p>`}
    ${factList([
      { name: messages.catalogueColumnNeeds, content: words(needsWords(technique, messages)) },
      {
        name: messages.reportBlack,
        content: words(tiers.black === 'yes' ? messages.catalogueYes : messages.catalogueNo),
      },
      { name: messages.reportGrey, content: words(greyWords(tiers, messages)) },
      { name: messages.reportWhite, content: words(whiteWords(tiers, messages)) },
    ])}
    ${instead && html`<p>${fill(messages.catalogueInstead, { instead })}</p>`}
    <p class="detail">${messages.catalogueTechniquesNote}</p>
    ${sourcePlaces(sources, knowledge, messages)}
    ${section(
      'notes',
      messages.pageNotes,
      knowledge.relatedNotes(technique).map(note => noteItem(note, messages)),
    )}`;
}

/** The terms that lead to it. */
function termItems({ id }: Technique, { knowledge }: PageContext): readonly Html[] {
  return knowledge.terms.filter(({ techniques }) => techniques?.includes(id)).map(termItem);
}
