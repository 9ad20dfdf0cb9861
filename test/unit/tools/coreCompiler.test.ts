import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { repositoryRoot } from '../../../src/tools/workbench/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-vs-closed-core-'));
after(() => rmSync(folder, { recursive: true, force: true }));

it('the compiler refuses the DOM, Node and vscode in core, and nothing else', () => {
  const source = [
    'export const a = [1].map(String);',
    'export const b = document.title;',
    'export const c = process.cwd();',
    "import * as vscode from 'vscode';",
    "import { readFile } from 'node:fs';",
    'export const d = [vscode, readFile];',
  ];
  const config = {
    extends: join(repositoryRoot, 'src', 'core', 'tsconfig.json'),
    compilerOptions: { composite: false, noEmit: true, emitDeclarationOnly: false, rootDir: '.' },
    files: ['a.ts'],
    include: [],
  };
  writeFileSync(join(folder, 'a.ts'), source.join('\n'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const compiler = join(repositoryRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
  const errors = Array.from(
    stdout.matchAll(/a\.ts\((\d+),\d+\): error (TS\d+)/g),
    ([, line, code]) => `${line} ${code}`,
  );
  assert.deepEqual(errors, ['2 TS2584', '3 TS2591', '4 TS2307', '5 TS2591'], stdout);
});
