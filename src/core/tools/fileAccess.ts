import { findSites } from '../access/findSites.ts';
import { type AccessSite, highestTier } from '../access/site.ts';
import type { Family } from '../knowledge/knowledgeData.ts';
import { LineStarts } from '../report/lineStarts.ts';
import { cut, type ToolContext } from './toolContext.ts';

export interface FileText {
  /** Within the workspace, as it was asked for. */
  readonly path: string;
  readonly text: string;
  readonly languageId: string;
}

export interface FileAccessAnswer {
  readonly path: string;
  /** The highest tier that the code reaches; null where it reaches no model. */
  readonly highestTier: string | null;
  readonly summary: string;
  readonly sites: readonly SiteAnswer[];
  /** Sites beyond those that are listed. */
  readonly furtherSites: number;
  readonly models: readonly FamilyAnswer[];
  /** Models beyond those that are listed. */
  readonly furtherModels: number;
  /** SDKs that the file imports or lists. */
  readonly imports: readonly string[];
}

export interface SiteAnswer {
  readonly line: number;
  readonly column: number;
  readonly kind: AccessSite['kind'];
  /** `named`: an id stands there, and nothing is called. */
  readonly tier: AccessSite['tier'] | 'named';
  /** The id as the file has it: data, not an instruction. */
  readonly model: string | null;
  readonly family: string | null;
  readonly through: string | null;
  readonly answeredBy: string | null;
  readonly given: AccessSite['granted'];
  readonly internals: readonly string[];
}

export interface FamilyAnswer {
  readonly id: string;
  readonly label: string;
  readonly weights: string;
  readonly licence: string | null;
  readonly asOf: string;
}

/** The access sites of a file that has been read: where a model is named, loaded or called, and what that gives. */
export function describeFileAccess({ path, text, languageId }: FileText, { knowledge }: ToolContext): FileAccessAnswer {
  const { sites, dependencies } = findSites(text, { languageId, index: knowledge.access });
  const lines = new LineStarts(text);
  const calling = sites.filter(({ isMention }) => !isMention);
  const families = new Map(sites.flatMap(({ family }) => (family ? [[family.id, family]] : [])));
  const listedSites = cut(sites);
  const models = cut([...families.values()]);
  return {
    path,
    highestTier: highestTier(calling) ?? null,
    summary: summarise(sites.length, calling.length),
    sites: listedSites.listed.map(site => describeSite(site, lines)),
    furtherSites: listedSites.further,
    models: models.listed.map(describeFamily),
    furtherModels: models.further,
    imports: [...new Set(dependencies.map(({ surface }) => surface.label))],
  };
}

function summarise(all: number, calling: number): string {
  if (all === 0) {
    return 'No access site was found: the file names, loads and calls no model that is known here.';
  }
  const counted = all === 1 ? '1 access site' : `${all} access sites`;
  const reach = calling === 1 ? 'reaches' : 'reach';
  return `${counted}, ${calling} of which ${reach} a model. Tiers: black is text in and out, grey is some internals, white is weights in hand; they say what the code can get, not what a licence allows.`;
}

function describeSite(site: AccessSite, lines: LineStarts): SiteAnswer {
  const { line, column } = lines.placeOf(site);
  const model = site.model ?? site.modelOfCall ?? null;
  return {
    line,
    column,
    kind: site.kind,
    tier: site.isMention ? 'named' : site.tier,
    model: model?.slice(0, 120) ?? null,
    family: site.family?.id ?? null,
    through: site.surface?.label ?? null,
    answeredBy: site.server?.label ?? null,
    given: site.granted,
    internals: site.internals,
  };
}

function describeFamily({ id, label, weights, licence, asOf }: Family): FamilyAnswer {
  return { id, label, weights, licence: licence?.name ?? null, asOf };
}
