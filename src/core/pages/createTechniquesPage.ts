import { contentLine, type Html, html } from '../cards/html.ts';
import { needsWords, tierName } from '../compare/factWords.ts';
import type { SiteAccess } from '../compare/siteAccess.ts';
import { type Marks, techniqueMarks } from '../compare/techniqueMarks.ts';
import { tiersOfTechnique } from '../compare/techniqueTiers.ts';
import type { Technique } from '../knowledge/knowledgeData.ts';
import type { TechniquesAddress } from '../knowledge/pageAddress.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill, type Messages } from '../messages.ts';
import { block, familyLink, techniqueLink } from './catalogueParts.ts';
import { scrollingTable } from './catalogueTables.ts';
import type { Page, PageContext } from './page.ts';
import { section, sourceItem, sourcePlaces } from './parts.ts';
import { riskItem } from './riskItem.ts';
import { greyWords, groupName, groups, whiteWords } from './techniqueWords.ts';

/** All techniques against the access tiers; what is possible at a site is marked in words. Risks stand by themselves. */
export function createTechniquesPage(address: TechniquesAddress, context: PageContext): Page {
  const { knowledge, messages } = context;
  const { techniques } = knowledge;
  const { about } = address;
  const marks = about && techniqueMarks(about, knowledge);
  const risks = techniques.filter(({ purpose }) => purpose === 'risk');
  const sources = new Set(techniques.flatMap(technique => knowledge.sourcesOf(technique)));
  return {
    address,
    title: messages.catalogueTiersTitle,
    content: html`<article class="wide">
      <header>
        <p class="kicker">${messages.catalogueTechniques}</p>
        <h1 tabindex="-1">${messages.catalogueTiersTitle}</h1>
        <p class="summary">${messages.catalogueTiersSummary}</p>
        ${about && markedFor(about, context)}
        <p class="detail">${messages.catalogueTiersNote}</p>
        <p class="detail">${messages.catalogueTechniquesNote}</p>
      </header>
      ${groups.map(group => groupSection(group, marks, context))}
      ${
        risks.length > 0
          ? block(
              'risks',
              messages.catalogueRisks,
              html`<p>${messages.catalogueRisksNote}</p><ul>${risks.map(risk => riskItem(risk, context))}</ul>`,
            )
          : undefined
      }
      ${section('sources', messages.pageSources, [...sources].map(sourceItem))}
    </article>`,
  };
}

function markedFor(about: SiteAccess, { knowledge, messages }: PageContext): Html {
  const family = knowledge.family(about.family ?? '');
  const model = about.model ?? family?.label ?? messages.catalogueMarkedModelUnknown;
  const tier = tierName(about.tier, messages);
  const words = fill(about.isMention ? messages.catalogueMarkedNamed : messages.catalogueMarkedTier, { tier });
  const link = family && html` (${familyLink(family)})`;
  return html`<p class="marked">${fill(messages.catalogueMarkedFor, { model })}${link}: ${words}.</p>`;
}

function groupSection(group: Technique['group'], marks: Marks | undefined, context: PageContext): Html | undefined {
  const { knowledge, messages } = context;
  const techniques = knowledge.techniques.filter(each => each.group === group && each.purpose !== 'risk');
  if (techniques.length === 0) {
    return undefined;
  }
  const title = groupName(group, messages);
  const columns = [
    messages.catalogueColumnTechnique,
    ...(marks ? markHeadings(marks, messages) : []),
    messages.reportBlack,
    messages.reportGrey,
    messages.reportWhite,
    messages.catalogueColumnNeeds,
    messages.catalogueColumnWhy,
    messages.catalogueColumnSources,
  ];
  const rows = techniques.map(technique => ({
    heading: techniqueLink(technique),
    cells: [...(marks ? markCells(technique, marks, messages) : []), ...techniqueCells(technique, context)],
  }));
  return block(`group-${group}`, title, scrollingTable({ title, columns, rows, messages }));
}

function markHeadings({ isMention, withWeights }: Marks, messages: Messages): readonly string[] {
  const own = isMention ? messages.catalogueAsSpelling : messages.catalogueAsCodeStands;
  return withWeights ? [own, messages.catalogueWithItsWeights] : [own];
}

function markCells({ id }: Technique, { here, withWeights }: Marks, messages: Messages): readonly Html[] {
  const { catalogueMarkYes: yes, catalogueMarkNo: no, catalogueMarkUnknown: unknown } = messages;
  const mark = here.get(id) ?? 'no';
  const own = html`<span class="mark ${mark}">${{ yes, no, unknown }[mark]}</span>`;
  const weights = withWeights?.get(id) === 'yes' ? messages.catalogueMarkWeightsYes : messages.catalogueNo;
  return withWeights ? [own, html`${weights}`] : [own];
}

function techniqueCells(technique: Technique, { knowledge, messages, today }: PageContext): readonly Html[] {
  const tiers = tiersOfTechnique(technique);
  const { why, caveat, instead, sources, asOf } = technique;
  return [
    html`${tiers.black === 'yes' ? messages.catalogueYes : messages.catalogueNo}`,
    html`${greyWords(tiers, messages)}`,
    html`${whiteWords(tiers, messages)}`,
    html`${needsWords(technique, messages)}`,
    html`<p>${contentLine(why)}</p>${caveat && html`<p>${contentLine(caveat)}</p>`}
      ${instead && html`<p class="detail">${fill(messages.catalogueInstead, { instead })}</p>`}`,
    html`<span class="detail">${describeDate(asOf, today, messages)}</span>${sourcePlaces(sources, knowledge, messages)}`,
  ];
}
