import type { AccessSite } from '../../../src/core/access/site.ts';
import type { Retirement } from '../../../src/core/knowledge/formats.ts';
import type { Family, KnowledgeData, Surface, Technique } from '../../../src/core/knowledge/knowledgeData.ts';
import type { AccessReport, PassedOverReason } from '../../../src/core/report/accessReport.ts';
import { forEachReason } from '../../../src/core/report/passedOverReasons.ts';
import { ReportBuilder } from '../../../src/core/report/reportBuilder.ts';
import { createKnowledge, createSource, today } from '../support.ts';

const seen = { sources: [{ id: 'paper' }], asOf: '2026-11' };

export function createFamily(fields: Partial<Family> & { readonly id: string }): Family {
  return {
    scope: 'built-in',
    label: fields.id,
    vendor: 'Vendor',
    match: [fields.id],
    examples: [fields.id],
    kind: 'text',
    weights: 'closed',
    sources: [{ id: 'paper', supports: ['name'] }],
    asOf: '2026-11',
    ...fields,
  };
}

export function createSurface(fields: Partial<Surface> & { readonly id: string }): Surface {
  return {
    scope: 'built-in',
    label: `Surface ${fields.id}`,
    kind: 'endpoint',
    tier: 'black',
    reach: 'grey',
    ...seen,
    ...fields,
  };
}

export function createTechnique(fields: Partial<Technique> & { readonly id: string }): Technique {
  return {
    scope: 'built-in',
    label: fields.id,
    does: `do ${fields.id}`,
    group: 'evaluation',
    purpose: 'build',
    needs: [],
    why: 'because',
    ...seen,
    ...fields,
  };
}

export function createRetirement(fields: Partial<Retirement> & { readonly id: string }): Retirement {
  return { endpoint: 'api', afterwards: 'fails', ...seen, ...fields };
}

export function createLicence(fields: Partial<NonNullable<Family['licence']>> = {}): NonNullable<Family['licence']> {
  return { name: 'Apache License 2.0', spdx: 'Apache-2.0', ...seen, ...fields };
}

/** A black call that names no model, changed. */
export function createSite(fields: Partial<AccessSite> = {}): AccessSite {
  return {
    start: 0,
    end: 1,
    kind: 'call',
    tier: 'black',
    model: null,
    granted: 'yes',
    raisedBy: [],
    internals: [],
    isMention: false,
    isUnnamedLocalServer: false,
    ...fields,
  };
}

export const api = createSurface({ id: 'api', label: 'The API', prefixes: ['api/'] });
export const place = { line: 1, column: 1, endColumn: 2 };

/** The sites of each path, each on a line of its own, as a report. */
export function reportOn(
  files: Readonly<Record<string, readonly AccessSite[]>>,
  parts: Partial<KnowledgeData> = {},
): AccessReport {
  return builderOf(files, parts).create();
}

export function builderOf(
  files: Readonly<Record<string, readonly AccessSite[]>>,
  parts: Partial<KnowledgeData> = {},
): ReportBuilder {
  const knowledge = createKnowledge({ sources: [createSource()], surfaces: [api], ...parts });
  const builder = new ReportBuilder({ knowledge, today });
  for (const [path, sites] of Object.entries(files)) {
    const placed = sites.map((site, index) => ({ site, place: { ...place, line: index + 1 } }));
    builder.addFile({ folder: '', path, sites: placed });
  }
  return builder;
}

/** Counts of what was passed over: none but these. */
export const countsOf = (fields: Partial<Record<PassedOverReason, number>>) =>
  forEachReason(reason => fields[reason] ?? 0);
