import assert from 'node:assert/strict';
import { it } from 'node:test';
import { languageOfPath } from '../../../src/core/walk/languageOfPath.ts';

it('the language of a file follows from its ending or its name', () => {
  const paths = [
    'a.py',
    'b/C.TS',
    'b\\a.tsx',
    'x.ipynb',
    'Dockerfile',
    'b/.env',
    'a.b.yml',
    'py',
    'a.',
    'a.xyz',
    'b.py/a',
  ];
  assert.deepEqual(paths.map(languageOfPath), [
    'python',
    'typescript',
    'typescriptreact',
    'jupyter',
    'dockerfile',
    'dotenv',
    'yaml',
    'plaintext',
    'plaintext',
    'plaintext',
    'plaintext',
  ]);
});

it('a name that every object knows is no language', () => {
  assert.deepEqual(['constructor', 'a.toString', 'a.__proto__'].map(languageOfPath), Array(3).fill('plaintext'));
});

it('names may have an ending of their own behind them', () => {
  const paths = [
    '.env.local',
    'Dockerfile.dev',
    'a/Makefile',
    'Containerfile',
    '.environment',
    'Dockerfiles',
    'my.env',
  ];
  assert.deepEqual(paths.map(languageOfPath), [
    'dotenv',
    'dockerfile',
    'makefile',
    'dockerfile',
    'plaintext',
    'plaintext',
    'dotenv',
  ]);
});
