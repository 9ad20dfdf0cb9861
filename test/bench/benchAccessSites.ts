import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/cli/loadKnowledge.ts';
import type { AccessIndex } from '../../src/core/access/accessIndex.ts';
import { findSites } from '../../src/core/access/findSites.ts';
import type { AccessSite } from '../../src/core/access/site.ts';
import { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase.ts';
import { languageOfPath } from '../../src/core/walk/languageOfPath.ts';
import { fixturesFolder } from '../../src/tools/workbench/repository.ts';
import { rounded } from './statistics.ts';

/** A labelled file; the README of the set says what the fields mean. */
export interface LabelledFile {
  readonly file: string;
  readonly languageId: string;
  readonly sites: readonly LabelledSite[];
}

export interface LabelledSite {
  readonly line: number;
  readonly text: string;
  readonly occurrence?: number;
  readonly kind: AccessSite['kind'];
  readonly tier: AccessSite['tier'];
  readonly model: string | null;
  readonly granted?: AccessSite['granted'];
  readonly why: string;
}

/** What was found in a labelled file: each site with its label, sites without, and labels without. */
export interface Comparison {
  readonly file: string;
  readonly text: string;
  readonly matched: readonly { readonly site: AccessSite; readonly label: LabelledSite }[];
  readonly tooMany: readonly AccessSite[];
  readonly missed: readonly LabelledSite[];
}

const folder = join(fixturesFolder, 'accessSites');

export type Part = 'tuning' | 'heldBack';

/** Precision, recall and tier accuracy of access sites on both parts of the labelled set. */
export async function benchAccessSites(): Promise<object> {
  const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
  const { access } = new KnowledgeBase(data);
  const goal = 'precision at least 0.97, recall at least 0.95, tier accuracy at least 0.97';
  const part = async (name: Part) => measure(await compareAll(name, access));
  return { goal, tuning: await part('tuning'), heldBack: await part('heldBack') };
}

export async function compareAll(part: Part, index: AccessIndex): Promise<readonly Comparison[]> {
  const names = await readdir(join(folder, 'labels'));
  const lists = await Promise.all(
    names.map(async name => JSON.parse(await readFile(join(folder, 'labels', name), 'utf8'))),
  );
  const files = lists.flat() as readonly LabelledFile[];
  const compared = await Promise.all(files.map(file => compareFile(file, part, index)));
  return compared.filter(comparison => comparison !== undefined);
}

function measure(compared: readonly Comparison[]): object {
  const matched = compared.flatMap(comparison => comparison.matched);
  const tooMany = compared.reduce((sum, { tooMany: { length } }) => sum + length, 0);
  const missed = compared.reduce((sum, { missed: { length } }) => sum + length, 0);
  const parameters = matched.filter(({ label }) => label.granted !== undefined);
  const share = (test: (pair: (typeof matched)[number]) => boolean, of: typeof matched = matched) =>
    rounded(of.filter(test).length / of.length);
  return {
    files: compared.length,
    precision: rounded(matched.length / (matched.length + tooMany)),
    recall: rounded(matched.length / (matched.length + missed)),
    tierAccuracy: share(({ site, label }) => site.tier === label.tier),
    kindAccuracy: share(({ site, label }) => site.kind === label.kind),
    modelAccuracy: share(({ site, label }) => site.model === label.model),
    grantedAccuracy: share(({ site, label }) => site.granted === label.granted, parameters),
    right: matched.length,
    tooMany,
    missed,
  };
}

async function compareFile(labelled: LabelledFile, part: Part, index: AccessIndex): Promise<Comparison | undefined> {
  const { file } = labelled;
  const text = await readFile(join(folder, part, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    return undefined;
  }
  const languageId = file.endsWith('.ipynb') ? languageOfPath(file) : labelled.languageId;
  const left = new Set(findSites(text, { languageId, index }).sites);
  const matched: { site: AccessSite; label: LabelledSite }[] = [];
  const missed: LabelledSite[] = [];
  for (const label of labelled.sites) {
    const [start, end] = placeOf(label, text);
    const candidates = [...left].filter(site => site.start < end && start < site.end);
    const site = candidates.find(({ kind }) => kind === label.kind) ?? candidates[0];
    if (site) {
      left.delete(site);
      matched.push({ site, label });
    } else {
      missed.push(label);
    }
  }
  return { file, text, matched, tooMany: [...left], missed };
}

function placeOf({ line, text: words, occurrence = 1 }: LabelledSite, text: string): [number, number] {
  const lines = text.split('\n');
  const lineStart = lines.slice(0, line - 1).reduce((offset, { length }) => offset + length + 1, 0);
  let column = -1;
  for (let count = 0; count < occurrence; count++) {
    column = (lines[line - 1] ?? '').indexOf(words, column + 1);
  }
  return [lineStart + column, lineStart + column + words.length];
}
