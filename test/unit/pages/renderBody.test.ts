import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderBody } from '../../../src/core/pages/renderBody.ts';
import { attributesOf, messages, textOf } from '../support.ts';

const scope = 'file:///team "x" <y>';
const render = (body: string) =>
  renderBody(body, { claims: ['first', 'second'], scope, messages })
    .toString()
    .trim();

describe('the body of a note', () => {
  it('shows HTML as text', () => {
    assert.deepEqual(
      ['a <b onclick="x()">b</b>', '<script>alert(1)</script>', '<!-- a -->', '`<b>`', '&lt;b&gt;'].map(render),
      [
        '<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>',
        '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
        '<p>&lt;!-- a --&gt;</p>',
        '<p><code>&lt;b&gt;</code></p>',
        '<p>&lt;b&gt;</p>',
      ],
    );
  });

  it('has no link that leads anywhere but to https and to pages of ours', () => {
    const targets = [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'java&#115;cript:alert(1)',
      'data:text/html,x',
      'command:evil',
      'vscode:extension/x',
      'http://example.org',
      'file:///etc/passwd',
      '//example.org',
      'README.md',
      '#claim-first',
      'note',
      'notes:a',
    ];
    const links = targets.flatMap(target => [`[x](${target})`, `<${target}>`, `[x][y]\n\n[y]: ${target}`]);
    assert.deepEqual(
      links.filter(link => /<a|href/.test(render(link))),
      [],
    );
    assert.equal(textOf(render('[x](javascript:alert(1))')), '[x](javascript:alert(1))');
  });

  it('links to https addresses and to no address that only stands there', () => {
    assert.deepEqual(['[x](https://example.org/?a=b&c "t")', 'https://example.org'].map(render), [
      '<p><a href="https://example.org/?a=b&amp;c" title="t">x</a></p>',
      '<p>https://example.org</p>',
    ]);
  });

  it('links to notes and terms in its own scope, and to nothing else of ours', () => {
    const html = render('[n](note:world-models) [t](term:fp8.e4m3) [s](source:kapoor-2024)');
    assert.deepEqual(
      [attributesOf(html, 'href'), attributesOf(html, 'data-open').map(text => JSON.parse(text)), textOf(html)],
      [
        ['#world-models', '#fp8.e4m3'],
        [
          { kind: 'note', id: 'world-models', scope },
          { kind: 'term', id: 'fp8.e4m3', scope },
        ],
        'n t [s](source:kapoor-2024)',
      ],
    );
  });

  it('makes no link of one that names nothing', () => {
    assert.deepEqual(
      ['[x](note:)', '[x](term:)', '[x](source:)'].filter(link => /<a/.test(render(link))),
      [],
    );
  });

  it('leaves images out', () => {
    const bodies = [
      '![a](https://example.org/a.png)',
      '![a][b]\n\n[b]: https://example.org/a.png',
      '![](data:image/png,x)',
    ];
    assert.deepEqual(
      bodies.filter(body => /<img|src=/.test(render(body))),
      [],
    );
  });

  it('numbers the claims that it cites, in their order in the note', () => {
    const cite = (id: string, number: number) =>
      `<sup><a class="citation" href="#claim-${id}" aria-label="Claim ${number}">${number}</a></sup>`;
    assert.equal(
      render('A[^second][^first], b[^gone](x) `[^first]`.'),
      `<p>A${cite('second', 2)}${cite('first', 1)}, b(x) <code>[^first]</code>.</p>`,
    );
  });

  it('puts no link into a link', () => {
    const html = render('[see [^first] there](note:world-models)');
    assert.equal(/<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /.test(html), false, html);
  });

  it('has headings, lists, emphasis, code and tables', () => {
    const html = render('## H\n\n- *a*\n- **b**\n\n```js\n<x>\n```\n\n| a |\n|---|\n| b |');
    const tags = Array.from(html.matchAll(/<([a-z0-9]+)/g), ([, tag]) => tag);
    assert.deepEqual(tags, 'h2 ul li em li strong pre code table thead tr th tbody tr td'.split(' '));
  });
});
