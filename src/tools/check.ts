import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProblem } from '../core/knowledge/problem.ts';
import { englishMessages } from '../core/messages.ts';
import { builtInFolder, compileBuiltIn } from './builtInKnowledge.ts';
import { findForbiddenImports, readSourceFiles } from './checkLayers.ts';
import { checkTexts } from './localisation/checkTexts.ts';
import { createSchemas } from './writeSchemas.ts';

/** What compiler and linter cannot check: the layers, the knowledge, its schemas, and the texts in every language. */
const failings = [
  ...(await checkLayers()),
  ...(await checkKnowledge()),
  ...(await checkSchemas()),
  ...(await checkTexts()),
];
for (const failing of failings) {
  console.error(failing);
}
console.log(`check: layers, knowledge, schemas and texts, ${failings.length} failings`);
process.exitCode = failings.length > 0 ? 1 : 0;

async function checkLayers(): Promise<readonly string[]> {
  return findForbiddenImports(await readSourceFiles());
}

async function checkKnowledge(): Promise<readonly string[]> {
  const { problems } = await compileBuiltIn();
  return problems.map(problem => `knowledge/${formatProblem(problem, englishMessages)}`);
}

async function checkSchemas(): Promise<readonly string[]> {
  const checks = Object.entries(createSchemas()).map(async ([name, text]) => {
    const written = await readFile(join(builtInFolder, 'schema', name), 'utf8').catch(() => '');
    return written === text ? [] : [`knowledge/schema/${name}:1: is not what the formats say. Mend: npm run build.`];
  });
  return (await Promise.all(checks)).flat();
}
