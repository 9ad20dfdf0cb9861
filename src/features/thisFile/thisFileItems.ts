import type { AccessSite, Stretch } from '../../core/access/site.ts';
import type { Term } from '../../core/knowledge/knowledgeData.ts';
import type { Standing } from '../../core/report/accessReport.ts';
import { standingOf, standings } from '../../core/report/standings.ts';
import { siteLabel } from '../../platform/siteWords.ts';
import type { FileContent, TermInFile } from './fileContent.ts';

/** One line of the view *This File*. The ids stay when places move, so that what is open stays open. */
export type ThisFileItem = { readonly id: string; readonly content: FileContent } & (
  | { readonly kind: 'standing'; readonly standing: Standing; readonly sites: readonly AccessSite[] }
  | { readonly kind: 'site'; readonly site: AccessSite; readonly label: string }
  | { readonly kind: 'terms'; readonly terms: readonly TermInFile[] }
  | { readonly kind: 'term'; readonly term: Term; readonly places: readonly Stretch[] }
  | { readonly kind: 'place'; readonly place: Stretch }
);

/** The tiers that the file has, from the most access to the least, and its terms. */
export function rootItems(content: FileContent): readonly ThisFileItem[] {
  const { sites, terms } = content;
  const groups = standings
    .map(standing => ({ standing, sites: sites.filter(site => standingOf(site) === standing) }))
    .filter(group => group.sites.length > 0)
    .map((group): ThisFileItem => ({ kind: 'standing', id: `standing:${group.standing}`, content, ...group }));
  return terms.length > 0 ? [...groups, { kind: 'terms', id: 'terms', content, terms }] : groups;
}

export function childItems(item: ThisFileItem): readonly ThisFileItem[] {
  switch (item.kind) {
    case 'standing':
      return siteItems(item.sites, item);
    case 'terms':
      return item.terms.map(({ term, places }) => termItem(term, places, item));
    case 'term':
      return item.places.map((place, index) => ({
        kind: 'place',
        id: `${item.id}/${index}`,
        content: item.content,
        place,
      }));
    case 'site':
    case 'place':
      return [];
  }
}

function siteItems(sites: readonly AccessSite[], { id: parent, content }: ThisFileItem): readonly ThisFileItem[] {
  const seen = new Map<string, number>();
  return sites.map(site => {
    const label = siteLabel(site, content.text.slice(site.start, site.end));
    const name = `${site.kind}:${label}`;
    const index = seen.get(name) ?? 0;
    seen.set(name, index + 1);
    return { kind: 'site', id: `${parent}/${name}:${index}`, content, site, label };
  });
}

function termItem(term: Term, places: readonly Stretch[], { id: parent, content }: ThisFileItem): ThisFileItem {
  return { kind: 'term', id: `${parent}/${term.scope}:${term.id}`, content, term, places };
}
