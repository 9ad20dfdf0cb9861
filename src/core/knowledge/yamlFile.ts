import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { fill, type Messages } from '../messages.ts';
import { knowledgeLimits } from './limits.ts';
import { isNestedTooDeep } from './nesting.ts';
import type { Place, Problem } from './problem.ts';

/** Aliases that one file may expand; a bound against alias bombs. */
const maxAliases = 50;

/** Errors of syntax that are named: what follows the first is mostly its consequence. */
const mostErrors = 20;

export type YamlPath = readonly PropertyKey[];

/** A parsed YAML text whose values can be traced back to their place in the file. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at `path`, or of its nearest parent that exists. */
  locate(path: YamlPath): Place;
  /** The place of the key that leads to `path`, or of the value where there is no key. */
  locateKey(path: YamlPath): Place;
}

export interface YamlResult {
  readonly yaml?: YamlFile;
  readonly problems: readonly Problem[];
  /** Whether it is the text as a whole that cannot be read; a part of it may. */
  readonly isBroken?: boolean;
  /** Whether it is broken only by what its aliases come to. */
  readonly hasTooManyAliases?: boolean;
}

export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Lines of the file that stand above `text` (the opening mark of a front matter). */
  readonly lineOffset?: number;
}

/**
 * Parses YAML 1.2 (core schema). Syntax errors, repeated keys and unknown tags come back as problems with their place;
 * nothing is thrown and nothing is executed.
 */
export function parseYaml(source: YamlText, messages: Messages): YamlResult {
  if (isNestedTooDeep(source.text)) {
    return { problems: [nestedTooDeep(source, messages)], isBroken: true };
  }
  const lines = new LineCounter();
  const document = parseDocument(source.text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    schema: 'core',
  });
  const offset = source.lineOffset ?? 0;
  const placeOf = (from: number, to: number): Place => {
    const start = lines.linePos(Math.min(from, source.text.length));
    const end = lines.linePos(Math.min(to, source.text.length));
    return { line: start.line + offset, column: start.col, endLine: end.line + offset, endColumn: end.col };
  };
  const problem = (place: Place, reason: string): Problem => ({
    file: source.file,
    ...place,
    message: fill(messages.problemYaml, { reason: firstSentence(reason) }),
    mend: messages.problemYamlMend,
    code: 'unreadable-yaml',
  });
  const found = [...document.errors, ...document.warnings].slice(0, mostErrors);
  if (found.length > 0) {
    const problems = found.map(error => problem(placeOf(error.pos[0], error.pos[1]), error.message));
    return { problems, isBroken: true };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [problem(placeOf(0, 0), reason)], isBroken: true, hasTooManyAliases: true };
  }
  const nearest = (path: YamlPath, find: (path: YamlPath) => Node | undefined): Place => {
    for (let length = path.length; length >= 0; length--) {
      const range = find(path.slice(0, length))?.range;
      if (range) {
        return placeOf(range[0], range[1]);
      }
    }
    return placeOf(0, 0);
  };
  return {
    yaml: {
      file: source.file,
      value,
      locate: path => nearest(path, part => findValue(document, part)),
      locateKey: path => nearest(path, part => findKey(document, part) ?? findValue(document, part)),
    },
    problems: [],
  };
}

function nestedTooDeep({ file, lineOffset = 0 }: YamlText, messages: Messages): Problem {
  const line = lineOffset + 1;
  const message = fill(messages.problemNesting, { limit: knowledgeLimits.nesting });
  return { file, line, column: 1, endLine: line, endColumn: 2, message, mend: messages.problemNestingMend };
}

function findValue(document: Document, path: YamlPath): Node | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function findKey(document: Document, path: YamlPath): Node | undefined {
  const parent = findValue(document, path.slice(0, -1));
  if (path.length === 0 || !isMap(parent)) {
    return undefined;
  }
  const name = String(path.at(-1));
  const pair = parent.items.find(item => (isScalar(item.key) ? String(item.key.value) : String(item.key)) === name);
  return isNode(pair?.key) ? pair.key : undefined;
}

function firstSentence(text: string): string {
  return text.split(/\r?\n/, 1)[0]?.replace(/\.$/, '') ?? text;
}
