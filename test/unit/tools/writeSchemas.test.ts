import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { builtInFolder } from '../../../src/tools/builtInKnowledge.ts';
import { createSchemas } from '../../../src/tools/writeSchemas.ts';

const folder = join(builtInFolder, 'schema');

describe('the schemas in knowledge/schema', () => {
  it('are what the formats say', async () => {
    const names = (await readdir(folder)).sort();
    const written = await Promise.all(names.map(async name => [name, await readFile(join(folder, name), 'utf8')]));
    assert.deepEqual(Object.fromEntries(written), createSchemas());
  });

  it('are JSON Schemas that close every object to unknown fields', () => {
    const open = Object.entries(createSchemas()).flatMap(([name, text]) =>
      objectsOf(JSON.parse(text))
        .filter(({ additionalProperties }) => additionalProperties !== false)
        .map(({ properties }) => `${name}: ${Object.keys(properties ?? {})}`),
    );
    assert.deepEqual(open, []);
  });
});

interface ObjectSchema {
  readonly type: 'object';
  readonly properties?: object;
  readonly additionalProperties?: unknown;
}

/** Every schema of an object in a schema. */
function objectsOf(schema: unknown): readonly ObjectSchema[] {
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  const own = (schema as ObjectSchema).type === 'object' ? [schema as ObjectSchema] : [];
  return [...own, ...Object.values(schema).flatMap(objectsOf)];
}
