import type { Surface } from '../knowledge/knowledgeData.ts';
import type { AccessIndex } from './accessIndex.ts';
import { findCodeSites } from './codeSites.ts';
import { type FileReading, readFileText } from './fileReading.ts';
import { findImports } from './findImports.ts';
import type { HintKind } from './hintsOf.ts';
import { findMarkdownSites } from './markdownSites.ts';
import { readNotebookCells } from './notebookCells.ts';
import type { AccessSite, Dependency, Stretch } from './site.ts';
import { type Syntax, syntaxOf } from './syntax.ts';
import { findTextSites } from './textSites.ts';

export interface FindSitesOptions {
  readonly languageId: string;
  readonly index: AccessIndex;
  /** What other cells of the same notebook import. */
  readonly alsoImported?: ReadonlySet<Surface> | undefined;
}

export interface FoundAccess {
  /** In the order of the text; none within another of its kind. */
  readonly sites: readonly AccessSite[];
  /** The lines that import or list known SDKs: what they reach at most is decided elsewhere. */
  readonly dependencies: readonly Dependency[];
}

const nothing: FoundAccess = { sites: [], dependencies: [] };

/**
 * Finds the access sites of a text, by the rules of `test/fixtures/accessSites/README.md`: where a model is named,
 * loaded or called, or where a parameter reveals the tier. This is the one door to access sites: cards, This File, the
 * report and `inspect` all come through it. A text in a language that is not read has none; nothing is thrown.
 */
export function findSites(text: string, options: FindSitesOptions): FoundAccess {
  const isAlone = (options.alsoImported?.size ?? 0) === 0;
  const hints = options.index.hintsIn(text);
  const syntax = syntaxOf(options.languageId);
  if (isAlone && !mayHaveAny(text, hints, { ...options, syntax })) {
    return nothing;
  }
  if (!syntax) {
    return { ...nothing, dependencies: readDependencies(text, options) };
  }
  if (syntax.reading === 'notebook') {
    return findNotebookSites(text, options);
  }
  const reading = readFileText(text, { ...options, syntax, hints });
  return { sites: inOrder(findIn(reading)), dependencies: reading.dependencies };
}

/** A text whose only hint is a package has something where it imports one. */
function mayHaveAny(
  text: string,
  hints: ReadonlySet<HintKind>,
  { index, languageId, syntax }: FindSitesOptions & { readonly syntax: Syntax | undefined },
): boolean {
  const isPackageAlone = hints.size === 1 && hints.has('package') && syntax?.reading === 'code';
  return isPackageAlone
    ? findImports(text, { languageId, ecosystem: syntax.ecosystem, index }).length > 0
    : hints.size > 0;
}

function findIn(reading: FileReading): readonly AccessSite[] {
  const everything = { start: 0, end: reading.masked.text.length };
  switch (reading.syntax.reading) {
    case 'code':
      return findCodeSites(reading);
    case 'markdown':
      return findMarkdownSites(reading, everything);
    default:
      return findTextSites(reading, everything);
  }
}

/** A list of requirements has a language of its own, or none. */
function readDependencies(text: string, options: FindSitesOptions): readonly Dependency[] {
  const isManifest = /^(?:plaintext|pip-requirements|requirements|go\.mod|gradle|msbuild)$/.test(options.languageId);
  const syntax = isManifest ? syntaxOf('toml') : undefined;
  return syntax ? readFileText(text, { ...options, syntax }).dependencies : [];
}

function findNotebookSites(file: string, { index }: FindSitesOptions): FoundAccess {
  const imported = new Set<Surface>();
  const sites: AccessSite[] = [];
  const dependencies: Dependency[] = [];
  for (const cell of readNotebookCells(file)) {
    const languageId = cell.kind === 'markdown' ? 'markdown' : 'python';
    const found = findCellSites(cell.text, { languageId, index, alsoImported: imported });
    for (const dependency of found.dependencies) {
      imported.add(dependency.surface);
    }
    const inFile = (stretch: Stretch) => ({ start: cell.toFile(stretch.start), end: cell.toFile(stretch.end) });
    dependencies.push(...found.dependencies.map(dependency => ({ ...dependency, ...inFile(dependency) })));
    sites.push(
      ...found.sites.map(site => ({
        ...site,
        ...inFile(site),
        ...(site.modelAt ? { modelAt: inFile(site.modelAt) } : {}),
      })),
    );
  }
  return { sites: inOrder(sites), dependencies };
}

/** Lines of a cell that go to the shell, with the lines that go on with them. */
const lineCommand = /^[ \t]*!(?:[^\n\\]|\\\r?\n|\\.)*/gm;

/**
 * Finds the access sites of one cell of a notebook, as `findSites` does those of a text: where the cell is Python, its
 * lines that begin with `!` go to the shell, and all of it does behind `%%bash`.
 */
export function findCellSites(text: string, options: FindSitesOptions): FoundAccess {
  if (options.languageId !== 'python') {
    return findSites(text, options);
  }
  if (/^\s*%%(?:bash|sh|script)\b/.test(text)) {
    return findSites(text, { ...options, languageId: 'shellscript' });
  }
  const found = findSites(text, options);
  const lines = Array.from(text.matchAll(lineCommand), ({ index, 0: line }) => ({
    start: index + line.indexOf('!') + 1,
    end: index + line.length,
  }));
  const shell = syntaxOf('shellscript');
  if (!shell || lines.length === 0) {
    return found;
  }
  const reading = readFileText(text, { languageId: 'shellscript', syntax: shell, index: options.index });
  const code = found.sites.filter(site => !lines.some(({ start, end }) => start <= site.start && site.end <= end));
  return { ...found, sites: inOrder([...code, ...lines.flatMap(line => findTextSites(reading, line))]) };
}

/** By place; of two at the same place the first. */
function inOrder(sites: readonly AccessSite[]): readonly AccessSite[] {
  const sorted = sites.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const places = new Set<string>();
  return sorted.filter(({ start, end }) => {
    const place = `${start} ${end}`;
    const isNew = !places.has(place);
    places.add(place);
    return isNew;
  });
}
