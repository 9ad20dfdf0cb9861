import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { TermCard } from '../../../src/core/cards/card.ts';
import type { MuteChoice } from '../../../src/core/cards/muteChoice.ts';
import { type CardLinks, escapeMarkdown, renderMarkdown } from '../../../src/core/cards/renderMarkdown.ts';
import type { PageAddress } from '../../../src/core/knowledge/pageAddress.ts';
import { attributesOf, importSource, messages, textOf } from '../support.ts';

const links: CardLinks = { open: ({ kind, id }) => `#${kind}-${id}`, report: ({ id }) => `#report-${id}` };
const noLinks: CardLinks = { open: () => undefined, report: () => undefined };

const card: TermCard = {
  kind: 'term',
  address: { kind: 'term', id: 'weights', scope: 'built-in' },
  form: 'full',
  length: 'full',
  label: 'weights',
  definition: 'the numbers',
  sides: [
    { heading: 'Weights in hand:', text: 'a file' },
    { heading: 'Behind an API:', text: 'a `logprobs` list' },
  ],
  reads: [
    { title: 'One', address: { kind: 'note', id: 'one', scope: 'built-in' } },
    { title: 'Two', address: { kind: 'note', id: 'two', scope: 'built-in' } },
  ],
  evidence: 'Evidence: strong',
  date: 'as of 2026-11',
  because: [],
  mutes: [],
};

const ambiguous: TermCard = {
  ...card,
  because: ['imports transformers (line 3)', 'names gpt-4o (line 7)'],
  mutes: [
    { title: 'Not this word', choice: { kind: 'term', term: 'weights', scope: 'built-in' } },
    { title: 'Not in C++', choice: { kind: 'language', languageId: 'cpp' } },
    { title: 'Only in model code', choice: { kind: 'outsideModelCode', languageId: 'cpp' } },
  ],
};
const muteLinks: CardLinks = { ...links, mute: ({ kind }) => `#mute-${kind}` };
const mutes =
  '[Not this word](#mute-term) · [Not in C++](#mute-language) · [Only in model code](#mute-outsideModelCode)';

