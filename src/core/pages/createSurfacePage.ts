import { contentLine, type Html, html } from '../cards/html.ts';
import { tierName } from '../compare/factWords.ts';
import type { SurfaceFields } from '../knowledge/formats.ts';
import type { Surface } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill, type Messages } from '../messages.ts';
import { internalName } from '../report/reportWords.ts';
import { block, factList, factOrUnknown, paragraphs, supportedItem, surfaceLink } from './catalogueParts.ts';
import { scrollingTable } from './catalogueTables.ts';
import type { Page, PageContext } from './page.ts';
import { originLine, section, sourceItem, sourcePlaces } from './parts.ts';

/** The page of a surface: what it is, the tier that it gives, what decides, and what it is known to give and to take. */
export function createSurfacePage(surface: Surface, context: PageContext): Page {
  const { knowledge, messages, today } = context;
  const kind = surfaceKindName(surface.kind, messages);
  const words = [messages.catalogueSurface, kind, surface.vendor, describeDate(surface.asOf, today, messages)];
  return {
    address: { kind: 'surface', id: surface.id, scope: surface.scope },
    title: surface.label,
    content: html`<article>
      <header>
        <p class="kicker">${words.filter(word => word !== undefined).join(' · ')}</p>
        <h1 tabindex="-1" lang="en">${surface.label}</h1>
        ${originLine('surface', surface, context)}
        ${surface.reason && html`<p class="summary">${contentLine(surface.reason)}</p>`}
      </header>
      ${block('tier', messages.catalogueTier, tierContent(surface, context))}
      ${block('gives', messages.catalogueGives, givesContent(surface, context))}
      ${block('pinning', messages.cataloguePinning, factOrUnknown(surface.pinning, context))}
      ${block('notice', messages.catalogueNoticeHeading, factOrUnknown(surface.notice, context))}
      ${section(
        'facts',
        messages.catalogueFacts,
        (surface.facts ?? []).map(fact => supportedItem(fact, context)),
      )}
      ${section('sources', messages.pageSources, knowledge.sourcesOf(surface).map(sourceItem))}
    </article>`,
  };
}

export function surfaceKindName(kind: SurfaceFields['kind'], messages: Messages): string {
  return {
    endpoint: messages.catalogueKindEndpoint,
    sdk: messages.catalogueKindSdk,
    framework: messages.catalogueKindFramework,
    runtime: messages.catalogueKindRuntime,
    library: messages.catalogueKindLibrary,
    tool: messages.catalogueKindTool,
  }[kind];
}

function tierContent(surface: Surface, { knowledge, messages }: PageContext): Html {
  const endpoint = endpointOf(surface, { knowledge });
  const { tier, reach, decides, sources } = surface;
  const words = (text: string) => html`<p>${text}</p>`;
  return html`${factList([
    { name: messages.catalogueBaseTier, content: words(tierName(tier, messages)) },
    { name: messages.catalogueReach, content: words(tierName(reach, messages)) },
    {
      name: messages.catalogueDecides,
      content:
        decides === undefined
          ? words(tier === reach ? messages.catalogueNone : messages.catalogueUnknown)
          : html`<p>${contentLine(decides)}</p>`,
    },
    ...(endpoint ? [{ name: messages.catalogueAnswers, content: html`<p>${surfaceLink(endpoint)}</p>` }] : []),
  ])}
  ${sourcePlaces(sources, knowledge, messages)}`;
}

/** The endpoint that its calls go to unless an address says otherwise. */
function endpointOf({ endpoint, like }: Surface, { knowledge }: Pick<PageContext, 'knowledge'>): Surface | undefined {
  return knowledge.surface(endpoint ?? knowledge.surface(like ?? '')?.endpoint ?? '');
}

function givesContent(surface: Surface, context: PageContext): Html {
  const { knowledge, messages, today } = context;
  const { gives = [], label } = surface;
  const endpoint = endpointOf(surface, context);
  if (gives.length === 0) {
    const hint = endpoint
      ? fill(messages.catalogueGivesAt, { endpoint: endpoint.label })
      : messages.catalogueGivesUnknown;
    return html`${paragraphs([hint])}`;
  }
  const rows = gives.map(({ internal, given, text, sources, asOf }) => ({
    heading: html`${internalName(internal, messages)}`,
    cells: [
      html`${givenName(given, messages)}`,
      html`${contentLine(text)}`,
      html`<span class="detail">${describeDate(asOf, today, messages)}</span>${sourcePlaces(sources, knowledge, messages)}`,
    ],
  }));
  return scrollingTable({
    title: `${label}: ${messages.catalogueGives}`,
    columns: [
      messages.catalogueColumnInternal,
      messages.catalogueColumnGiven,
      messages.catalogueColumnDetails,
      messages.catalogueColumnSources,
    ],
    rows,
    messages,
  });
}

function givenName(given: 'yes' | 'no' | 'depends', messages: Messages): string {
  const { catalogueGivesYes: yes, catalogueGivesNo: no, catalogueGivesDepends: depends } = messages;
  return { yes, no, depends }[given];
}
