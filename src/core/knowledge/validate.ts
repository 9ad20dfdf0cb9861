import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { fill, type Messages } from '../messages.ts';
import { dayPattern } from './formats.ts';
import type { Problem } from './problem.ts';
import type { YamlFile, YamlPath } from './yamlFile.ts';

export interface Validated<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

interface ValidateOptions {
  readonly yaml: YamlFile;
  /** Where in the file the value stands. */
  readonly path: YamlPath;
  readonly messages: Messages;
}

/**
 * Checks the value at `path` of a YAML file against a format. Every failing is a problem at its own place; a value
 * with a failing is not returned.
 */
export function validateAt<T>(format: z.ZodType<T>, options: ValidateOptions): Validated<T> {
  const { yaml, path, messages } = options;
  const value = valueAt(yaml.value, path);
  const result = format.safeParse(value, { reportInput: true });
  if (result.success) {
    return { value: result.data, problems: [] };
  }
  const problems = result.error.issues.flatMap(issue => problemsOfIssue(issue, { yaml, path, messages, format }));
  return { problems };
}

function valueAt(root: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((parent, key) => (parent as Readonly<Record<PropertyKey, unknown>> | null)?.[key], root);
}

interface IssueContext extends ValidateOptions {
  readonly format: z.ZodType;
}

type Issue = z.core.$ZodIssue;

function problemsOfIssue(issue: Issue, context: IssueContext): Problem[] {
  const { yaml, path } = context;
  const at = [...path, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldNames(formatAt(context.format, issue.path));
    return issue.keys.map(key => describeUnknownField(key, fields, { ...context, path: at }));
  }
  const isMissing = valueAt(yaml.value, at) === undefined;
  const isEntry = issue.code === 'custom' && issue.path.length === 0;
  const place = isMissing || isEntry ? startOf(yaml, isMissing ? at.slice(0, -1) : at) : yaml.locate(at);
  const words = describeIssue(issue, isMissing, context);
  return [{ file: yaml.file, ...place, ...words, ...identifyIssue(issue, isMissing, context) }];
}

function describeUnknownField(key: string, fields: readonly string[], { yaml, path, messages }: ValidateOptions) {
  const near = nearest(key, fields);
  const mend = near
    ? fill(messages.problemUnknownFieldNear, { near })
    : fill(messages.problemUnknownFieldMend, { fields: fields.join(', ') || '-' });
  return {
    file: yaml.file,
    ...yaml.locateKey([...path, key]),
    message: fill(messages.problemUnknownField, { field: key }),
    mend,
    code: 'unknown-field',
    data: { field: key, path, ...(near === undefined ? {} : { near }) },
  } as const;
}

/** The code of an issue, and what a program needs to mend it. */
function identifyIssue(
  issue: Issue,
  isMissing: boolean,
  { yaml, path, format }: IssueContext,
): Pick<Problem, 'code' | 'data'> {
  const at = [...path, ...issue.path];
  const field = String(issue.path.at(-1) ?? '');
  if (isMissing) {
    const values = allowedValues(format, issue);
    return { code: 'missing-field', data: { field, path: at.slice(0, -1), ...(values.length > 0 ? { values } : {}) } };
  }
  const data = { field, path: at };
  switch (issue.code) {
    case 'invalid_type':
      return { code: isPlainText(issue, valueAt(yaml.value, at)) ? 'unquoted-value' : 'wrong-type', data };
    case 'too_big':
      return { code: 'too-long', data };
    case 'too_small':
      return { code: 'too-short', data };
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'not-one-of', data: { ...data, ...withNear(allowedValues(format, issue), issue.input) } };
    case 'custom': {
      // A format says which field would complete the entry.
      const wanted: unknown = issue.params?.['field'];
      return typeof wanted === 'string'
        ? { code: 'missing-field', data: { field: wanted, path: at } }
        : { code: 'incomplete-entry', data };
    }
    case 'invalid_format':
      return { code: issue.pattern === String(dayPattern) ? 'malformed-date' : 'invalid', data };
    default:
      return { code: 'invalid', data };
  }
}

function allowedValues(format: z.ZodType, issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') {
    return issue.values.map(String);
  }
  return issue.code === 'invalid_union' ? kindsOf(formatAt(format, issue.path.slice(0, -1))) : [];
}

function withNear(values: readonly string[], input: unknown): Pick<NonNullable<Problem['data']>, 'near' | 'values'> {
  const near = typeof input === 'string' ? nearest(input, values) : undefined;
  return { values, ...(near === undefined ? {} : { near }) };
}

/** Whether a text was meant that YAML reads as something else, for want of quotes. */
function isPlainText(issue: z.core.$ZodIssueInvalidType, value: unknown): boolean {
  return issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
}

