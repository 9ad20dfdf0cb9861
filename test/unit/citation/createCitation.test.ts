import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Entry, parse } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { loadKnowledge } from '../../../src/cli/loadKnowledge.ts';
import {
  type CitationFormat,
  createPageCitation,
  createSourceCitation,
} from '../../../src/core/citation/createCitation.ts';
import type { Source } from '../../../src/core/knowledge/formats.ts';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import type { PageAddress } from '../../../src/core/knowledge/pageAddress.ts';
import { createKnowledge, createSource, messages } from '../support.ts';
import { cslSchema } from './cslSchema.ts';

const isCsl = new Ajv({ allowUnionTypes: true }).compile(cslSchema);
const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
const builtIn = new KnowledgeBase(data);

function readBibtex(text: string): readonly Entry[] {
  const { entries, errors } = parse(text, { sentenceCase: false, caseProtection: false });
  assert.deepEqual(errors, [], text);
  return entries;
}

function readCsl(text: string): readonly Record<string, unknown>[] {
  const items: unknown = JSON.parse(text);
  assert.ok(isCsl(items), `${JSON.stringify(isCsl.errors)}\n${text}`);
  return items as readonly Record<string, unknown>[];
}

const cite = (address: PageAddress, format: CitationFormat, knowledge = builtIn) =>
  createPageCitation(address, format, { knowledge, messages, version: '1.2.3' }) ?? '';

const page = (fields: object): Source =>
  ({
    id: 'page',
    type: 'documentation',
    title: 'Deprecations',
    publisher: 'Example & Co.',
    year: 2026,
    venue: 'API documentation',
    identifiers: { other: 'page of 2026-10' },
    url: 'https://example.org/deprecations',
    seen: '2026-10-02',
    ...fields,
  }) as Source;

describe('sources', () => {
  const kinds: readonly (readonly [source: Source, bibtex: string, csl: string])[] = [
    [createSource({ venue: 'Nature 631, pages 755–759' }), 'article', 'article-journal'],
    [createSource({ venue: 'ICML 2024, PMLR 235, pages 23082–23104' }), 'inproceedings', 'paper-conference'],
    [createSource({ venue: 'arXiv preprint, July 2024; ICLR 2025' }), 'inproceedings', 'paper-conference'],
    [createSource({ venue: 'arXiv preprint, May 2023', identifiers: { arxiv: '2305.00001' } }), 'misc', 'article'],
    [createSource({ venue: 'Working paper, Some Series, September 2025' }), 'misc', 'article'],
    [page({ type: 'report' }), 'techreport', 'report'],
    [page({ type: 'documentation' }), 'misc', 'webpage'],
    [page({ type: 'licence' }), 'misc', 'webpage'],
    [page({ type: 'data-set' }), 'misc', 'dataset'],
  ];
  for (const [source, bibtex, csl] of kinds) {
    it(`of the type ${source.type} in "${source.venue}" are ${bibtex} and ${csl}`, () => {
      assert.equal(readBibtex(createSourceCitation(source, 'bibtex'))[0]?.type, bibtex);
      assert.equal(readCsl(createSourceCitation(source, 'cslJson'))[0]?.['type'], csl);
    });
  }

  it('have journal, volume, pages and identifiers in fields of their own', () => {
    const identifiers = { doi: '10.1/a_b', arxiv: '2403.07918' };
    const source = createSource({
      venue: 'Harvard Data Science Review 6(2), 2024; arXiv preprint, July 2023',
      identifiers,
    });
    const [entry] = readBibtex(createSourceCitation(source, 'bibtex'));
    const { journal, volume, number, doi, eprint, archiveprefix, url } = entry?.fields ?? {};
    assert.deepEqual(
      { journal, volume, number, doi, eprint, archiveprefix, url },
      {
        journal: 'Harvard Data Science Review',
        volume: '6',
        number: '2',
        doi: '10.1/a_b',
        eprint: '2403.07918',
        archiveprefix: 'arXiv',
        url: 'https://example.org/paper',
      },
    );
    const [item] = readCsl(createSourceCitation(source, 'cslJson'));
    assert.deepEqual(
      [item?.['container-title'], item?.['volume'], item?.['issue'], item?.['DOI'], item?.['note']],
      ['Harvard Data Science Review', '6', '2', '10.1/a_b', 'arXiv:2403.07918'],
    );
    const proceedings = createSource({ venue: 'Proceedings of AAAI 2025, volume 39, number 2, pages 1355–1363' });
    const { booktitle, pages } = readBibtex(createSourceCitation(proceedings, 'bibtex'))[0]?.fields ?? {};
    assert.deepEqual([booktitle, pages], ['Proceedings of AAAI 2025', '1355–1363']);
  });

  const names: readonly (readonly [name: string, bibtex: object, csl: object])[] = [
    ['Ada Lovelace', { lastName: 'Lovelace', firstName: 'Ada' }, { given: 'Ada', family: 'Lovelace' }],
    [
      'Laurens van der Maaten',
      { lastName: 'Maaten', firstName: 'Laurens', prefix: 'van der' },
      { given: 'Laurens', 'non-dropping-particle': 'van der', family: 'Maaten' },
    ],
    ['Lucio La Cava', { lastName: 'La Cava', firstName: 'Lucio' }, { given: 'Lucio', family: 'La Cava' }],
    ['Daniel E. Ho', { lastName: 'Ho', firstName: 'Daniel E.' }, { given: 'Daniel E.', family: 'Ho' }],
    [
      'T. Greg McKelvey Jr',
      { lastName: 'McKelvey', firstName: 'T. Greg', suffix: 'Jr' },
      { given: 'T. Greg', family: 'McKelvey', suffix: 'Jr' },
    ],
    ['Anders Søgaard', { lastName: 'Søgaard', firstName: 'Anders' }, { given: 'Anders', family: 'Søgaard' }],
    ['Yuan', { lastName: 'Yuan' }, { family: 'Yuan' }],
    ['Qwen Team', { name: 'Qwen Team' }, { literal: 'Qwen Team' }],
    ['OpenAI', { name: 'OpenAI' }, { literal: 'OpenAI' }],
  ];
  for (const [name, bibtex, csl] of names) {
    it(`by ${name} keep the name`, () => {
      const source = createSource({ authors: [name, 'Grace Hopper'] });
      const author = readBibtex(createSourceCitation(source, 'bibtex'))[0]?.fields.author;
      assert.deepEqual(author, [bibtex, { lastName: 'Hopper', firstName: 'Grace' }]);
      const [item] = readCsl(createSourceCitation(source, 'cslJson'));
      assert.deepEqual(item?.['author'], [csl, { given: 'Grace', family: 'Hopper' }]);
    });
  }

  it('come back from BibTeX as they were, whatever stands in their titles', () => {
    const sign = fc.constantFrom(...'\\{}%$#_&~^"\'@,=äöß–…<> aBc'.split(''));
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 30 }), signs => {
        const title = `A${signs.join('')}Z`.replace(/\s+/g, ' ');
        const [entry, other] = readBibtex(createSourceCitation(createSource({ title }), 'bibtex'));
        assert.equal(other, undefined);
        const plain = (text: unknown) => String(text).replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s/g, '');
        assert.equal(plain(entry?.fields['title']), plain(title));
        assert.equal(readCsl(createSourceCitation(createSource({ title }), 'cslJson'))[0]?.['title'], title);
      }),
    );
  });

  it('cannot leave their field with an address', () => {
    const url = 'https://example.org/a}b{c\\d%20_~#e';
    const [entry] = readBibtex(createSourceCitation(createSource({ url }), 'bibtex'));
    assert.equal(entry?.fields['url'], 'https://example.org/a%7Db%7Bc%5Cd%20_~#e');
  });

  it('are all read by the tools that the formats are for', () => {
    for (const source of data.sources) {
      const [entry, ...others] = readBibtex(createSourceCitation(source, 'bibtex'));
      assert.deepEqual([entry?.key, others.length, entry?.fields['year']], [source.id, 0, String(source.year)]);
      assert.equal(readCsl(createSourceCitation(source, 'cslJson'))[0]?.['title'], source.title);
    }
  });
});

