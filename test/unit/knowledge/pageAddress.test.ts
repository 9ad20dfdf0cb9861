import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SiteAccess } from '../../../src/core/compare/siteAccess.ts';
import { citeAddress } from '../../../src/core/knowledge/citeAddress.ts';
import {
  compareAddress,
  isPageAddress,
  isSameAddress,
  type PageAddress,
  readPageAddress,
} from '../../../src/core/knowledge/pageAddress.ts';
import { knowledge } from '../compare/catalogue.ts';
import { messages } from '../support.ts';

const scope = 'built-in';
const about: SiteAccess = {
  tier: 'black',
  model: null,
  family: null,
  server: null,
  isMention: false,
  isText: true,
  internals: [],
  uncertain: [],
};

describe('the address of a page', () => {
  it('is checked for each kind; what older versions saved stays valid', () => {
    const right: unknown[] = [
      { kind: 'note', id: 'any Thing', scope },
      { kind: 'term', id: '<x>', scope: 'file:///team', label: 'more' },
      { kind: 'family', id: 'gpt-4.1', scope },
      { kind: 'surface', id: 'openai-api', scope },
      { kind: 'technique', id: 'lora', scope },
      { kind: 'techniques', id: 'all', scope },
      { kind: 'techniques', id: 'all', scope, about },
      { kind: 'compare', id: 'a+b', scope },
      { kind: 'compare', id: 'a+b+c+d', scope },
      { kind: 'change', id: 'any', scope, about },
    ];
    const wrong: unknown[] = [
      null,
      'note',
      { kind: 'page', id: 'a', scope },
      { kind: 'note', id: 1, scope },
      { kind: 'family', id: 'A b', scope },
      { kind: 'family', id: 'a'.repeat(81), scope },
      { kind: 'surface', id: '', scope },
      { kind: 'technique', id: '../x', scope },
      { kind: 'techniques', id: 'some', scope },
      { kind: 'techniques', id: 'all', scope, about: {} },
      { kind: 'compare', id: 'a', scope },
      { kind: 'compare', id: 'a+a', scope },
      { kind: 'compare', id: 'a+b+c+d+e', scope },
      { kind: 'compare', id: 'a++b', scope },
      { kind: 'compare', id: 'a+B', scope },
      { kind: 'change', id: 'any', scope },
      { kind: 'family', id: 'a' },
    ];
    assert.deepEqual([right.filter(value => !isPageAddress(value)), wrong.filter(isPageAddress)], [[], []]);
  });

  it('is read without what else came with it', () => {
    assert.deepEqual(readPageAddress({ kind: 'techniques', id: 'all', scope, about: { ...about, more: 1 }, more: 1 }), {
      kind: 'techniques',
      id: 'all',
      scope,
      about,
    });
    assert.deepEqual(readPageAddress({ kind: 'note', id: 'a', scope, about }), { kind: 'note', id: 'a', scope });
    assert.equal(readPageAddress({ kind: 'change', id: 'any', scope }), undefined);
  });

  it('differs by what the page is about', () => {
    const plain: PageAddress = { kind: 'techniques', id: 'all', scope };
    const marked: PageAddress = { ...plain, about };
    assert.deepEqual(
      [
        isSameAddress(plain, plain),
        isSameAddress(plain, marked),
        isSameAddress(marked, { ...plain, about: { ...about } }),
        isSameAddress(marked, { ...plain, about: { ...about, tier: 'white' } }),
      ],
      [true, false, true, false],
    );
  });

  it('compares two to four families, each once', () => {
    assert.deepEqual(compareAddress(['a', 'b']), { kind: 'compare', id: 'a+b', scope });
    assert.deepEqual(
      [['a'], ['a', 'a'], ['a', 'b', 'c', 'd', 'e'], ['a', 'b+c']].map(ids => compareAddress(ids)?.id),
      [undefined, undefined, undefined, 'a+b+c'],
    );
  });

  it('can be cited: an entry, each family of a comparison, or the page of techniques', () => {
    const cite = (address: PageAddress) => citeAddress(address, { knowledge, messages, version: '1.0.0' });
    assert.match(
      cite({ kind: 'family', id: 'closed-1', scope }) ?? '',
      /^"Closed 1"\. Open vs Closed 1\.0\.0, as of 2026-11\.\n- /,
    );
    assert.match(cite({ kind: 'compare', id: 'closed-1+open-1', scope }) ?? '', /"Closed 1"[\s\S]*\n\n"Open 1"/);
    assert.equal(cite({ kind: 'techniques', id: 'all', scope }), '"Techniques by access tier". Open vs Closed 1.0.0.');
    assert.equal(cite({ kind: 'technique', id: 'gone', scope }), undefined);
  });
});
