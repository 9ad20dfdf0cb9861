import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawFigure } from '../../../src/core/figures/drawFigure.ts';
import { attributesOf, createKnowledge, createNote, messages, textOf } from '../support.ts';

const knowledge = createKnowledge({
  notes: [
    createNote({ id: 'b', shortTitle: 'B <b>', verdict: 'changes', related: ['overview', 'a', 'b', 'gone'] }),
    createNote({ id: 'overview', shortTitle: 'Overview', related: ['b'] }),
    createNote({ id: 'a', shortTitle: 'A', verdict: 'depends', related: ['b'] }),
  ],
});
const ids = ['access-ladder', 'marginal-risk-steps', 'map-of-notes'] as const;

describe('every figure', () => {
  for (const id of ids) {
    const html = drawFigure(id, knowledge, messages).toString();

    it(`has a title and a text that say the same in words: ${id}`, () => {
      const part = (name: string) =>
        textOf(new RegExp(`<${name} id="[^"]*">(.*?)</${name}>`, 's').exec(html)?.[1] ?? '');
      const [described] = attributesOf(html, 'aria-describedby');
      const [labelled] = attributesOf(html, 'aria-labelledby');
      const [title, text] = [part('title'), part('desc')];
      assert.deepEqual([attributesOf(html, 'role'), attributesOf(html, 'id')], [['img'], [labelled, described]]);
      assert.ok(title !== '' && text.length > title.length, html);
      assert.ok(html.includes(`<figcaption>${title}</figcaption>`), html);
    });

    it(`leaves its colours to the theme: ${id}`, () => {
      assert.equal(/style=|fill=|stroke=|#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|<style/i.test(html), false, html);
    });

    it(`is drawn inside its box: ${id}`, () => {
      const [, , width = 0, height = 0] = (attributesOf(html, 'viewBox')[0] ?? '').split(' ').map(Number);
      const numbers = (name: string) => attributesOf(html, name).map(Number);
      const [rights, bottoms] = [numbers('x'), numbers('y')];
      assert.ok(rights.length > 0 && [...rights, ...numbers('cx')].every(x => x >= 0 && x <= width), html);
      assert.ok(
        [...bottoms, ...numbers('cy')].every(y => y >= 0 && y <= height),
        html,
      );
    });
  }
});

describe('the map of notes', () => {
  it('has the overview first, each note once, and an arc for each pair of which one refers to the other', () => {
    const html = drawFigure('map-of-notes', knowledge, messages).toString();
    const names = Array.from(html.matchAll(/<text[^>]*>([^<]*)</g), ([, name = '']) => name);
    assert.deepEqual(
      [names, html.match(/<path/g)?.length, html.match(/<circle/g)?.length],
      [['Overview', 'B &lt;b&gt;', 'A'], 2, 3],
    );
    assert.match(html, /Overview refers to B &lt;b&gt;\. B &lt;b&gt; refers to A\./);
  });

  it('is empty where there are no notes', () => {
    assert.equal(/<text|<path|<circle/.test(drawFigure('map-of-notes', createKnowledge(), messages).toString()), false);
  });
});
