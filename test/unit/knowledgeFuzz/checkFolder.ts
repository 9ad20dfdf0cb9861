import assert from 'node:assert/strict';
import { assembleFolder, type FileContent } from '../../../src/core/knowledge/assembleFolder.ts';
import { compileKnowledge } from '../../../src/core/knowledge/compileKnowledge.ts';
import type { KnowledgeData } from '../../../src/core/knowledge/knowledgeData.ts';
import type { KnowledgeFile } from '../../../src/core/knowledge/parseNote.ts';
import { formatProblem, type Problem } from '../../../src/core/knowledge/problem.ts';
import { readKnowledgeFile } from '../../../src/core/knowledge/readKnowledgeFile.ts';
import { runToEnd } from '../../../src/core/knowledge/runToEnd.ts';
import { messages } from '../support.ts';
import type { DamagedFolder } from './randomKnowledge.ts';
import { base, goodFiles, goodIds } from './realPieces.ts';
import { countYamlWork, type YamlWork } from './yamlWork.ts';

/** The ways that the parser may go over a text: once for its depth, once whole, and twice entry by entry, each with its depth. */
const mostReadings = 6;

/** Uses of one alias, see `maxAliases`; what each stands for counts too. */
const mostExpansions = 51;

/**
 * Reads a folder as the editor does when it shows: the good entries are there, and the work is bounded by the size of the
 * files.
 */
export function checkLoading({ files, untouched }: DamagedFolder, scope: string): KnowledgeData {
  const contents = new Map(goodContents);
  for (const file of files) {
    const options = { scope, messages, size: file.text.length, isWronglyEncoded: file.text.includes('\uFFFD') };
    const work = countYamlWork(() => contents.set(file.path, runToEnd(readKnowledgeFile(file, options))));
    assertBounded(work, file.text.length);
  }
  const { data, problems } = runToEnd(assembleFolder(contents, { scope, messages }));
  assertHas(data, [...goodIds, ...untouched]);
  assertPlaced(problems, files);
  return data;
}

/** Reads a folder as *Check Knowledge* does: the good entries are there, and what is wrong has its place. */
export function checkChecking({ files, untouched }: DamagedFolder, scope: string): void {
  const { data, problems } = compileKnowledge([...goodFiles, ...files], { scope, messages, base });
  assertHas(data, [...goodIds, ...untouched]);
  assertPlaced(problems, files);
}

const goodContents = new Map<string, FileContent>(
  goodFiles.map(file => {
    const options = { scope: 'file:///good', messages, size: file.text.length, isWronglyEncoded: false };
    return [file.path, runToEnd(readKnowledgeFile(file, options))];
  }),
);

function assertBounded({ characters, tokens, nodes, aliases }: YamlWork, length: number): void {
  assert.ok(characters <= mostReadings * (length + 1), `${characters} characters read of ${length}`);
  assert.ok(tokens <= 3 * characters + 10, `${tokens} tokens of ${characters} characters`);
  assert.ok(nodes <= mostExpansions * (length + 1), `${nodes} nodes of ${length} characters`);
  assert.ok(aliases <= mostExpansions * (length + 1), `${aliases} aliases of ${length} characters`);
}

function assertHas({ notes, terms, families, surfaces, techniques, sources }: KnowledgeData, ids: readonly string[]) {
  const there = new Set([notes, terms, families, surfaces, techniques, sources].flat().map(({ id }) => id));
  assert.deepEqual(
    ids.filter(id => !there.has(id)),
    [],
    'good entries that are not there',
  );
}

/** In a file that is there, within its lines; good files have no problems but with what stands beside them. */
function assertPlaced(problems: readonly Problem[], files: readonly KnowledgeFile[]): void {
  const lengths = new Map([...goodFiles, ...files].map(({ path, text }) => [path, text.split('\n').length]));
  for (const problem of problems) {
    const { file, line, column, endLine, endColumn, message, mend } = problem;
    const lines = lengths.get(file) ?? 0;
    assert.ok(message !== '' && mend !== '', 'a problem has words and a mend');
    assert.ok(formatProblem(problem, messages).startsWith(`${file}:${line}:${column}: `));
    const isOrdered = line < endLine || (line === endLine && column <= endColumn);
    const isWithin = line >= 1 && column >= 1 && isOrdered && endLine <= lines + 1;
    assert.ok(isWithin, `${JSON.stringify(problem)} lies in no text of ${lines} lines`);
  }
}