describe('a card in Markdown', () => {
  it('has a line for each of its parts', () => {
    assert.deepEqual(renderMarkdown([card], links, messages).split('  \n'), [
      '**[weights](#term-weights)** — the numbers',
      '*Weights in hand:* a file',
      '*Behind an API:* a `logprobs` list',
      'Read: [One](#note-one) · [Two](#note-two)',
      'Evidence: strong · as of 2026-11 · [Report a mistake](#report-weights)',
    ]);
  });

  it('says what the term is, what to read and the date when it is brief', () => {
    assert.deepEqual(renderMarkdown([{ ...card, length: 'brief' }], links, messages).split('  \n'), [
      '**[weights](#term-weights)** — the numbers',
      'Read: [One](#note-one) · [Two](#note-two) · as of 2026-11',
    ]);
  });

  it('leaves out what there is not, and links where they cannot be followed', () => {
    const { definition: _, ...bare } = card;
    assert.deepEqual(renderMarkdown([{ ...bare, sides: [], reads: [] }], noLinks, messages).split('  \n'), [
      '**weights**',
      'Evidence: strong · as of 2026-11',
    ]);
  });

  it('ends with why it shows and what can be chosen, where the word is ambiguous', () => {
    const because = 'Shown because this file imports transformers (line 3); names gpt-4o (line 7)';
    const rendered = (part: Partial<TermCard>, to = muteLinks) =>
      renderMarkdown([{ ...ambiguous, ...part }], to, messages);
    const linesOf = (text: string) => text.split('  \n');
    assert.deepEqual(
      [
        linesOf(rendered({})).slice(-2),
        linesOf(rendered({ length: 'brief' })).slice(1),
        linesOf(rendered({ because: ambiguous.because.slice(0, 1) }, links)).at(-1),
        linesOf(rendered({ because: [] })).at(-1),
      ],
      [
        ['Evidence: strong · as of 2026-11 · [Report a mistake](#report-weights)', `${because} · ${mutes}`],
        ['Read: [One](#note-one) · [Two](#note-two) · as of 2026-11', `${because} · ${mutes}`],
        'Shown because this file imports transformers (line 3)',
        mutes,
      ],
    );
  });

  it('is one line when it is compact', () => {
    const compact: TermCard = { ...ambiguous, form: 'compact', brief: 'a `list` of numbers' };
    const { brief: _, ...unbrief } = compact;
    const { definition: __, ...bare } = unbrief;
    const more = `· [More](#term-weights) · ${mutes}`;
    assert.deepEqual(
      [
        renderMarkdown([compact], muteLinks, messages),
        renderMarkdown([unbrief], muteLinks, messages),
        renderMarkdown([bare], muteLinks, messages),
        renderMarkdown([compact], noLinks, messages),
      ],
      [
        `**weights** — a \`list\` of numbers ${more}`,
        `**weights** — the numbers ${more}`,
        `**weights** ${more}`,
        '**weights** — a `list` of numbers',
      ],
    );
  });

  it('stands apart from the others at the same place', () => {
    const { definition: _, ...bare } = { ...card, sides: [], reads: [] };
    const other = '**weights**  \nEvidence: strong · as of 2026-11';
    assert.equal(renderMarkdown([bare, bare], noLinks, messages), `${other}\n\n---\n\n${other}`);
  });
});

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](command:evil)',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '<https://evil.example>',
  'https://evil.example/a_b',
  'see_https://evil.example',
  'xhttps://evil.example',
  'www.evil.example and _www.evil.example',
  'mail ada@evil.example',
  '$(sync~spin) \\$(icon)',
  '`code` ``x`` ` ``` [x](command:evil)',
  '`a``[x](command:evil)`` <b>',
  '**bold** _it_ ~~gone~~ *a',
  'a\\*b \\[x\\](y) \\\\',
  '&lt;b&gt; &amp; &#60;',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '| a | b |',
  '--- ===',
  'x](command:evil) [y',
  '](command:evil)',
  'a\n\n[x](command:evil)\r\n# b',
];

/** As lenient as a renderer can be: HTML passes, bare addresses become links. */
const lenient = new MarkdownIt({ html: true, linkify: true });

