import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { compileKnowledge } from '../../../src/core/knowledge/compileKnowledge.ts';
import { formatProblem } from '../../../src/core/knowledge/problem.ts';
import { compileBuiltIn } from '../../../src/tools/builtInKnowledge.ts';
import { messages } from '../support.ts';

const { data: base } = await compileBuiltIn();

/** The blocks of code of a README after a line that has `start`. */
async function blocksAfter(file: string, start: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8');
  assert.ok(text.includes(start), `${file} has no "${start}"`);
  const blocks = text.slice(text.indexOf(start)).matchAll(/```\w+\n(.*?)```/gs);
  return [...blocks].map(([, block = '']) => block);
}

function compile(files: readonly { path: string; text: string | undefined }[]) {
  const read = files.map(({ path, text = '' }) => ({ path, text }));
  const { data, problems } = compileKnowledge(read, { scope: 'file:///team', messages, base });
  assert.deepEqual(
    problems.map(problem => formatProblem(problem, messages)),
    [],
  );
  return data;
}

it('teaches in knowledge/README.md three files of a team that have no problem', async () => {
  const [terms, sources, note] = await blocksAfter('knowledge/README.md', 'An example: a team has a gateway');
  const data = compile([
    { path: 'glossary/team.yaml', text: terms },
    { path: 'sources.yaml', text: sources },
    { path: 'notes/why-we-pin.md', text: note },
  ]);
  assert.deepEqual([data.terms.length, data.sources.length, data.notes.length], [1, 1, 1]);
});

it('teaches in README.md a term that has no problem', async () => {
  const [term] = await blocksAfter('README.md', "## Your team's own knowledge");
  assert.equal(compile([{ path: 'glossary/team.yaml', text: term }]).terms.length, 1);
});
