import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTermCard } from '../../../src/core/cards/createTermCard.ts';
import { scopeName } from '../../../src/core/cards/describeOverride.ts';
import { holdsOwnText } from '../../../src/core/cards/holdsOwnText.ts';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import { type KnowledgeData, noKnowledge } from '../../../src/core/knowledge/knowledgeData.ts';
import { mergeKnowledge } from '../../../src/core/knowledge/mergeKnowledge.ts';
import { createTermPage } from '../../../src/core/pages/createTermPage.ts';
import { createNote, createSource, createTerm, messages, textOf, today } from '../support.ts';

const shop = 'file:///work/shop';
const till = 'file:///work/shop/the%20till';

const layer = (scope: string, parts: Partial<KnowledgeData>): KnowledgeData => ({ ...noKnowledge, ...parts, scope });
const term = (scope: string, id: string) => createTerm({ id, scope, definition: `of ${scope}` });

const builtIn = layer('built-in', {
  terms: [term('built-in', 'weights'), term('built-in', 'api')],
  notes: [createNote({ id: 'risk' })],
});
const ofShop = layer(shop, { terms: [term(shop, 'weights'), term(shop, 'gateway')] });
const ofTill = layer(till, { terms: [term(till, 'gateway')], notes: [createNote({ id: 'risk', scope: till })] });
const merged = new KnowledgeBase(mergeKnowledge(builtIn, ofShop, ofTill));

describe('knowledge laid over other knowledge', () => {
  it('counts where it is nearest, and knows what it overrides', () => {
    const scopes = ['weights', 'api', 'gateway'].map(id => [
      id,
      merged.term(id)?.scope,
      merged.overriddenScope('term', id),
    ]);
    assert.deepEqual(scopes, [
      ['weights', shop, 'built-in'],
      ['api', 'built-in', undefined],
      ['gateway', till, shop],
    ]);
    assert.deepEqual([merged.note('risk')?.scope, merged.overriddenScope('note', 'risk')], [till, 'built-in']);
    assert.deepEqual([merged.scope, merged.overriddenScope('note', 'weights')], [till, undefined]);
  });

  it('comes to the same in one step or in two', () => {
    const stepwise = mergeKnowledge(mergeKnowledge(builtIn, ofShop), ofTill);
    assert.deepEqual(stepwise, mergeKnowledge(builtIn, ofShop, ofTill));
  });

  it('keeps the very lists in which nothing was laid over', () => {
    const { families, surfaces } = mergeKnowledge(builtIn, ofShop);
    assert.equal(families, builtIn.families);
    assert.equal(surfaces, builtIn.surfaces);
  });

  it('says on cards and pages whose an entry is, and what it overrides', () => {
    const context = { knowledge: merged, messages, today };
    const overrides = merged.terms.map(entry => [entry.id, createTermCard(entry, context).origin]);
    assert.deepEqual(Object.fromEntries(overrides), {
      weights: 'overrides the built-in term',
      api: undefined,
      gateway: 'overrides the term of shop',
    });
    const page = createTermPage(merged.term('gateway') ?? term('', ''), context).content.toString();
    assert.match(textOf(page), /from the till, overrides the term of shop/);
    assert.match(page, /data-open="[^"]*file:\/\/\/work\/shop&quot;/);
  });

  it('tells the cards that may hold text of a workspace', () => {
    const held = (knowledge: KnowledgeBase, id: string) => {
      const entry = knowledge.term(id) ?? term('', '');
      return holdsOwnText(createTermCard(entry, { knowledge, messages, today }), knowledge);
    };
    assert.deepEqual([held(merged, 'weights'), held(merged, 'api')], [true, false]);
    const withSources = new KnowledgeBase(mergeKnowledge(builtIn, layer(shop, { sources: [createSource()] })));
    assert.equal(held(withSources, 'api'), true);
    const leading = layer('built-in', { terms: [createTerm({ id: 'api', notes: ['risk'] })] });
    assert.equal(held(new KnowledgeBase(mergeKnowledge(leading, ofTill)), 'api'), true);
    assert.equal(held(new KnowledgeBase(leading), 'api'), false);
  });

  it('names a folder by its address, whatever that is', () => {
    const scopes = [shop, `${shop}/`, till, 'memfs:/', 'file:///a/%E0%A4%A', 'x', ''];
    assert.deepEqual(scopes.map(scopeName), ['shop', 'shop', 'the till', 'memfs:', '%E0%A4%A', 'x', '']);
  });
});
