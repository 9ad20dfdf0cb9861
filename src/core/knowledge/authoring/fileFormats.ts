import * as z from 'zod';
import type { FileKind } from '../compileKnowledge.ts';
import {
  glossaryFormat,
  modelsFormat,
  noteFormat,
  sourcesFormat,
  surfacesFormat,
  techniquesFormat,
} from '../formats.ts';
import { fieldNames, kindsOf, unwrap } from '../validate.ts';
import type { YamlPath } from '../yamlFile.ts';

const formats: Readonly<Partial<Record<FileKind, z.ZodType>>> = {
  note: noteFormat,
  glossary: glossaryFormat,
  models: modelsFormat,
  surfaces: surfacesFormat,
  techniques: techniquesFormat,
  sources: sourcesFormat,
};

/** What may stand at a place of a file. */
export interface FieldFormat {
  readonly type: 'text' | 'list' | 'mapping' | 'number' | 'boolean' | 'other';
  /** The values that are allowed, where there is a list of them. */
  readonly values: readonly string[];
  /** The fields of a mapping. */
  readonly fields: readonly string[];
  readonly description?: string;
}

/** Describes what the format wants at a path; undefined where it has nothing there. */
export function fieldFormat(file: FileKind, path: YamlPath): FieldFormat | undefined {
  let format = formats[file];
  for (const key of path) {
    format = format && step(unwrap(format), key);
  }
  return format && { ...describe(unwrap(format)), ...describeInWords(format) };
}

function step(format: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (format instanceof z.ZodArray) {
    return typeof key === 'number' ? (format.element as z.ZodType) : undefined;
  }
  if (format instanceof z.ZodObject) {
    return fieldOf(format, key);
  }
  if (format instanceof z.ZodDiscriminatedUnion) {
    return key === format.def.discriminator
      ? z.enum(kindsOf(format))
      : format.options.map(option => fieldOf(option as z.ZodType, key)).find(found => found !== undefined);
  }
  return undefined;
}

function fieldOf(format: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const shape = format instanceof z.ZodObject ? (format.shape as Readonly<Record<PropertyKey, z.ZodType>>) : {};
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

function describeInWords(format: z.ZodType): Pick<FieldFormat, 'description'> {
  const { description = unwrap(format).description } = format;
  return description === undefined ? {} : { description };
}

function describe(format: z.ZodType): FieldFormat {
  const none = { values: [], fields: [] };
  if (format instanceof z.ZodEnum) {
    return { type: 'text', values: format.options.map(String), fields: [] };
  }
  if (format instanceof z.ZodObject || format instanceof z.ZodDiscriminatedUnion) {
    return { type: 'mapping', values: [], fields: fieldNames(format) };
  }
  if (format instanceof z.ZodBoolean) {
    return { type: 'boolean', values: ['true', 'false'], fields: [] };
  }
  if (format instanceof z.ZodArray) {
    return { type: 'list', ...none };
  }
  const type = format instanceof z.ZodNumber ? 'number' : format instanceof z.ZodString ? 'text' : 'other';
  return { type, ...none };
}
