import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPageAddress, type PageAddress } from '../../../src/core/knowledge/pageAddress.ts';
import { pagePath, readPagePath } from '../../../src/core/knowledge/pageUri.ts';
import { createPage } from '../../../src/core/pages/createPage.ts';
import type { SearchHit, SearchResults } from '../../../src/core/search/searchEntry.ts';
import { readSearchQuery } from '../../../src/core/search/searchQuery.ts';
import { attributesOf, createKnowledge, messages, textOf, today } from '../support.ts';

const hit = (kind: SearchHit['entry']['kind'], id: string, url?: string): SearchHit => ({
  entry: { kind, id, scope: 'built-in', title: id, aliases: [], passages: [], ...(url === undefined ? {} : { url }) },
  title: [{ text: `<${id}>`, isMatch: false }],
  excerpt: [
    { text: 'about ', isMatch: false },
    { text: 'the & match', isMatch: true },
  ],
});

const pageOf = (query: string, results: SearchResults) => {
  const address: PageAddress = { kind: 'search', id: query, scope: 'built-in' };
  const search = () => results;
  return createPage(address, { knowledge: createKnowledge(), messages, today, search }).content.toString();
};

describe('a page of results', () => {
  it('groups hits by kind, marks what was found, and escapes everything', () => {
    const hits = [hit('source', 's', 'https://example.org/'), hit('term', 't'), hit('note', 'n'), hit('term', 'u')];
    const page = pageOf('<b>"x"', { hits, total: 9, isAtLeast: false });
    assert.deepEqual(page.match(/(?<=<h2 id=")[^"]*/g), ['results-note', 'results-term', 'results-source']);
    assert.match(page, /about <mark>the &amp; match<\/mark>/);
    assert.match(textOf(page), /Results for "<b>"x""/);
    assert.doesNotMatch(page, /<b>|<t>|<n>/);
    assert.match(textOf(page), /Found: 9 · the first 4 are shown/);
    const opened = attributesOf(page, 'data-open').map(value => JSON.parse(value));
    assert.deepEqual(
      opened.map(({ kind, id }) => `${kind} ${id}`),
      ['note n', 'term t', 'term u'],
    );
    assert.ok(opened.every(isPageAddress));
    assert.ok(attributesOf(page, 'href').includes('https://example.org/'));
  });

  it('says that nothing is found', () => {
    assert.match(textOf(pageOf('x', { hits: [], total: 0, isAtLeast: false })), /Nothing is found\./);
  });

  it('has an address of at most 200 characters', () => {
    const address = (id: string) => ({ kind: 'search', id, scope: 'built-in' });
    assert.equal(isPageAddress(address('x'.repeat(200))), true);
    assert.equal(isPageAddress(address('x'.repeat(201))), false);
  });
});

describe('a query', () => {
  it('may begin with a kind', () => {
    assert.deepEqual(readSearchQuery(' Term:  open weights '), { words: 'open weights', kinds: new Set(['term']) });
    assert.deepEqual(readSearchQuery('models: llama'), { words: 'llama', kinds: new Set(['family']) });
    for (const query of ['llama3.1:8b', 'constructor: x', ': x', 'weights']) {
      assert.deepEqual(readSearchQuery(query), { words: query.trim() });
    }
  });
});

describe('a link', () => {
  it('names a page by kind and id', () => {
    const address = { kind: 'note', id: 'misuse-risk', scope: 'built-in' } as const;
    assert.equal(pagePath(address), '/note/misuse-risk');
    assert.deepEqual(readPagePath('/note/misuse-risk'), address);
    assert.deepEqual(readPagePath('/term/weights/'), { ...address, kind: 'term', id: 'weights' });
    assert.deepEqual(readPagePath('/family/llama-3.1'), { ...address, kind: 'family', id: 'llama-3.1' });
  });

  it('names nothing else', () => {
    const others = [
      '',
      '/',
      '/note',
      '/note/',
      '/note/a/b',
      '/note/A B',
      '/note/../x',
      '/file/etc',
      '/search/x',
      '/note/<b>',
    ];
    for (const path of [...others, `/note/${'x'.repeat(81)}`, '/techniques/all', '/compare/a+b', 'note/a']) {
      assert.equal(readPagePath(path), undefined, path);
    }
  });
});
