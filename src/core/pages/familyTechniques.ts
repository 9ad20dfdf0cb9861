import { type Html, html } from '../cards/html.ts';
import type { FamilyFacts, TechniqueFacts } from '../compare/familyFacts.ts';
import { allTechniques } from '../knowledge/pageAddress.ts';
import { block, joined, techniqueLink } from './catalogueParts.ts';
import type { PageContext } from './page.ts';
import { pageLink } from './parts.ts';

/** What can be done with a family over its APIs, and what only with its weights: lists of links, by how they are had. */
export function familyTechniques(facts: FamilyFacts, { messages, knowledge }: PageContext): Html | undefined {
  if (facts.techniques.length === 0) {
    return undefined;
  }
  const { hasOpenWeights, overApi } = facts.tiers;
  const nothing = hasOpenWeights === false ? messages.catalogueNotPossibleApi : messages.catalogueNotPossible;
  const groups = [
    { heading: messages.catalogueOverApi, techniques: facts.techniques.filter(isOverApi) },
    { heading: messages.catalogueOverApiPerhaps, techniques: facts.techniques.filter(isPerhapsOverApi) },
    { heading: messages.catalogueOnlyWithWeights, techniques: facts.techniques.filter(isWith('yes')) },
    { heading: messages.catalogueOnlyWithWeightsPerhaps, techniques: facts.techniques.filter(isWith('unknown')) },
    { heading: nothing, techniques: facts.techniques.filter(isNothing) },
  ];
  const noApi = overApi === null ? html`<p>${messages.catalogueTierNoApi}</p>` : undefined;
  const all = pageLink(messages.catalogueOtherTechniques, {
    kind: 'techniques',
    id: allTechniques,
    scope: knowledge.scope,
  });
  return block(
    'techniques',
    messages.catalogueTechniques,
    html`<p class="detail">${messages.catalogueTechniquesNote}</p>${noApi}
    <dl class="facts">${groups.map(group => renderGroup(group, facts.scope))}</dl>
    <p>${all}</p>`,
  );
}

function isOverApi({ overApi }: TechniqueFacts): boolean {
  return overApi === 'yes';
}

function isPerhapsOverApi({ overApi }: TechniqueFacts): boolean {
  return overApi === 'unknown';
}

function isWith(answer: 'yes' | 'unknown') {
  return ({ overApi, withWeights }: TechniqueFacts) => (overApi === 'no' || overApi === null) && withWeights === answer;
}

function isNothing({ overApi, withWeights }: TechniqueFacts): boolean {
  return overApi === 'no' && (withWeights === 'no' || withWeights === null);
}

interface Group {
  readonly heading: string;
  readonly techniques: readonly TechniqueFacts[];
}

function renderGroup({ heading, techniques }: Group, scope: string): Html | undefined {
  if (techniques.length === 0) {
    return undefined;
  }
  const links = techniques.map(({ id, label }) => techniqueLink({ id, label, scope }));
  return html`<div><dt>${heading}</dt><dd>${joined(links, ' · ')}</dd></div>`;
}
