import { contentLine, type Html, html } from '../cards/html.ts';
import {
  familyKindName,
  licenceLines,
  retirementLine,
  sinceWords,
  tierLines,
  undoLines,
  weightsName,
} from '../compare/factWords.ts';
import { type FamilyFacts, readFamilyFacts } from '../compare/familyFacts.ts';
import type { Family } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill } from '../messages.ts';
import { describeRetirement } from '../report/listCalendar.ts';
import { internalName } from '../report/reportWords.ts';
import {
  block,
  factList,
  joined,
  paragraphs,
  supported,
  supportedItem,
  supportedLine,
  surfaceLinkById,
} from './catalogueParts.ts';
import { familyTechniques } from './familyTechniques.ts';
import type { Page, PageContext } from './page.ts';
import { actionButton, copyButton } from './pageButtons.ts';
import { originLine, section, sourceItem, sourcePlaces } from './parts.ts';

/** The page of a model family: how it can be had, what binds, how long its ids stand, and what can be done with it. */
export function createFamilyPage(family: Family, context: PageContext): Page {
  const { knowledge, messages, today } = context;
  const facts = readFamilyFacts(family, knowledge, today);
  const date = describeDate(family.asOf, today, messages);
  const kind = familyKindName(family.kind, messages);
  const pinning = pinningOf(facts, context);
  const sources = knowledge.sourcesOf(family, pinning && [pinning]);
  return {
    address: { kind: 'family', id: family.id, scope: family.scope },
    title: family.label,
    content: html`<article>
      <header>
        <p class="kicker">${messages.catalogueFamily} · ${family.vendor} · ${kind} · ${date}</p>
        <h1 tabindex="-1" lang="en">${family.label}</h1>
        ${originLine('family', family, context)}
        <p class="summary">${family.vendor}, ${sinceWords(family.released, messages)}</p>
        ${placesOf(family, 'released', context)}
        ${context.hasActions ? html`<p class="actions">${actionButton('compareModels', messages.panelCompare)}</p>` : undefined}
      </header>
      ${block('how', messages.catalogueHow, howContent(family, facts, context))}
      ${block('undo', messages.catalogueUndo, paragraphs(undoLines(facts, context)))}
      ${block('licence', messages.catalogueLicence, licenceContent(family, facts, context))}
      ${block('ids', messages.catalogueIds, idsContent(family, facts, context))}
      ${block('retirements', messages.catalogueRetirements, retirementsContent(family, context))}
      ${section('lacks', messages.catalogueLacks, lacksItems(family, context))}
      ${section(
        'facts',
        messages.catalogueFacts,
        (family.facts ?? []).map(fact => supportedItem(fact, context)),
      )}
      ${familyTechniques(facts, context)}
      ${section('sources', messages.pageSources, sources.map(sourceItem))}
    </article>`,
  };
}

/** How ids are held at the endpoint that a family is first served by. */
function pinningOf({ endpoints }: FamilyFacts, { knowledge }: PageContext) {
  return knowledge.surface(endpoints[0]?.id ?? '')?.pinning;
}

function placesOf(family: Family, supports: 'weights' | 'released' | 'name', { knowledge, messages }: PageContext) {
  const references = family.sources.filter(source => source.supports.includes(supports));
  return sourcePlaces(references, knowledge, messages);
}

function howContent(family: Family, facts: FamilyFacts, context: PageContext): Html {
  const { knowledge, messages } = context;
  const through = facts.endpoints.map(({ id }) => surfaceLinkById(id, knowledge));
  return factList([
    {
      name: messages.catalogueWeights,
      content: html`<p>${weightsName(family.weights, messages)}</p>${placesOf(family, 'weights', context)}`,
    },
    {
      name: messages.catalogueEndpoints,
      content:
        through.length > 0 ? html`<p>${joined(through)}</p>` : html`<p>${messages.catalogueEndpointsUnknown}</p>`,
    },
    { name: messages.catalogueHighestTier, content: html`${paragraphs(tierLines(facts.tiers, messages))}` },
  ]);
}

function licenceContent({ licence }: Family, facts: FamilyFacts, context: PageContext): Html {
  const { knowledge, messages, today } = context;
  if (!licence) {
    return html`${paragraphs(licenceLines(facts, context))}`;
  }
  const { name, spdx, duties = [], sources, asOf } = licence;
  const id = spdx === undefined || spdx === name ? undefined : html` (<code>${spdx}</code>)`;
  return html`<p>${name}${id} <span class="detail">${describeDate(asOf, today, messages)}</span></p>
    ${duties.length > 0 ? html`<ul>${duties.map(duty => html`<li>${contentLine(duty)}</li>`)}</ul>` : paragraphs([messages.catalogueNoDuties])}
    ${sourcePlaces(sources, knowledge, messages)}`;
}

function idsContent(family: Family, facts: FamilyFacts, context: PageContext): Html {
  const { messages } = context;
  const pins = (family.pins ?? []).map(({ alias, pinned, sources, asOf }) => {
    const words = html`${fill(messages.cataloguePin, { alias, pinned })}`;
    const pin = supportedLine(words, { sources, asOf }, context);
    return html`<li>${pin}${context.hasActions ? copyButton(pinned, messages) : undefined}</li>`;
  });
  const pinning = pinningOf(facts, context);
  const isOpen = facts.undo === 'copyStays' || facts.undo === 'depends';
  const isUnknown = pins.length === 0 && !pinning && !isOpen;
  const spellings = joined(family.examples.map(example => html`<code>${example}</code>`));
  return html`<p>${messages.catalogueSpellings} ${spellings}</p>
    ${placesOf(family, 'name', context)}
    ${pins.length > 0 ? html`<ul>${pins}</ul>` : undefined}
    ${pinning ? supported(pinning, context) : undefined}
    ${isOpen ? paragraphs([messages.cataloguePinWeights]) : undefined}
    ${isUnknown ? paragraphs([messages.cataloguePinsUnknown]) : undefined}`;
}

function retirementsContent({ retirements = [] }: Family, context: PageContext): Html {
  const { knowledge, messages, today } = context;
  if (retirements.length === 0) {
    return html`${paragraphs([messages.catalogueRetirementsUnknown])}`;
  }
  const labelOf = (endpoint: string) => knowledge.surface(endpoint)?.label ?? endpoint;
  const items = retirements
    .toSorted((one, other) => ((one.shutdown ?? '~') < (other.shutdown ?? '~') ? -1 : 1))
    .map(retirement => {
      const listing = {
        id: retirement.id,
        announced: retirement.announced ?? null,
        ...describeRetirement(retirement, today),
      };
      return html`<li><p>${retirementLine(listing, labelOf, context)}</p>${sourcePlaces(retirement.sources, knowledge, messages)}</li>`;
    });
  return html`<ul>${items}</ul>`;
}

function lacksItems({ lacks = [] }: Family, context: PageContext): readonly Html[] {
  const { knowledge, messages } = context;
  return lacks.map(({ internal, endpoint, ...fact }) => {
    const where =
      endpoint === undefined ? html`${messages.catalogueLacksEverywhere}` : surfaceLinkById(endpoint, knowledge);
    return html`<li><p><span class="grade">${internalName(internal, messages)}</span> · ${where}</p>${supported(fact, context)}</li>`;
  });
}