/** A missing field is shown on the first line of its entry, not over the whole entry. */
function startOf(yaml: YamlFile, path: YamlPath) {
  const { line, column } = yaml.locate(path);
  return { line, column, endLine: line, endColumn: column + 1 };
}

function describeIssue(
  issue: Issue,
  isMissing: boolean,
  { messages, format }: IssueContext,
): Pick<Problem, 'message' | 'mend'> {
  const field = issue.path.map(String).join('.');
  const say = (message: string, mend: string, values: Readonly<Record<string, string | number>> = {}) => ({
    message: fill(message, { field, ...values }),
    mend: fill(mend, { field, ...values }),
  });
  if (isMissing) {
    return say(messages.problemMissingField, messages.problemMissingFieldMend);
  }
  switch (issue.code) {
    case 'invalid_type':
      if (field === '') {
        return say(messages.problemEntryType, messages.problemWrongTypeMend, {
          expected: expectedType(issue.expected, messages),
        });
      }
      return say(messages.problemWrongType, messages.problemWrongTypeMend, {
        expected: expectedType(issue.expected, messages),
      });
    case 'too_big':
      return say(messages.problemTooLong, messages.problemTooLongMend, {
        limit: String(issue.maximum),
        length: sizeOf(issue.input),
      });
    case 'too_small':
      return say(messages.problemTooShort, messages.problemTooShortMend);
    case 'invalid_value':
      return say(messages.problemNotOneOf, messages.problemNotOneOfMend, { values: issue.values.join(', ') });
    case 'invalid_union': {
      const values = kindsOf(formatAt(format, issue.path.slice(0, -1))).join(', ');
      return say(messages.problemNotOneOf, messages.problemNotOneOfMend, { values });
    }
    default:
      return field === ''
        ? say(messages.problemEntry, messages.problemEntryMend, { reason: reasonOf(issue.message, messages) })
        : say(messages.problemInvalid, messages.problemInvalidMend, { reason: reasonOf(issue.message, messages) });
  }
}

/** Formats give keys of messages; what the library says itself stays in its words. */
function reasonOf(text: string, messages: Messages): string {
  return Object.hasOwn(messages, text) ? messages[text as keyof Messages] : text;
}

function expectedType(expected: string, messages: Messages): string {
  const names: Readonly<Record<string, string>> = {
    string: messages.typeText,
    array: messages.typeList,
    object: messages.typeMapping,
    record: messages.typeMapping,
    int: messages.typeWholeNumber,
    number: messages.typeNumber,
    boolean: messages.typeBoolean,
  };
  return names[expected] ?? expected;
}

function sizeOf(input: unknown): number | string {
  return typeof input === 'string' || Array.isArray(input) ? input.length : '?';
}

/** The candidate that a mistyped name most likely means, if any is near enough. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) {
    return undefined;
  }
  const best = closest(name, candidates);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
}

/** The part of a format that describes the value at a path. */
function formatAt(format: z.ZodType, path: YamlPath): z.ZodType {
  return path.reduce<z.ZodType>((part, key) => {
    const inner = unwrap(part);
    if (inner instanceof z.ZodArray) {
      return inner.element as z.ZodType;
    }
    const next =
      inner instanceof z.ZodObject ? (inner.shape as Readonly<Record<PropertyKey, z.ZodType>>)[key] : undefined;
    return next ?? inner;
  }, format);
}

/** A format without the leave to be missing. */
export function unwrap(format: z.ZodType): z.ZodType {
  return format instanceof z.ZodOptional ? unwrap(format.unwrap() as z.ZodType) : format;
}

/** The fields of a mapping; of one that comes in several kinds, those of all kinds. */
export function fieldNames(format: z.ZodType): readonly string[] {
  const inner = unwrap(format);
  const shapes = inner instanceof z.ZodObject ? [inner] : optionsOf(inner);
  return [...new Set(shapes.flatMap(option => Object.keys(option.shape)))];
}

/** The kinds that a mapping comes in, by the value of the field that tells them apart. */
export function kindsOf(format: z.ZodType): readonly string[] {
  const inner = unwrap(format);
  if (!(inner instanceof z.ZodDiscriminatedUnion)) {
    return [];
  }
  return optionsOf(inner).map(option => {
    const literal = option.shape[inner.def.discriminator];
    return literal instanceof z.ZodLiteral ? String(literal.value) : '?';
  });
}

function optionsOf(format: z.ZodType): readonly z.ZodObject[] {
  return format instanceof z.ZodDiscriminatedUnion
    ? format.options.filter(option => option instanceof z.ZodObject)
    : [];
}
