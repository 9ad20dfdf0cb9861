import type { AccessSite } from '../../../src/core/access/site.ts';
import type { Card } from '../../../src/core/cards/card.ts';
import type { CardLinks } from '../../../src/core/cards/renderMarkdown.ts';
import type { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import type { KnowledgeData } from '../../../src/core/knowledge/knowledgeData.ts';
import { allTechniques, type PageAddress } from '../../../src/core/knowledge/pageAddress.ts';
import type { AccessReport } from '../../../src/core/report/accessReport.ts';
import { createSite, place } from '../report/reportParts.ts';
import { messages, today } from '../support.ts';
import type { SourceWorld } from './sourceWorld.ts';

type Cards = typeof import('../../../src/core/cards/createCardsAt.ts');

/** The renderers of one world, each of knowledge to what it shows of it. */
export class Renderers {
  readonly #world: SourceWorld;

  constructor(world: SourceWorld) {
    this.#world = world;
  }

  async base(data: KnowledgeData): Promise<KnowledgeBase> {
    const { KnowledgeBase } = await this.#world.load<typeof import('../../../src/core/knowledge/knowledgeBase.ts')>(
      'core/knowledge/knowledgeBase.ts',
    );
    return new KnowledgeBase(data);
  }

  /** Full, brief and compact cards of terms, and those of sites of every kind. */
  async cards(knowledge: KnowledgeBase, text: string): Promise<readonly Card[]> {
    const { createTermCard } =
      await this.#world.load<typeof import('../../../src/core/cards/createTermCard.ts')>(
        'core/cards/createTermCard.ts',
      );
    const { createCardsAt } = await this.#world.load<Cards>('core/cards/createCardsAt.ts');
    const context = { knowledge, messages, today };
    const terms = knowledge.terms.flatMap(term => [
      createTermCard(term, context),
      createTermCard(term, { ...context, length: 'brief' }),
      createTermCard(term, context, { judgement: { form: 'compact', because: [] }, languageId: text }),
    ]);
    const sites = sitesOf(knowledge, text);
    const parts = { terms: [], sites, written: text };
    const [surface] = knowledge.surfaces;
    const dependency = surface && { start: 0, end: 1, surface };
    return [
      ...terms,
      ...sites.flatMap(site => createCardsAt({ ...parts, site }, context)),
      ...createCardsAt({ ...parts, dependency: dependency as never }, context),
    ];
  }

  async hovers(cards: readonly Card[]): Promise<string> {
    const { renderMarkdown } =
      await this.#world.load<typeof import('../../../src/core/cards/renderMarkdown.ts')>(
        'core/cards/renderMarkdown.ts',
      );
    return renderMarkdown(cards, await this.links(), messages);
  }

  async links(): Promise<CardLinks> {
    const { commandLinks } =
      await this.#world.load<typeof import('../../../src/platform/cardLinks.ts')>('platform/cardLinks.ts');
    return commandLinks;
  }

  async texts(cards: readonly Card[]): Promise<readonly string[]> {
    const { renderText } =
      await this.#world.load<typeof import('../../../src/core/cards/renderText.ts')>('core/cards/renderText.ts');
    return cards.map(renderText);
  }

  async tooltips(knowledge: KnowledgeBase, text: string): Promise<readonly string[]> {
    const { termTooltip, noteTooltip, sourceTooltip, siteTooltip } =
      await this.#world.load<typeof import('../../../src/platform/tooltips.ts')>('platform/tooltips.ts');
    const sites = sitesOf(knowledge, text);
    return [
      ...knowledge.terms.map(term => termTooltip(term, knowledge)),
      ...knowledge.notes.map(note => noteTooltip(note)),
      ...knowledge.sources.map(source => sourceTooltip(source)),
      ...sites.map(site => siteTooltip(site, { written: text, sites, knowledge })),
    ].map(({ value }) => value);
  }

  async pages(knowledge: KnowledgeBase): Promise<readonly string[]> {
    const { createPage } =
      await this.#world.load<typeof import('../../../src/core/pages/createPage.ts')>('core/pages/createPage.ts');
    return addresses.map(address => createPage(address, { knowledge, messages, today }).content.toString());
  }

  async notesAsHtml(knowledge: KnowledgeBase): Promise<readonly string[]> {
    const { exportNoteHtml } = await this.#world.load<typeof import('../../../src/core/exports/exportNoteHtml.ts')>(
      'core/exports/exportNoteHtml.ts',
    );
    return knowledge.notes.map(note => exportNoteHtml(note, { knowledge, messages, today, version: '1' }));
  }

  async notesAsMarkdown(knowledge: KnowledgeBase): Promise<readonly string[]> {
    const { exportNoteMarkdown } = await this.#world.load<
      typeof import('../../../src/core/exports/exportNoteMarkdown.ts')
    >('core/exports/exportNoteMarkdown.ts');
    return knowledge.notes.map(note => exportNoteMarkdown(note, { knowledge, messages, today, version: '1' }));
  }

  async report(knowledge: KnowledgeBase, text: string): Promise<AccessReport> {
    const { ReportBuilder } =
      await this.#world.load<typeof import('../../../src/core/report/reportBuilder.ts')>(
        'core/report/reportBuilder.ts',
      );
    const builder = new ReportBuilder({ knowledge, today });
    const sites = sitesOf(knowledge, text).map((site, index) => ({ site, place: { ...place, line: index + 1 } }));
    builder.addFile({ folder: text, path: text, sites });
    builder.addFile({ folder: text, path: `${text}.z`, sites: [], isWronglyEncoded: true });
    builder.passOver({ folder: text, path: `${text}.y` }, 'unreadable');
    return builder.create();
  }

  async exportReport(report: AccessReport): Promise<Record<'markdown' | 'csv' | 'json' | 'cycloneDx', string>> {
    const { exportMarkdown } = await this.#world.load<typeof import('../../../src/core/report/exportMarkdown.ts')>(
      'core/report/exportMarkdown.ts',
    );
    const { exportCsv } =
      await this.#world.load<typeof import('../../../src/core/report/exportCsv.ts')>('core/report/exportCsv.ts');
    const { exportJson } =
      await this.#world.load<typeof import('../../../src/core/report/exportJson.ts')>('core/report/exportJson.ts');
    const { exportCycloneDx } = await this.#world.load<typeof import('../../../src/core/report/exportCycloneDx.ts')>(
      'core/report/exportCycloneDx.ts',
    );
    return {
      markdown: exportMarkdown(report, messages),
      csv: exportCsv(report),
      json: exportJson(report),
      cycloneDx: exportCycloneDx(report),
    };
  }

  /** Everything in the lines of trees and picks that may show an icon. */
  async labels(knowledge: KnowledgeBase): Promise<readonly string[]> {
    const catalogue =
      await this.#world.load<typeof import('../../../src/platform/catalogueItems.ts')>('platform/catalogueItems.ts');
    const { describeNote } =
      await this.#world.load<typeof import('../../../src/platform/pickNote.ts')>('platform/pickNote.ts');
    const { createTermTreeItem } =
      await this.#world.load<typeof import('../../../src/platform/termTreeItem.ts')>('platform/termTreeItem.ts');
    const items = [
      ...knowledge.families.map(catalogue.describeFamily),
      ...knowledge.surfaces.map(catalogue.describeSurface),
      ...knowledge.techniques.map(catalogue.describeTechnique),
      ...knowledge.notes.map(describeNote),
      ...knowledge.terms.map(term => createTermTreeItem(term, term.label)),
    ];
    return items.flatMap(({ label, description, ...more }) => {
      const detail = 'detail' in more ? more.detail : undefined;
      return [label, description, detail].filter(each => typeof each === 'string');
    });
  }
}

function sitesOf(knowledge: KnowledgeBase, text: string): readonly AccessSite[] {
  const [family] = knowledge.families;
  const [surface] = knowledge.surfaces;
  const all = family && surface ? { family, surface, server: surface } : {};
  return [
    createSite({ ...all, model: 'one', modelOfCall: 'one' }),
    createSite({ ...all, kind: 'load', tier: 'white', model: text, internals: ['weights'] }),
    createSite({
      ...all,
      kind: 'parameter',
      tier: 'grey',
      granted: 'unknown',
      modelOfCall: text,
      internals: ['logits'],
    }),
    createSite({ ...all, kind: 'model-id', model: text, isMention: true }),
    createSite({ model: text }),
    createSite(surface ? { surface } : {}),
  ];
}

const scope = 'file:///w';
const kinds = ['note', 'term', 'family', 'surface', 'technique'] as const;
const addresses: readonly PageAddress[] = [
  ...kinds.map(kind => ({ kind, id: 'one', scope })),
  { kind: 'note', id: '<img src=x onerror=canary=1>', scope },
  { kind: 'techniques', id: allTechniques, scope },
  { kind: 'compare', id: 'one+two', scope },
];
