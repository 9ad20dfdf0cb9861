import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadKnowledge } from '../../../src/cli/loadKnowledge.ts';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import { fillSearchIndex } from '../../../src/core/search/fillSearchIndex.ts';
import type { SearchEntry, SearchKind, SearchResults } from '../../../src/core/search/searchEntry.ts';
import { SearchIndex } from '../../../src/core/search/searchIndex.ts';
import { createKnowledge, createNote, createSource, createTerm } from '../support.ts';

const indexOf = (...entries: readonly (Partial<SearchEntry> & { readonly id: string })[]) => {
  const index = new SearchIndex();
  for (const entry of entries) {
    index.add({ kind: 'note', scope: 'built-in', title: entry.id, aliases: [], passages: [], ...entry });
  }
  return index;
};
const idsOf = ({ hits }: SearchResults) => hits.map(({ entry }) => entry.id);

describe('a search', () => {
  it('puts titles before other names, and these before texts', () => {
    const index = indexOf(
      { id: 'text', title: 'One', passages: ['It is about weights, weights and weights.'] },
      { id: 'alias', title: 'Two', aliases: ['weights'] },
      { id: 'title', title: 'What weights are for' },
    );
    assert.deepEqual(idsOf(index.search('weights')).toSorted(), ['alias', 'text', 'title']);
    assert.equal(idsOf(index.search('weights')).at(-1), 'text');
    assert.deepEqual(idsOf(index.search('what weights')), ['title', 'alias', 'text']);
  });

  it('puts what is called so first', () => {
    const index = indexOf(
      { id: 'longer', title: 'API key and API call' },
      { id: 'alias', title: 'Interface', aliases: ['api'] },
      { id: 'exact', title: 'API' },
    );
    assert.deepEqual(idsOf(index.search('api')), ['exact', 'alias', 'longer']);
  });

  it('wants all words, wherever they stand, and takes the last as unfinished', () => {
    const index = indexOf(
      { id: 'both', title: 'Misuse', passages: ['Nobody measured the risk.'] },
      { id: 'one', title: 'Misuse' },
    );
    assert.deepEqual(idsOf(index.search('misuse risk')), ['both']);
    assert.deepEqual(idsOf(index.search('misuse ri')).toSorted(), ['both', 'one']);
    assert.deepEqual(idsOf(index.search('measur misu')), ['both']);
    assert.deepEqual(idsOf(index.search('misuse m')).toSorted(), ['both', 'one']);
  });

  it('forgives a mistake in a word of four letters and more, and only where little is found without', () => {
    const index = indexOf({ id: 'quantisation' }, { id: 'tune' }, { id: 'gpt' });
    assert.deepEqual(idsOf(index.search('quantization')), ['quantisation']);
    assert.deepEqual(idsOf(index.search('qauntisation')), ['quantisation']);
    assert.deepEqual(idsOf(index.search('tine')), ['tune']);
    assert.deepEqual(idsOf(index.search('tuen')), ['tune']);
    assert.deepEqual(idsOf(index.search('gtp')), ['gpt']);
    assert.deepEqual(idsOf(index.search('gbt')), []);
    const many = indexOf({ id: 'tunes-1' }, { id: 'tunes-2' }, { id: 'tunes-3' }, { id: 'tines' });
    assert.deepEqual(idsOf(many.search('tunes')).toSorted(), ['tunes-1', 'tunes-2', 'tunes-3']);
  });

  it('knows words without their capitals and marks, the parts of names, and scripts without spaces', () => {
    const index = indexOf(
      { id: 'a', title: 'Søgaard, Bastián' },
      { id: 'b', title: 'gpt-4o' },
      { id: 'c', title: '开放权重' },
    );
    assert.deepEqual(idsOf(index.search('BASTIAN')), ['a']);
    assert.deepEqual(idsOf(index.search('GPT 4o')), ['b']);
    assert.deepEqual(idsOf(index.search('权重')), ['c']);
  });

  it('keeps to the kinds that are wanted', () => {
    const index = indexOf({ id: 'weights', kind: 'term' }, { id: 'weights-note', kind: 'note', title: 'weights' });
    const kinds = new Set<SearchKind>(['note']);
    assert.deepEqual(idsOf(index.search('weights', { kinds })), ['weights-note']);
    assert.deepEqual(idsOf(index.search('w', { kinds })), ['weights-note']);
  });

  it('finds nothing for nothing, and lists titles for a letter or two', () => {
    const index = indexOf({ id: 'weights' }, { id: 'fine-tuning', aliases: ['we'] });
    for (const query of ['', '  ', '-_"\'', '\u0000']) {
      assert.deepEqual(index.search(query), { hits: [], total: 0, isAtLeast: false });
    }
    assert.deepEqual(idsOf(index.search('w')), ['weights']);
    assert.deepEqual(idsOf(index.search('we')), ['weights']);
  });

  it('counts all, describes as many as are wanted, and says where it stopped', () => {
    const index = indexOf(...Array.from({ length: 9 }, (_, number) => ({ id: `weights-${number}` })));
    const { hits, total, isAtLeast } = index.search('weights', { limit: 4 });
    assert.deepEqual([hits.length, total, isAtLeast], [4, 9, true]);
    assert.equal(index.search('weights', { limit: 20 }).isAtLeast, false);
  });

  it('marks what it found, in the title and in the passage that has most of it', () => {
    const long = `${'Something else stands here first. '.repeat(8)}The weights of a model are numbers. ${'More. '.repeat(40)}`;
    const index = indexOf({ id: 'a', title: 'Open weights', passages: ['A summary.', long, 'Weights only.'] });
    const [hit] = index.search('weigh numb').hits;
    assert.deepEqual(hit?.title, [
      { text: 'Open ', isMatch: false },
      { text: 'weights', isMatch: true },
    ]);
    const marked = hit?.excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text);
    assert.deepEqual(marked, ['weights', 'numbers']);
    const whole = hit?.excerpt.map(({ text }) => text).join('') ?? '';
    assert.match(whole, /^… .*The weights of a model are numbers\..* …$/);
    assert.ok(whole.length < 160, `${whole.length} characters`);
  });

  it('can be asked while the index is filled', async () => {
    const notes = Array.from({ length: 30 }, (_, number) =>
      createNote({ id: `n-${number}`, title: `Weights ${number}` }),
    );
    const index = new SearchIndex();
    let clock = 0;
    const seen: number[] = [];
    const pause = async () => void seen.push(index.search('weights', { limit: 50 }).total);
    await fillSearchIndex(index, createKnowledge({ notes }), { now: () => clock++, pause });
    assert.ok(seen.length > 3 && seen.every((count, at) => at === 0 || count > (seen[at - 1] ?? 0)), String(seen));
    assert.equal(index.size, 30);
  });

  it('reads the text of a note without its marks', async () => {
    const body = '## The evidence\n\n**Bold** words[^first] and [a link](note:other).';
    const knowledge = createKnowledge({
      notes: [createNote({ id: 'a', body })],
      terms: [createTerm({ id: 'b', label: 'weights', forms: ['checkpoint'] })],
      sources: [createSource({ title: 'A paper' })],
    });
    const index = new SearchIndex();
    await fillSearchIndex(index, knowledge, { now: () => 0, pause: async () => undefined });
    const [hit] = index.search('bold link').hits;
    assert.equal(hit?.excerpt.map(({ text }) => text).join(''), 'Bold words and a link.');
    assert.deepEqual(idsOf(index.search('checkpoint')), ['b']);
    assert.equal(index.search('lovelace').hits[0]?.entry.url, 'https://example.org/paper');
  });
});

