import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSites } from '../../../src/core/access/findSites.ts';
import { createDependencyCard } from '../../../src/core/cards/createDependencyCard.ts';
import { createSiteCard } from '../../../src/core/cards/createSiteCard.ts';
import { renderMarkdown } from '../../../src/core/cards/renderMarkdown.ts';
import { renderText } from '../../../src/core/cards/renderText.ts';
import type { Technique } from '../../../src/core/knowledge/knowledgeData.ts';
import { families, knowledge as plain, surfaces } from '../access/catalogue.ts';
import { createKnowledge, messages } from '../support.ts';

const technique = (fields: Partial<Technique> & Pick<Technique, 'id' | 'needs' | 'does'>): Technique => ({
  label: fields.id,
  group: 'evaluation',
  purpose: 'build',
  why: 'it does',
  sources: [{ id: 'paper' }],
  asOf: '2026-11',
  scope: 'built-in',
  ...fields,
});

const knowledge = createKnowledge({
  families,
  surfaces,
  techniques: [
    technique({ id: 'prompt', needs: [], does: 'prompt it', group: 'prompting' }),
    technique({ id: 'confidence', needs: [['answer-logprobs']], does: 'measure confidence', instead: 'count votes' }),
    technique({ id: 'lora', needs: [['weights', 'gradients']], does: 'train an adapter', group: 'adaptation' }),
    technique({ id: 'steal', needs: [], does: 'steal it', group: 'audit', purpose: 'risk' }),
  ],
});
const today = '2026-11-26';

/** The card at the n-th site of a text, as plain text. */
function cardOf(text: string, position = 0, languageId = 'python'): readonly string[] {
  const { sites } = findSites(text, { languageId, index: knowledge.access });
  const site = sites[position];
  assert.ok(site, 'there is no such site');
  const written = text.slice(site.start, site.end);
  return renderText(createSiteCard(site, { knowledge, messages, today, written, sites })).split('\n');
}

describe('the card of an access site', () => {
  it('says what is called, the tier and why, what follows, and how to hold on to it', () => {
    assert.deepEqual(cardOf('import acme\nc.chat.create(model="gpt-4o")'), [
      'gpt-4o: Acme, release date unknown: API only; the weights are not published',
      'Black-box here: text in, text out; through acme-sdk',
      'You can: prompt it',
      'You cannot: measure confidence (nearest: count votes); train an adapter',
      'Undo and pin: acme-api can change, re-route or retire it; this name moves; fixed: gpt-4o-2024-08-06',
      'no source given · as of 2026-11',
    ]);
  });

  it('says when an id is listed to retire, in days, and of a past date that it was to', () => {
    const line = (id: string) =>
      cardOf(`import acme\nc.chat.create(model="${id}")`).find(each => each.startsWith('Retirement:'));
    assert.equal(line('gpt-4o-2024-08-06'), 'Retirement: listed to retire 2027-01-14, in 49 days; calls then fail');
  });

  it('says what raises the tier, and what a parameter asks for', () => {
    const text = 'import acme\nc.chat.create(model="gpt-4o", logprobs=True)';
    assert.match(cardOf(text)[1] ?? '', /^Grey-box here: .*logprobs raises it to grey-box$/);
    assert.equal(cardOf(text, 1)[0], 'logprobs: asks for log-probabilities of the answer of gpt-4o');
    assert.ok(cardOf(text).some(line => line.startsWith('You can:') && line.includes('measure confidence')));
  });

  it('does not say that a parameter raises what has that tier already, or what may not be given', () => {
    const call = 'client.chat.create(model="llama-3.1-8b", logprobs=True)';
    const card = (address: string) => cardOf(`import acme\nclient = acme.Client(base_url="${address}")\n${call}`);
    assert.equal(
      card('http://localhost:11434/v1')[1],
      'White-box here: for whoever runs runner; a call to it returns what its API gives; through acme-sdk',
    );
    assert.equal(
      card('http://localhost:8000/v1')[1],
      'Black-box here: a local address that does not say what runs there; through acme-sdk',
    );
  });

  it('says what is asked for and not given, and that the tier stays', () => {
    const card = cardOf('import acme\nc.chat.create(model="o4-mini", logprobs=True)', 1);
    assert.ok(card.includes('Asked for, not given: Reasoning model: none; the tier stays black-box'), card.join('\n'));
  });

  it('never offers a risk as something that one can do', () => {
    assert.ok(!cardOf('import acme\nc.chat.create(model="gpt-4o")').join().includes('steal'));
  });

  it('guesses no model, and says so', () => {
    assert.equal(cardOf('import acme\nc.chat.create(model=NAME)')[0], 'acme-sdk: model not known from this line');
  });

  it('has no tier for a mention', () => {
    const card = cardOf('MODEL = "gpt-4o"');
    assert.ok(!card.some(line => line.includes('-box here')), card.join('\n'));
  });

  it('says of open weights behind an API what would be available, and of weights in hand what binds', () => {
    const client = 'import acme\nclient = acme.Client(base_url="https://api.acme.example")\n';
    const hosted = cardOf(`${client}client.chat.create(model="llama-3.1-8b")`);
    assert.ok(hosted.includes('White-box would be available: the weights are published.'), hosted.join('\n'));
    const loaded = cardOf('AutoModel.from_pretrained("meta-llama/Llama-3.1-8B")');
    assert.ok(loaded.includes('Licence: unknown'), loaded.join('\n'));
  });

  it('takes at most twelve lines', () => {
    for (const text of [
      'import acme\nc.chat.create(model="gpt-4o", logprobs=True)',
      'AutoModel.from_pretrained("llama-3.1")',
    ]) {
      assert.ok(cardOf(text).length <= 12);
    }
  });
});

describe('the card of an import', () => {
  it('is one line: the most that the SDK can reach, and what decides', () => {
    const found = plain.surface('acme-sdk');
    assert.ok(found);
    const card = createDependencyCard(
      { ...found, decides: 'with base_url the server decides' },
      { knowledge, messages, today },
    );
    assert.equal(
      renderMarkdown([card], { open: () => undefined, report: () => undefined }, messages),
      '**acme-sdk** — at most grey-box; what decides: with base\\_url the server decides  \nno source given · as of 2026-11',
    );
  });
});
