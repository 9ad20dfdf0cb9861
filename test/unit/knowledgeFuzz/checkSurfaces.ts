import { findSites } from '../../../src/core/access/findSites.ts';
import { createCardsAt } from '../../../src/core/cards/createCardsAt.ts';
import { createTermCard } from '../../../src/core/cards/createTermCard.ts';
import { renderMarkdown } from '../../../src/core/cards/renderMarkdown.ts';
import { renderText } from '../../../src/core/cards/renderText.ts';
import { citationFormats, createPageCitation } from '../../../src/core/citation/createCitation.ts';
import { exportNoteHtml } from '../../../src/core/exports/exportNoteHtml.ts';
import { exportNoteMarkdown } from '../../../src/core/exports/exportNoteMarkdown.ts';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import type { KnowledgeData } from '../../../src/core/knowledge/knowledgeData.ts';
import { mergeKnowledge } from '../../../src/core/knowledge/mergeKnowledge.ts';
import { allTechniques, compareAddress, type PageAddress } from '../../../src/core/knowledge/pageAddress.ts';
import { findTerms } from '../../../src/core/matching/findTerms.ts';
import { compileLexicon, patchLexicon } from '../../../src/core/matching/lexicon.ts';
import { createPage } from '../../../src/core/pages/createPage.ts';
import { messages, today } from '../support.ts';
import { base, sampleCode } from './realPieces.ts';

const links = { open: ({ kind, id }: PageAddress) => `#${kind}-${id}`, report: () => undefined };
const baseLexicon = compileLexicon(base.terms);

/** Lays folders over the built-in knowledge, and makes everything from them that can be shown. */
export function checkSurfaces(...layers: readonly KnowledgeData[]): void {
  const merged = mergeKnowledge(base, ...layers);
  const ids = new Set(merged.terms.map(({ id }) => id));
  const lexicon = patchLexicon(
    baseLexicon,
    base.terms.filter(term => !merged.terms.includes(term)),
    merged.terms.filter(term => !base.terms.includes(term)),
  );
  const knowledge = new KnowledgeBase(merged, { lexicon });
  const own = new KnowledgeBase(mergeKnowledge(layers[0] ?? base, ...layers.slice(1)));
  const context = { knowledge, messages, today, version: '1.0.0' };
  const cards = own.terms.map(term => createTermCard(term, context));
  const forms = own.terms.flatMap(({ spellings }) => spellings).join('\n');
  const { matches } = findTerms(`${forms}\n${sampleCode}`, knowledge.lexicon, { languageId: 'markdown' });
  if (matches.some(({ termIds }) => termIds.some(id => !ids.has(id)))) {
    throw new Error('a term was found that is not there');
  }
  const models = own.families.flatMap(({ examples }) => examples.map(id => `model = ${JSON.stringify(id)}\n`));
  const code = `${sampleCode}\n${models.join('')}`;
  const { sites, dependencies } = findSites(code, { languageId: 'python', index: knowledge.access });
  const found = [...sites.map(site => ({ site })), ...dependencies.map(dependency => ({ dependency }))];
  const siteCards = found.flatMap(each => createCardsAt({ terms: [], written: 'x', sites, ...each }, context));
  renderMarkdown([...cards, ...siteCards], links, messages);
  for (const card of [...cards, ...siteCards]) {
    renderText(card);
  }
  for (const address of addressesOf(own)) {
    createPage(address, context).content.toString();
    for (const format of citationFormats) {
      createPageCitation(address, format, context);
    }
  }
  for (const note of own.notes) {
    exportNoteHtml(note, context);
    exportNoteMarkdown(note, context);
  }
}

function addressesOf({ notes, terms, families, surfaces, techniques, scope }: KnowledgeBase): readonly PageAddress[] {
  const entries = { note: notes, term: terms, family: families, surface: surfaces, technique: techniques };
  const pages = Object.entries(entries).flatMap(([kind, list]) => list.map(({ id }) => ({ kind, id, scope })));
  const compared = compareAddress(
    families.slice(0, 3).map(({ id }) => id),
    scope,
  );
  return [
    ...(pages as PageAddress[]),
    { kind: 'techniques', id: allTechniques, scope },
    ...(compared ? [compared] : []),
  ];
}
