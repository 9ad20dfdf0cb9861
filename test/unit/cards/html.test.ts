import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapeHtml, html, htmlLine, trustedHtml } from '../../../src/core/cards/html.ts';

const evil = `<script>alert("x")</script> & '`;
const escaped = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;';

describe('html', () => {
  it('escapes what is put in, unless it is HTML already', () => {
    const inner = html`<b title="${evil}">${evil}</b>`;
    const list = [html`<i>1</i>`, 'a<b', 2, undefined, [trustedHtml('<u></u>')]];
    assert.deepEqual([inner, html`<p>${inner}${undefined}${0}${list}</p>`].map(String), [
      `<b title="${escaped}">${escaped}</b>`,
      `<p><b title="${escaped}">${escaped}</b>0<i>1</i>a&lt;b2<u></u></p>`,
    ]);
  });

  it('is not taken in by a text that only looks like HTML of ours', () => {
    const pretender = { toString: () => '<b>' } as unknown as string;
    assert.equal(html`${pretender}`.toString(), '&lt;b&gt;');
  });

  it('leaves an escaped text whole, in an element and in an attribute', () => {
    assert.equal(escapeHtml(evil), escaped);
  });

  it('shows words between backticks as code, and escapes them', () => {
    assert.deepEqual(
      ['a `b` c', '`<b>`', '<b> `', '``', '`a` `b`', undefined].map(text => htmlLine(text)?.toString()),
      ['a <code>b</code> c', '<code>&lt;b&gt;</code>', '&lt;b&gt; `', '``', '<code>a</code> <code>b</code>', undefined],
    );
  });
});
