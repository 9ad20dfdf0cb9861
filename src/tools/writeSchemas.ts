import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import {
  glossaryFormat,
  modelsFormat,
  noteFormat,
  sourcesFormat,
  surfacesFormat,
  techniquesFormat,
} from '../core/knowledge/formats.ts';
import { builtInFolder } from './builtInKnowledge.ts';

/** The JSON Schemas of the knowledge formats by file name, for editors that understand them. */
export function createSchemas(): Readonly<Record<string, string>> {
  const formats = {
    note: noteFormat,
    glossary: glossaryFormat,
    models: modelsFormat,
    surfaces: surfacesFormat,
    techniques: techniquesFormat,
    sources: sourcesFormat,
  };
  const schemas = Object.entries(formats).map(([name, format]) => {
    const schema = z.toJSONSchema(format, { target: 'draft-7' });
    return [`${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`] as const;
  });
  return Object.fromEntries(schemas);
}

/** Writes the schemas to `knowledge/schema/`. */
export async function writeSchemas(): Promise<void> {
  const folder = join(builtInFolder, 'schema');
  await mkdir(folder, { recursive: true });
  const writes = Object.entries(createSchemas()).map(([name, text]) => writeFile(join(folder, name), text));
  await Promise.all(writes);
}