describe('pages of ours', () => {
  const note: PageAddress = { kind: 'note', id: 'misuse-risk', scope: 'built-in' };
  const term: PageAddress = { kind: 'term', id: 'weights', scope: 'built-in' };

  it('come with their sources, each once', () => {
    for (const address of [note, term]) {
      const entry = address.kind === 'note' ? builtIn.note(address.id) : builtIn.term(address.id);
      assert.ok(entry);
      const ids = [`open-vs-closed-${address.kind}-${address.id}`, ...builtIn.sourcesOf(entry).map(({ id }) => id)];
      assert.deepEqual(
        readBibtex(cite(address, 'bibtex')).map(({ key }) => key),
        ids,
      );
      assert.deepEqual(
        readCsl(cite(address, 'cslJson')).map(({ id }) => id),
        ids,
      );
    }
  });

  it('state collection, version and date', () => {
    const [entry] = readBibtex(cite(note, 'bibtex'));
    assert.equal(entry?.type, 'misc');
    assert.deepEqual(entry?.fields.author, [{ name: 'Open vs Closed' }]);
    assert.equal(entry?.fields['version'], '1.2.3');
    const asOf = builtIn.note('misuse-risk')?.asOf ?? '';
    const [item] = readCsl(cite(note, 'cslJson'));
    assert.deepEqual(
      [item?.['type'], item?.['container-title'], item?.['version'], item?.['issued']],
      ['entry', 'Open vs Closed', '1.2.3', { 'date-parts': [asOf.split('-').map(Number)] }],
    );
    assert.equal(readCsl(cite(term, 'cslJson'))[0]?.['type'], 'entry-dictionary');
  });

  it('of families, surfaces and techniques can be cited, and those that compare', () => {
    const addresses: readonly PageAddress[] = [
      { kind: 'family', id: 'gpt-4o', scope: 'built-in' },
      { kind: 'surface', id: 'ollama', scope: 'built-in' },
      { kind: 'technique', id: 'prompting', scope: 'built-in' },
      { kind: 'techniques', id: 'all', scope: 'built-in' },
      { kind: 'compare', id: 'gpt-4o+llama-3.1', scope: 'built-in' },
    ];
    for (const address of addresses) {
      assert.ok(readBibtex(cite(address, 'bibtex')).length > 0, address.kind);
      assert.ok(readCsl(cite(address, 'cslJson')).length > 0, address.kind);
    }
  });

  it('that are gone, or are lists of results, have nothing to cite', () => {
    const context = { knowledge: createKnowledge(), messages, version: '1' };
    for (const address of [note, { kind: 'search', id: 'a', scope: 'built-in' } as const]) {
      for (const format of ['text', 'bibtex', 'cslJson'] as const) {
        assert.equal(createPageCitation(address, format, context), undefined);
      }
    }
  });
});
