import type { ToolProblem } from './toolContext.ts';

/** The longest name or path that is looked at. */
const longestText = 400;

/** The one field of an input that holds a name or a path. */
export function readTextField(input: unknown, field: string): string | ToolProblem {
  const value = fieldsOf(input)?.[field];
  if (typeof value !== 'string' || value.trim() === '' || value.length > longestText) {
    return {
      problem: `The input needs "${field}", a text of 1 to ${longestText} characters.`,
      next: `Call the tool again with {"${field}": "..."} and no other field.`,
    };
  }
  return otherFields(input, field) ?? value.trim();
}

/** The one field of an input that holds a list of names. */
export function readListField(
  input: unknown,
  field: string,
  { fewest, most }: { readonly fewest: number; readonly most: number },
): readonly string[] | ToolProblem {
  const value = fieldsOf(input)?.[field];
  const names = Array.isArray(value) && value.every(isName) ? [...new Set(value.map(name => name.trim()))] : [];
  if (names.length < fewest || names.length > most) {
    return {
      problem: `The input needs "${field}", a list of ${fewest} to ${most} different names.`,
      next: `Call the tool again with {"${field}": ["...", "..."]} and no other field.`,
    };
  }
  return otherFields(input, field) ?? names;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longestText;
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : undefined;
}

function otherFields(input: unknown, field: string): ToolProblem | undefined {
  const others = Object.keys(fieldsOf(input) ?? {}).filter(name => name !== field);
  return others.length === 0
    ? undefined
    : {
        problem: 'The input has fields that the tool does not know.',
        next: `Call the tool again with "${field}" only.`,
      };
}