describe('a hostile string', () => {
  for (const text of hostile) {
    const plain = text.replace(/[\r\n]+/g, ' ');

    it(`is shown as it is: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(inlineParts(lenient.render(escapeMarkdown(text))), { text: plain, tags: ['p'] });
    });

    it(`makes no link, element or line in a card: ${JSON.stringify(text)}`, () => {
      const note = { title: text, address: { kind: 'note', id: 'one', scope: 'built-in' } } as const;
      const evil: TermCard = {
        ...card,
        label: text,
        definition: text,
        sides: [{ heading: text, text }],
        reads: [note],
        evidence: text,
        date: text,
      };
      const rendered = lenient.render(renderMarkdown([evil], links, messages));
      const { tags } = inlineParts(rendered);
      assert.deepEqual(
        { hrefs: attributesOf(rendered, 'href'), tags: tags.filter(tag => tag !== 'code').sort() },
        {
          hrefs: ['#term-weights', '#note-one', '#report-weights'],
          tags: ['a', 'a', 'a', 'br', 'br', 'br', 'em', 'p', 'strong'],
        },
      );
      const lines = textOf(rendered).split('\n').map(withoutCode);
      const [shown, code] = [plain.trim(), withoutCode(plain.trim())];
      assert.deepEqual(
        lines.filter(line => line !== ''),
        [
          `${withoutCode(shown)} — ${code}`,
          `${withoutCode(shown)} ${code}`,
          `Read: ${withoutCode(shown)}`,
          `${withoutCode(shown)} · ${withoutCode(shown)} · Report a mistake`,
        ],
      );
    });
  }
});

describe('a hostile string in a card of an ambiguous word', () => {
  for (const text of hostile) {
    it(`makes no link or element: ${JSON.stringify(text)}`, () => {
      const choice = { kind: 'language', languageId: text } as const;
      const evil = { ...ambiguous, label: text, brief: text, because: [text], mutes: [{ title: text, choice }] };
      const hrefs = (['full', 'compact'] as const).map(form =>
        attributesOf(lenient.render(renderMarkdown([{ ...evil, form, reads: [] }], muteLinks, messages)), 'href'),
      );
      assert.deepEqual(hrefs, [
        ['#term-weights', '#report-weights', '#mute-language'],
        ['#term-weights', '#mute-language'],
      ]);
    });
  }
});

describe('an address in a text', () => {
  it('is nowhere left as it is: the editor makes links of bare addresses, in the middle of a word too', () => {
    const texts = [
      'xhttps://a.b',
      '_https://a.b',
      '1ftp://a.b',
      'HTTP://a.b',
      '_www.a.b',
      'WWW.a.b',
      'a.@b.c',
      'a-@b.c',
    ];
    const bare = /(?:https?|ftp):\/\/|www\.|[^\s\\]@[^\s]/i;
    assert.deepEqual(
      texts.map(escapeMarkdown).filter(text => bare.test(text)),
      [],
    );
  });
});

describe('a link of a card', () => {
  it('stays one link whatever the scope is', async () => {
    const { commandLinks } = await importSource<{ commandLinks: CardLinks }>('platform/cardLinks.ts');
    const scopes = ['built-in', 'file:///a (b)/c', 'file:///a)b', 'file:///(a', 'x\'"<>[]*_`\\ é'];
    const targets = scopes.map(scope => {
      const address: PageAddress = { ...card.address, scope };
      const rendered = lenient.render(renderMarkdown([{ ...card, address, reads: [] }], commandLinks, messages));
      const [open = ''] = attributesOf(rendered.replace('command:', 'https:'), 'href');
      return JSON.parse(decodeURIComponent(open.slice(open.indexOf('?') + 1) || 'null'));
    });
    assert.deepEqual(
      targets,
      scopes.map(scope => [{ ...card.address, scope }]),
    );
  });
});

describe('a choice of a card', () => {
  it('is a link with the argument of its command, and one that a card may run', async () => {
    const { commandLinks, cardCommands } = await importSource<{ commandLinks: CardLinks; cardCommands: string[] }>(
      'platform/cardLinks.ts',
    );
    const scope = 'file:///a (b)/c';
    const choices: readonly MuteChoice[] = [
      { kind: 'term', term: 'weights', scope },
      { kind: 'language', languageId: 'c)(++' },
      { kind: 'outsideModelCode', languageId: 'python' },
    ];
    const read = choices.map(choice => {
      const [, command = '', query = ''] =
        /^command:([\w.]+)\?([^()\s]+)$/.exec(commandLinks.mute?.(choice) ?? '') ?? [];
      return [cardCommands.includes(command), command, JSON.parse(decodeURIComponent(query || 'null'))];
    });
    assert.deepEqual(read, [
      [true, 'openVsClosed.muteTerm', [{ term: 'weights', scope }]],
      [true, 'openVsClosed.muteLanguage', [{ languageId: 'c)(++' }]],
      [true, 'openVsClosed.muteOutsideModelCode', [{ languageId: 'python' }]],
    ]);
  });
});

/** Words between backticks are code in a card: the marks go, and the words stay. */
function withoutCode(text: string): string {
  return text.replaceAll('`', '');
}

function inlineParts(rendered: string): { readonly text: string; readonly tags: readonly string[] } {
  const tags = Array.from(rendered.matchAll(/<([a-z][a-z0-9]*)/g), ([, tag = '']) => tag);
  return { text: textOf(rendered).trim(), tags };
}
