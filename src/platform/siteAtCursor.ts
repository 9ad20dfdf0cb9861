import * as vscode from 'vscode';
import { readFileText } from '../core/access/fileReading.ts';
import { type FoundAccess, findCellSites, findSites } from '../core/access/findSites.ts';
import type { AccessSite, Dependency, Stretch } from '../core/access/site.ts';
import { syntaxOf } from '../core/access/syntax.ts';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { Surface } from '../core/knowledge/knowledgeData.ts';
import { readStart } from './boundedText.ts';
import { contextTextOf } from './contextText.ts';
import { stretchAround } from './stretchAround.ts';

/** What a reader at a place of a document has before them. All offsets are those of the document. */
export interface AccessAtCursor {
  /** The site whose function, parameter, address or id the place is in. */
  readonly site?: AccessSite;
  /** Without one, the site of the same line that is nearest. */
  readonly siteOnLine?: AccessSite;
  /** The import or listing of a known SDK that the place is in. */
  readonly dependency?: Dependency;
  /** The sites of the stretch around, in the order of the text: what a call reaches depends on the parameters near it. */
  readonly sites: readonly AccessSite[];
}

/** The half of 300 lines and of 20,000 characters. */
const reach = { lines: 150, characters: 10_000 };

/** Where a file imports what it uses. */
const importLines = 200;
const importCharacters = 20_000;

/**
 * The access site at a place of a document, with what stands around it. Reads at most 300 lines and 20,000 characters
 * around the place and the imports of the first 200 lines; a document that has not changed is read once for all the
 * places of a stretch. In Markdown it also looks at each line above for the fence around the place.
 */
export function accessAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  knowledge: KnowledgeBase,
): AccessAtCursor {
  const { sites, dependencies } = readAround(document, position, knowledge);
  const offset = document.offsetAt(position);
  const site = sites.find(each => isIn(each, offset)) ?? sites.find(({ modelAt }) => modelAt && isIn(modelAt, offset));
  const siteOnLine = site ?? nearestOnLine(document, offset, sites);
  const dependency = dependencies.find(each => isIn(each, offset));
  return {
    ...(site ? { site } : {}),
    ...(siteOnLine ? { siteOnLine } : {}),
    ...(dependency ? { dependency } : {}),
    sites,
  };
}

function isIn({ start, end }: Stretch, offset: number): boolean {
  return start <= offset && offset <= end;
}

function nearestOnLine(document: vscode.TextDocument, offset: number, sites: readonly AccessSite[]) {
  const { range } = document.lineAt(document.positionAt(offset));
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const distance = (site: AccessSite) => Math.max(site.start - offset, offset - site.end);
  return sites
    .filter(site => site.start < end && site.end > start)
    .toSorted((one, other) => distance(one) - distance(other))[0];
}

/** What a document was read from. */
interface State {
  readonly version: string;
  readonly languageId: string;
  readonly knowledge: KnowledgeBase;
}

/** The stretch that was read last. */
interface Kept extends State {
  readonly range: vscode.Range;
  readonly found: FoundAccess;
}

const kept = new WeakMap<vscode.TextDocument, Kept>();

function readAround(document: vscode.TextDocument, position: vscode.Position, knowledge: KnowledgeBase): FoundAccess {
  const state = stateOf(document, knowledge);
  const last = kept.get(document);
  if (last && isSameState(last, state) && isWellWithin(position, last.range, document)) {
    return last.found;
  }
  const around = stretchAround(document, position, reach);
  const range = new vscode.Range(firstStatement(document, around.start, position), around.end);
  const found = read(document, range, state);
  kept.set(document, { ...state, range, found });
  return found;
}

function stateOf(document: vscode.TextDocument, knowledge: KnowledgeBase): State {
  return { version: contextTextOf(document).version, languageId: document.languageId, knowledge };
}

function isSameState(one: State, other: State): boolean {
  return one.version === other.version && one.languageId === other.languageId && one.knowledge === other.knowledge;
}

/** Whether a stretch has enough around a place, or all that there is. */
function isWellWithin({ line }: vscode.Position, { start, end }: vscode.Range, document: vscode.TextDocument): boolean {
  const margin = reach.lines / 3;
  const isAllAbove = start.line === 0 && start.character === 0;
  const isAllBelow = end.isEqual(document.lineAt(document.lineCount - 1).range.end);
  return (isAllAbove || line - start.line >= margin) && (isAllBelow || end.line - line >= margin);
}

