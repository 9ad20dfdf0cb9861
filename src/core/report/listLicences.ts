import type { Family } from '../knowledge/knowledgeData.ts';
import type { ReportLicence } from './accessReport.ts';
import type { FoundSite } from './foundSite.ts';
import { groupBy } from './groupBy.ts';
import { hasWeights } from './reach.ts';

interface Licensed {
  readonly family: Family;
  readonly licence: NonNullable<Family['licence']>;
}

/** The licences of the families whose weights the code reaches, by name. */
export function listLicences(found: readonly FoundSite[]): readonly ReportLicence[] {
  const families = new Map<string, Family>();
  for (const { site } of found) {
    if (site.family && hasWeights(site)) {
      families.set(site.family.id, site.family);
    }
  }
  const licensed = [...families.values()].flatMap((family): readonly Licensed[] =>
    family.licence ? [{ family, licence: family.licence }] : [],
  );
  const groups = groupBy(licensed, ({ licence: { name, spdx, duties } }) => JSON.stringify([name, spdx, duties]));
  return Array.from(groups.values(), describeGroup).toSorted((one, other) => one.name.localeCompare(other.name));
}

/** How many sites have weights in hand whose licence is not known. A parameter says nothing of a model of its own. */
export function countWithoutLicence(found: readonly FoundSite[]): number {
  return found.filter(({ site }) => hasWeights(site) && site.kind !== 'parameter' && !site.family?.licence).length;
}

function describeGroup(group: readonly Licensed[]): ReportLicence {
  const [first] = group;
  return {
    name: first?.licence.name ?? '',
    spdx: first?.licence.spdx ?? null,
    duties: first?.licence.duties ?? [],
    families: group.map(({ family }) => family.id),
    asOf: group.map(({ licence }) => licence.asOf).toSorted()[0] ?? '',
  };
}
