import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLanguages } from '../../../src/tools/localisation/checkTexts.ts';
import { readTexts } from '../../../src/tools/localisation/englishBundle.ts';
import { findTextFailings } from '../../../src/tools/localisation/findTextFailings.ts';

const check = (english: string, translation: string) => findTextFailings('zh', { key: english }, { key: translation });

describe('a translation', () => {
  it('keeps marks, placeholders, links, code and icons, in any order', () => {
    assert.deepEqual(check('{a} of {b}: `x`', '{b}的 `x`：{a}'), []);
    assert.deepEqual(check('[Open](command:o.v.c)', '[打开](command:o.v.c)'), []);
    for (const [english, translation] of [
      ['{count} sites', '访问点'],
      ['sites', '{count} 个访问点'],
      ['{0} of {0}', '{0}'],
      ['100 of %s', '100'],
      ['[Open](command:o.v.c)', '[打开](command:o.v.d)'],
      ['[Open](command:o.v.c)', '打开'],
      ['see `id`', '见 id'],
      ['$(warning) Read', '请阅读'],
    ] as const) {
      assert.equal(check(english, translation).length, 1, `${english} -> ${translation}`);
    }
  });

  it('has the keys of English and no other, and no empty text', () => {
    assert.deepEqual(findTextFailings('zh', { a: 'a', b: 'b' }, { b: ' ', c: 'c' }), [
      'zh: "a": has no translation.',
      'zh: "b": has an empty translation.',
      'zh: "c": is not in English any more. Mend: take it out.',
    ]);
  });
});

describe('the texts of the user interface', () => {
  it('have the same keys in English and in every other language, Simplified Chinese among them', async () => {
    const languages = await readLanguages();
    assert.ok(languages.includes('zh-cn'));
    for (const name of ['l10n/bundle.l10n', 'package.nls']) {
      const english = await readTexts(`${name}.json`);
      for (const language of languages) {
        const path = `${name}.${language}.json`;
        const translated = await readTexts(path);
        assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort(), path);
        assert.deepEqual(findTextFailings(path, english, translated), []);
      }
    }
  });
});