/**
 * The first line at or below a place, and above another, that begins a statement of the file: a stretch that begins
 * within a long string or a comment would be read the wrong way round.
 */
function firstStatement(document: vscode.TextDocument, start: vscode.Position, before: vscode.Position) {
  if (start.line === 0) {
    return start;
  }
  const from = start.character === 0 ? start.line : start.line + 1;
  for (let line = from; line < before.line; line++) {
    if (/^[a-zA-Z@]/.test(document.lineAt(line).text)) {
      return new vscode.Position(line, 0);
    }
  }
  return start;
}

function read(document: vscode.TextDocument, range: vscode.Range, state: State): FoundAccess {
  const { access: index } = state.knowledge;
  const { languageId } = document;
  const opening = openingOf(document, range.start.line);
  const alsoImported = importedAbove(document, range.start, state);
  const find = isCell(document) ? findCellSites : findSites;
  const found = find(opening + document.getText(range), { languageId, index, alsoImported });
  return moveBy(found, document.offsetAt(range.start) - opening.length);
}

function isCell(document: vscode.TextDocument): boolean {
  return document.uri.scheme === 'vscode-notebook-cell';
}

/** What a stretch below needs of the lines above to be read as what it is: the fence it is in, or a cell's language. */
function openingOf(document: vscode.TextDocument, before: number): string {
  if (document.languageId === 'markdown') {
    return openingFence(document, before);
  }
  const { text } = document.lineAt(0);
  return isCell(document) && before > 0 && /^\s*%%/.test(text) ? `${text}\n` : '';
}

/** The line that opens the fence in which a line of Markdown stands; empty outside of one. */
function openingFence(document: vscode.TextDocument, before: number): string {
  let opening = '';
  for (let line = 0; line < before; line++) {
    const { text } = document.lineAt(line);
    if (/^ {0,3}(?:```|~~~)/.test(text)) {
      opening = opening === '' ? `${text}\n` : '';
    }
  }
  return opening;
}

/** What a document imports at its head, or a notebook in its cells. */
interface Head extends State {
  readonly imported: ReadonlySet<Surface>;
}

const heads = new WeakMap<vscode.TextDocument, Head>();

/** What the file imports above a place, or a notebook in its cells; the whole head is read once. */
function importedAbove(
  document: vscode.TextDocument,
  place: vscode.Position,
  state: State,
): ReadonlySet<Surface> | undefined {
  if (place.line === 0 && place.character === 0 && !isCell(document)) {
    return undefined;
  }
  const isWhole = place.line >= importLines || isCell(document);
  const last = heads.get(document);
  if (isWhole && last && isSameState(last, state)) {
    return last.imported;
  }
  const imported = readImports(document, place, state);
  if (isWhole) {
    heads.set(document, { ...state, imported });
  }
  return imported;
}

function readImports(document: vscode.TextDocument, place: vscode.Position, state: State): ReadonlySet<Surface> {
  const { languageId, knowledge } = state;
  const syntax = syntaxOf(languageId);
  if (!syntax) {
    return new Set();
  }
  const head = isCell(document)
    ? contextTextOf(document).read(importCharacters)
    : readStart(document, Math.min(importCharacters, document.offsetAt(firstOf(place, importLines))));
  const text = head.slice(0, importCharacters);
  const { dependencies } = readFileText(text, { languageId, syntax, index: knowledge.access });
  return new Set(dependencies.map(({ surface }) => surface));
}

function firstOf(start: vscode.Position, line: number): vscode.Position {
  return start.line < line ? start : new vscode.Position(line, 0);
}

function moveBy({ sites, dependencies }: FoundAccess, shift: number): FoundAccess {
  if (shift === 0) {
    return { sites, dependencies };
  }
  const move = ({ start, end }: Stretch) => ({ start: start + shift, end: end + shift });
  return {
    sites: sites.map(site => ({ ...site, ...move(site), ...(site.modelAt ? { modelAt: move(site.modelAt) } : {}) })),
    dependencies: dependencies.map(dependency => ({ ...dependency, ...move(dependency) })),
  };
}
