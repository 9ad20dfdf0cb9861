import { fill, type Messages } from '../../messages.ts';
import type { FileKind } from '../compileKnowledge.ts';
import type { Problem, ProblemData } from '../problem.ts';
import { citeClaim } from './citeClaim.ts';
import { insertField } from './insertField.ts';
import { pathWithin, readTree, type Span } from './knowledgeTree.ts';
import { offsetAt } from './offsetAt.ts';
import { removeItem } from './removeItem.ts';
import { dateFields, stubFor } from './stubs.ts';
import type { TextEdit } from './textEdit.ts';

/** A way to mend a problem. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it is the one that is most likely meant. */
  readonly isPreferred: boolean;
}

export interface FixContext {
  /** The text in which the problem was found. */
  readonly text: string;
  readonly file: FileKind;
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** So many values are offered one by one; a longer list is left to completion. */
const mostValues = 6;

/** The ways to mend a problem; none where only its writer knows. */
export function fixesFor(problem: Problem, context: FixContext): readonly Fix[] {
  const { data = {} } = problem;
  switch (problem.code) {
    case 'unknown-reference':
      return change(problem, data.near, context);
    case 'unknown-field':
      return change(problem, data.near, context, context.messages.fixRename);
    case 'not-one-of':
      return changeToOne(problem, data, context);
    case 'unsupported-verdict':
      return change(problem, 'not-tested', context);
    case 'second-hand':
      return change(problem, 'limited', context);
    case 'missing-field':
      return addField(problem, context);
    case 'malformed-date':
      return change(problem, readDate(written(problem, context)), context);
    case 'unquoted-value':
      return quote(problem, data, context);
    case 'duplicate-form':
      return removeForm(problem, context);
    case 'uncited-claim':
      return cite(data, context);
    default:
      return [];
  }
}

function spanOf({ line, column, endLine, endColumn }: Problem, text: string): Span {
  return { from: offsetAt(text, line, column), to: offsetAt(text, endLine, endColumn) };
}

function written(problem: Problem, { text }: FixContext): string {
  const { from, to } = spanOf(problem, text);
  return text.slice(from, to).trimEnd();
}

/** Puts a word in the place of another one, in the same quotes. */
function change(
  problem: Problem,
  near: string | undefined,
  context: FixContext,
  title = context.messages.fixChange,
): readonly Fix[] {
  const old = written(problem, context);
  if (near === undefined || !/^(?:[^\s"']+|"[^"\n]*"|'[^'\n]*')$/.test(old) || !isNamedBy(problem, old)) {
    return [];
  }
  const { from } = spanOf(problem, context.text);
  const mark = /^["']/.exec(old)?.[0] ?? '';
  const edits = [{ from, to: from + old.length, newText: `${mark}${near}${mark}` }];
  return [{ title: fill(title, { near }), edits, isPreferred: true }];
}

/** A link that is defined elsewhere has its problem at the block, where the id does not stand. */
function isNamedBy({ code, data }: Problem, old: string): boolean {
  return code !== 'unknown-reference' || old.replace(/^["']|["']$/g, '') === data?.id;
}

function changeToOne(problem: Problem, { near, values = [] }: ProblemData, context: FixContext): readonly Fix[] {
  const others = values.length > mostValues ? [] : values.filter(value => value !== near);
  const offered = near === undefined ? others : [near, ...others];
  return offered.flatMap(value =>
    change(problem, value, context).map(fix => ({ ...fix, isPreferred: value === near })),
  );
}

/** The YAML around a problem, and the way through it that the problem names. */
function findNode(problem: Problem, { text, file }: FixContext) {
  const tree = readTree(text, file, spanOf(problem, text).from);
  return tree && { tree, path: pathWithin(tree, problem.data?.path ?? []) };
}

function addField(problem: Problem, context: FixContext): readonly Fix[] {
  const { field, values = [] } = problem.data ?? {};
  const node = findNode(problem, context);
  if (!node || field === undefined) {
    return [];
  }
  const { tree, path } = node;
  const { messages } = context;
  const add = (value: string, title: string, isPreferred: boolean): Fix[] => {
    const edit = insertField(tree, { path, name: field, value });
    return edit ? [{ title, edits: [edit], isPreferred }] : [];
  };
  if (values.length > 0 && values.length <= mostValues) {
    return values.flatMap(value => add(value, fill(messages.fixAddValue, { field, value }), false));
  }
  const stub = stubFor({ ...context, tree, path, name: field });
  return add(stub, fill(messages.fixAdd, { field }), true);
}

/** A date that is written otherwise: with slashes or dots, or without its zeros. */
function readDate(text: string): string | undefined {
  const [, year, month = '', day] = /^["']?(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?["']?$/.exec(text) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || (day !== undefined && Number(day) > 31)) {
    return undefined;
  }
  return [year, month, ...(day === undefined ? [] : [day])].map(part => part.padStart(2, '0')).join('-');
}

function quote(problem: Problem, { field = '' }: ProblemData, context: FixContext): readonly Fix[] {
  const old = written(problem, context);
  if (dateFields.has(field)) {
    return change(problem, readDate(old), context);
  }
  const { from } = spanOf(problem, context.text);
  const edits = [{ from, to: from + old.length, newText: JSON.stringify(old) }];
  return [{ title: context.messages.fixQuote, edits, isPreferred: true }];
}

function removeForm(problem: Problem, context: FixContext): readonly Fix[] {
  const node = findNode(problem, context);
  const edit = node && removeItem(node.tree, node.path);
  const title = fill(context.messages.fixRemoveForm, { form: problem.data?.form ?? '' });
  return edit ? [{ title, edits: [edit], isPreferred: true }] : [];
}

function cite({ id = '' }: ProblemData, { text, messages }: FixContext): readonly Fix[] {
  const edit = citeClaim(text, id);
  return edit ? [{ title: fill(messages.fixCite, { id }), edits: [edit], isPreferred: true }] : [];
}