describe('a search of the built-in knowledge', () => {
  let index: SearchIndex;
  before(async () => {
    const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
    index = new SearchIndex();
    await fillSearchIndex(index, new KnowledgeBase(data), { now: () => 0, pause: async () => undefined });
  });

  const firsts: readonly (readonly [query: string, kind: SearchKind, id: string])[] = [
    ['misuse risk', 'note', 'misuse-risk'],
    ['logprobs', 'term', 'logprobs'],
    ['finetuned', 'term', 'fine-tuning'],
    ['gpt-4o', 'family', 'gpt-4o'],
    ['Prompt engineering', 'technique', 'prompting'],
    ['kapoor societal impact', 'source', 'kapoor-2024'],
  ];
  for (const [query, kind, id] of firsts) {
    it(`answers "${query}" with the ${kind} ${id}`, () => {
      const { hits } = index.search(query);
      assert.deepEqual({ kind: hits[0]?.entry.kind, id: hits[0]?.entry.id }, { kind, id });
    });
  }

  for (const query of ['mizuse risk', 'misues risk', 'misuse rsik']) {
    it(`has the note on misuse risk among the first three for "${query}"`, () => {
      const ids = idsOf(index.search(query)).slice(0, 3);
      assert.ok(ids.includes('misuse-risk'), String(ids));
    });
  }
});
