import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageName } from '../../../src/core/cards/languageName.ts';

describe('the name of a language', () => {
  it('is what VS Code calls it, or its id', () => {
    const ids = ['python', 'typescript', 'cpp', 'csharp', 'shellscript', 'constructor', '__proto__', 'my-own'];
    assert.deepEqual(ids.map(languageName), [
      'Python',
      'TypeScript',
      'C++',
      'C#',
      'Shell Script',
      'constructor',
      '__proto__',
      'my-own',
    ]);
  });
});
