import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';
import { joinPath } from '../walk/tree.ts';
import type { AccessReport, CalendarEntry, ModelRow, Reference, ReportFamily, ReportSite } from './accessReport.ts';
import { highestTierOf } from './counts.ts';
import { modelKeyOf } from './foundSite.ts';
import { groupBy } from './groupBy.ts';

/*
 * The one module that brings in the CycloneDX library: it is to be reached by `import()`, when somebody exports.
 */

/** A model with its sites, and what is known of both. */
interface ReportModel {
  readonly id: string;
  readonly row: ModelRow;
  readonly family: ReportFamily | undefined;
  readonly sites: readonly ReportSite[];
  readonly calendar: readonly CalendarEntry[];
}

/**
 * The models that the code reaches or names as a CycloneDX 1.6 document in JSON: a component for each id and family.
 * What CycloneDX has no field for stands in properties named `open-vs-closed:*`. No model card is made up, and what is
 * not known is left out. Sites that name no model are no component.
 */
export function exportCycloneDx(report: AccessReport): string {
  const bom = new Models.Bom({ metadata: describeReport(report) });
  for (const model of findModels(report)) {
    bom.components.add(createComponent(model));
  }
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(normalizers).serialize(bom, { space: 2 })}\n`;
}

function describeReport({ date, stopped }: AccessReport): Models.Metadata {
  const tool = new Models.Component(Enums.ComponentType.Application, 'open-vs-closed');
  const metadata = new Models.Metadata({ timestamp: new Date(`${date}T00:00:00Z`) });
  metadata.tools.components.add(tool);
  if (stopped) {
    metadata.properties.add(
      property('incomplete', stopped.after === null ? stopped.because : `${stopped.because} after ${stopped.after}`),
    );
  }
  return metadata;
}

function findModels({ totals, families, sites, calendar }: AccessReport): readonly ReportModel[] {
  const known = new Map(families.map(family => [family.id, family]));
  const sitesByModel = groupBy(sites, modelKeyOf);
  const calendarByModel = groupBy(calendar, modelKeyOf);
  return totals.models.flatMap(row => {
    const { model: id, family } = row;
    const key = modelKeyOf(row);
    const parts = { sites: sitesByModel.get(key) ?? [], calendar: calendarByModel.get(key) ?? [] };
    return id === null ? [] : [{ id, row, family: known.get(family ?? ''), ...parts }];
  });
}

function createComponent(model: ReportModel): Models.Component {
  const { id, row, family } = model;
  const component = new Models.Component(Enums.ComponentType.MachineLearningModel, id, {
    bomRef: `model:${row.family ?? ''}:${id}`,
    ...(family ? { supplier: new Models.OrganizationalEntity({ name: family.vendor }) } : {}),
  });
  for (const reference of family?.references ?? []) {
    component.externalReferences.add(createReference(reference));
  }
  if (family?.licence) {
    component.licenses.add(createLicence(family.licence));
  }
  for (const each of propertiesOf(model)) {
    component.properties.add(each);
  }
  return component;
}

function createReference({ url, type, title }: Reference): Models.ExternalReference {
  const { Documentation, License, Other } = Enums.ExternalReferenceType;
  const referenceType = {
    documentation: Documentation,
    licence: License,
    paper: Other,
    report: Other,
    'data-set': Other,
  };
  return new Models.ExternalReference(url, referenceType[type], { comment: title });
}

function createLicence({ name, spdx }: NonNullable<ReportFamily['licence']>): Models.License {
  return spdx !== null && SPDX.isSupportedSpdxId(spdx) ? new Models.SpdxLicense(spdx) : new Models.NamedLicense(name);
}

function propertiesOf({ row, family, sites, calendar }: ReportModel): readonly Models.Property[] {
  return [
    property('tier', highestTierOf(row.counts) ?? 'named'),
    ...(family ? describeFamily(family) : []),
    ...calendar.map(entry =>
      entry.state === 'floats'
        ? property('pinned', entry.pinned ?? '')
        : property('retirement', describeRetirement(entry)),
    ),
    ...sites.map(site => property('site', describeSite(site))),
  ];
}

function describeFamily({ id, label, weights, released, asOf }: ReportFamily): readonly Models.Property[] {
  return [
    property('family', id),
    property('family-label', label),
    property('weights', weights),
    ...(released === null ? [] : [property('released', released)]),
    property('as-of', asOf),
  ];
}

/** `listed 2027-01-14 openai-api; afterwards: fails; replacement: gpt-5; as of 2026-11`. */
function describeRetirement({
  state,
  date,
  isEarliest,
  endpoint,
  afterwards,
  replacement,
  asOf,
}: CalendarEntry): string {
  const listed = [state, ...(isEarliest ? ['not-before'] : []), date ?? 'undated', endpoint].join(' ');
  const named = replacement === null ? [] : [`replacement: ${replacement}`];
  return [listed, `afterwards: ${afterwards}`, ...named, `as of ${asOf}`].join('; ');
}

/** `src/a.py:3:7 call grey`. */
function describeSite({ folder, path, line, column, kind, tier }: ReportSite): string {
  return `${joinPath(folder, path)}:${line}:${column} ${kind} ${tier}`;
}

function property(name: string, value: string): Models.Property {
  return new Models.Property(`open-vs-closed:${name}`, value);
}
